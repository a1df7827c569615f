import axe from 'axe-core';

/** Runs an expression where our root, or the document, can be reached. */
type Evaluate = (expression: string) => Promise<unknown>;

/**
 * @param selector a part of ours in the closed root; without it the whole document is looked at.
 * @returns what axe finds wrong, each with its rule. Throws where it has not seen the inside: then there is nothing to praise.
 */
export async function axeFaults(evaluate: Evaluate, selector?: string): Promise<unknown[]> {
  await evaluate(`${axe.source}; void 0`);
  const answer = await evaluate(selector === undefined ? `${READ}(document)` : `${LET_IN}(${JSON.stringify(selector)})`);
  const { violations, looked }: { violations: unknown[]; looked: string[] } = JSON.parse(String(answer));
  // Without text there is no contrast to check.
  if (!looked.includes('color-contrast')) throw new Error(`axe has seen no text${selector ? ` in ${selector}` : ''}`);
  return violations;
}

const READ = `(async (within) => {
  const { violations, passes } = await axe.run(within);
  return JSON.stringify({
    violations: violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => node.html + ' ' + node.failureSummary) })),
    looked: passes.map(({ id }) => id),
  });
})`;

/** Lets axe into the closed root, for as long as it looks. */
const LET_IN = `(async (selector) => {
  const { root } = globalThis[Symbol.for('sidelight')];
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  // Its search for backgrounds begins at the body, beside which our host stands.
  Object.defineProperty(document, 'body', { value: root.host, configurable: true });
  try {
    return await ${READ}(root.querySelector(selector));
  } finally {
    delete root.host.shadowRoot;
    delete document.body;
  }
})`;
