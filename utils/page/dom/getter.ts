/**
 * Reading nodes that a page may have booby-trapped: a form with `<input name="parentNode">` answers with the input
 * when asked for its parent, in Chromium also in our isolated world. The prototypes' own getters can't be shadowed.
 */
export function getter<Owner extends keyof Owners, Key extends keyof Owners[Owner]>(
  owner: Owner,
  key: Key,
): (node: object) => Owners[Owner][Key] {
  let get: ((this: object) => Owners[Owner][Key]) | undefined;
  return (node) => {
    // Looked up when it is first wanted: a page that is done with after one look pays for no more.
    get ??= Object.getOwnPropertyDescriptor(globalThis[owner].prototype, key)?.get ?? plainly(key);
    return get.call(node);
  };
}

interface Owners {
  Node: Node;
  Element: Element;
  Text: Text;
  Document: Document;
  ShadowRoot: ShadowRoot;
}

/** A property without getter doesn't exist on these prototypes; plain reading keeps a test DOM working. */
function plainly(key: PropertyKey) {
  return function (this: object) {
    return Reflect.get(this, key);
  };
}
