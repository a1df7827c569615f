/**
 * What a fixture page of cases brings along, before it does anything else. A case is an element with `data-case`, its name,
 * and `data-marks`, the texts that must be marked in it, parted by `|`; `data-then` says what must be marked once the page has
 * acted. By hand: open the page, type `look()` into the console; `await run()` makes it act; `noticed` is what it noticed.
 *
 * Everything is taken from the browser before a page can put something else in its place.
 */
(() => {
  // Firefox keeps the window when the empty document of a frame gives way to its own, and functions ask the one that they were made in.
  if (globalThis.look?.document === document) return;
  const uncurry = (method) => Function.prototype.call.bind(method);
  const getter = (owner, key) => uncurry(Object.getOwnPropertyDescriptor(owner.prototype, key).get);
  const parent = getter(Node, 'parentNode');
  const type = getter(Node, 'nodeType');
  const isWithin = uncurry(Node.prototype.contains);
  const attribute = uncurry(Element.prototype.getAttribute);
  const all = uncurry(Document.prototype.querySelectorAll);
  const item = uncurry(NodeList.prototype.item);
  const length = getter(NodeList, 'length');
  const host = getter(ShadowRoot, 'host');
  const name = getter(Element, 'localName');
  const text = getter(CharacterData, 'data');
  const walker = uncurry(Document.prototype.createTreeWalker);
  const next = uncurry(TreeWalker.prototype.nextNode);
  const registered = uncurry(globalThis.HighlightRegistry?.prototype.get ?? Map.prototype.get);
  const rangesOf = uncurry(globalThis.Highlight?.prototype.values ?? Set.prototype.values);
  const compare = uncurry(Node.prototype.compareDocumentPosition);
  const sort = uncurry(Array.prototype.sort);
  const join = uncurry(Array.prototype.join);
  const split = uncurry(String.prototype.split);
  const slice = uncurry(String.prototype.slice);
  const { highlights } = CSS;

  const caseOf = (node) => {
    for (let at = node; at; at = type(at) === 11 ? host(at) : parent(at)) {
      if (type(at) === 1 && attribute(at, 'data-case') !== null) return attribute(at, 'data-case');
    }
    return node.isConnected ? 'outside of any case' : 'no longer in the page';
  };

  /** The host that a node stands in, seen from the document, or the node: between trees browsers have no order, only one of chance. */
  const outermost = (node) => {
    let out = node;
    for (let at = node; at; at = type(at) === 11 ? host(at) : parent(at)) if (type(at) === 11) out = host(at);
    return out;
  };

  const unread = { __proto__: null, rt: true, rp: true, script: true, style: true };

  /** The text of a range, without what ruby says aloud. */
  const textOf = (range) => {
    const [from, to] = [range.startContainer, range.endContainer];
    if (from === to) return slice(text(from), range.startOffset, range.endOffset);
    let root = from;
    while (root && !isWithin(root, to)) root = parent(root);
    if (!root) return `${text(from)} … ${text(to)}`;
    const found = [slice(text(from), range.startOffset)];
    const nodes = walker(document, root, NodeFilter.SHOW_TEXT);
    nodes.currentNode = from;
    for (let node = next(nodes); node && node !== to; node = next(nodes)) {
      if (!unread[name(parent(node))]) found[found.length] = text(node);
    }
    found[found.length] = slice(text(to), 0, range.endOffset);
    return join(found, '');
  };

  let acted = false;

  /** @returns by case, the texts that must be marked in this document and those that are. */
  globalThis.look = (hasActed = acted) => {
    const wanted = Object.create(null);
    const marked = Object.create(null);
    const cases = all(document, '[data-case]');
    for (let at = 0; at < length(cases); at++) {
      const element = item(cases, at);
      const marks = (hasActed ? attribute(element, 'data-then') : null) ?? attribute(element, 'data-marks');
      const key = attribute(element, 'data-case');
      wanted[key] = marks ? split(marks, '|') : [];
      marked[key] = [];
    }
    const ranges = [];
    for (let slot = 1; slot <= 8; slot++) {
      const highlight = registered(highlights, `sidelight-${slot}`);
      // Step by step: where scripts are forbidden, a callback would not run.
      const list = highlight ? rangesOf(highlight) : null;
      for (let step = list?.next(); step && !step.done; step = list.next()) ranges[ranges.length] = step.value;
    }
    sort(ranges, (a, b) => {
      const [first, second] = [a.startContainer, b.startContainer];
      if (first === second) return a.startOffset - b.startOffset;
      const [outer, other] = [outermost(first), outermost(second)];
      const order = outer === other ? compare(first, second) : compare(outer, other);
      return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
    for (const range of ranges) {
      const at = caseOf(range.startContainer);
      marked[at] ??= [];
      const list = marked[at];
      list[list.length] = textOf(range);
    }
    return { wanted, marked };
  };
  globalThis.look.document = document;

  // What a page can notice of somebody else's work in it. Its own changes go through `act`.
  const noticed = [];
  globalThis.noticed = noticed;
  const note = (line) => {
    noticed[noticed.length] = line;
  };
  const changes = (records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      note(`${type} ${target.nodeName} ${attributeName ?? addedNodes[0]?.nodeName ?? ''}`);
    }
  };
  const observer = new MutationObserver(changes);
  const records = uncurry(MutationObserver.prototype.takeRecords);
  const watched = { subtree: true, childList: true, attributes: true, characterData: true };
  // Until then the parser adds nodes.
  addEventListener('DOMContentLoaded', () => observer.observe(document, watched), { once: true });
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation', 'message']) {
    addEventListener(
      type,
      (event) => note(`${type} ${event.message ?? event.reason ?? event.violatedDirective ?? event.data}`),
      true,
    );
  }

  /** Does something to the page that is the page's own doing. @returns what it returns. */
  globalThis.act = (change) => {
    changes(records(observer));
    const result = change();
    records(observer);
    return result;
  };

  const actions = [];
  /** What a case does once the page is marked as it says; `change` gets the case's element. */
  globalThis.later = (key, change) => {
    actions[actions.length] = [key, change];
  };
  globalThis.run = async () => {
    const done = [];
    // Together, as in life, and without any method that a page could have replaced.
    for (const [key, change] of actions) {
      const cases = all(document, '[data-case]');
      let at = null;
      for (let index = 0; index < length(cases); index++)
        if (attribute(item(cases, index), 'data-case') === key) at = item(cases, index);
      done[done.length] = change(at);
    }
    for (const each of done) await each;
    acted = true;
  };
})();
