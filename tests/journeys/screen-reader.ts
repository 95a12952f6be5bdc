import type { CDPSession, Page } from 'playwright-core';

/** What a screen reader says of one element. */
export type Heard = {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** Of a heading. */
  readonly level: number | null;
  readonly isInvalid: boolean;
  readonly isChecked: boolean;
};

/** The element with the focus, and the group of boxes it belongs to, which is said with it. */
export type HeardFocus = Heard & { readonly group: string };

export type ScreenReader = {
  /** The element that has the focus. */
  focused(): Promise<HeardFocus>;
  /** Everything on the page with one of these roles, in the order of reading. */
  all(...roles: readonly string[]): Promise<readonly Heard[]>;
};

/** Reads the accessibility tree that Chromium hands to a screen reader, so that no script of ours is asked. */
export async function screenReader(page: Page): Promise<ScreenReader> {
  const session = await page.context().newCDPSession(page);
  return {
    async focused() {
      const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
      const { nodes } = await session.send('Accessibility.getPartialAXTree', {
        objectId: result.objectId ?? '',
        fetchRelatives: true,
      });
      const [node] = nodes;
      if (!node) throw new Error('nothing has the focus');
      return { ...heardOf(node), group: groupOf(node, nodes) };
    },
    async all(...roles) {
      return (await readOut(session)).map(heardOf).filter(({ role }) => roles.includes(role));
    },
  };
}

/** The nodes that are spoken, parents before their children. */
async function readOut(session: CDPSession) {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: (typeof nodes)[number]): typeof nodes => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? inOrder(child) : [];
    }),
  ];
  const [root] = nodes;
  return root ? inOrder(root).filter(({ ignored }) => !ignored) : [];
}

type AxNode = Awaited<ReturnType<typeof readOut>>[number];

/** Name of the nearest group around an element; empty outside of groups. */
function groupOf(node: AxNode, around: readonly AxNode[]): string {
  const parent = around.find(({ nodeId }) => nodeId === node.parentId);
  if (!parent) return '';
  const { role, name } = heardOf(parent);
  return role === 'group' || role === 'radiogroup' ? name : groupOf(parent, around);
}

function heardOf({ role, name, description, value, properties = [] }: AxNode): Heard {
  const told = new Map<string, unknown>(properties.map((one) => [one.name, one.value.value]));
  const level = told.get('level');
  return {
    role: textOf(role?.value),
    name: textOf(name?.value).trim(),
    description: textOf(description?.value),
    value: textOf(value?.value),
    level: typeof level === 'number' ? level : null,
    isInvalid: told.get('invalid') === 'true',
    isChecked: told.get('checked') === 'true',
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
