import type { CDPSession, Page } from 'playwright-core';

type Node = Awaited<ReturnType<typeof treeOf>>[number];

/** What a screen reader may say of a thing beside its role and name. */
const STATES = ['level', 'expanded', 'pressed', 'checked', 'disabled', 'busy', 'live', 'haspopup'];
/** Boxes that say nothing, and the pieces that text is made of. */
const SILENT = ['none', 'generic', 'InlineTextBox', 'LineBreak', 'LayoutTable', 'ListMarker'];
/** Said by their names, whatever they are made of. */
const CONTROLS = ['button', 'link', 'heading', 'slider', 'switch', 'radio', 'DisclosureTriangle'];

/**
 * @returns the browser's own tree of what assistive technology is given, below the first thing of this role: a line each, its
 *   role, its name and its states; closed roots are in it. Throws where there is no such thing.
 */
export async function accessibilityTree(page: Page, role: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const nodes = await treeOf(session);
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const top = nodes.find((node) => !node.ignored && node.role?.value === role);
  if (!top) throw new Error(`nothing with the role ${role} is in the accessibility tree`);
  return `${lines(top, byId).join('\n')}\n`;
}

async function treeOf(session: CDPSession) {
  return (await session.send('Accessibility.getFullAXTree')).nodes;
}

function lines(node: Node, byId: ReadonlyMap<string, Node>, depth = 0): string[] {
  const role = String(node.role?.value ?? '');
  const isSaid = !node.ignored && !SILENT.includes(role);
  const isControl = isSaid && CONTROLS.includes(role);
  const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const below = isControl ? [] : children.flatMap((child) => lines(child, byId, depth + Number(isSaid)));
  const line = describe(node, role);
  return isSaid && line ? [`${'  '.repeat(depth)}${line}`, ...below] : below;
}

function describe({ name, value, properties = [] }: Node, role: string): string {
  const said = String(name?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (role === 'StaticText') return said;
  const states = properties
    .filter(
      (state) => STATES.includes(state.name) && state.value.value !== 'off' && !(state.name === 'level' && role !== 'heading'),
    )
    .map((state) => ` ${state.name}=${state.value.value}`);
  return [role, said && ` “${said}”`, value?.value ? `: ${value.value}` : '', ...states].join('');
}
