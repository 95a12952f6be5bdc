import { join } from 'node:path';
import { registeredStatements } from '@yichuang/server/platform/db/statement.ts';
import { placeOf } from './floors.ts';
import { isForTests, ROOT, type SourceFile, sourceFiles } from './source-files.ts';
import { childOf, isNode, type Node, nodesOf, placeIn, syntaxOf } from './syntax.ts';

export type Registered = ReturnType<typeof registeredStatements>[number];

type Declared = {
  readonly name: string;
  readonly place: string;
  /** Whose statement it is: a module, `platform`, `start`, or a folder of `start`. */
  readonly module: string;
  readonly path: string;
};

export type Placed = Registered & Declared;

/** Every statement of the server: its files are imported, so that each registers what it declares. */
export async function allStatements(): Promise<readonly Placed[]> {
  const declared = declaredStatements();
  for (const path of new Set(declared.map((one) => one.path))) await import(join(ROOT, path));
  const registered = new Map(registeredStatements().map((statement) => [statement.name, statement]));
  return declared.flatMap((one) => {
    const statement = registered.get(one.name);
    return statement ? { ...statement, ...one } : [];
  });
}

/** Statements as they stand in the source. */
export const declaredStatements = (): readonly Declared[] =>
  sourceFiles('packages/server/src')
    .filter(({ path }) => !isForTests(path) && !path.endsWith('/db/statement.ts'))
    .flatMap(statementsIn);

/** `read({ name: 'cases.by_id', … })` followed by a template. */
export function statementsIn(file: SourceFile): readonly Declared[] {
  if (!file.text.includes('db/statement.ts') && !file.text.includes('/statement.ts')) return [];
  return [...nodesOf(syntaxOf(file).program)].flatMap((node) => {
    const call = node.type === 'TaggedTemplateExpression' ? childOf(node, 'tag') : undefined;
    const kind = call?.type === 'CallExpression' ? childOf(call, 'callee')?.name : undefined;
    if (!call || !['read', 'write', 'once'].includes(String(kind))) return [];
    const name = nameOf((call.arguments as readonly Node[])[0]);
    return { name, place: placeIn(file, node.start), module: ownerOf(file.path), path: file.path };
  });
}

const ownerOf = (path: string): string => /\/src\/start\/([^/]+)\//.exec(path)?.[1] ?? placeOf(path) ?? '';

function nameOf(options: Node | undefined): string {
  const properties = (options?.properties ?? []) as readonly Node[];
  const value = properties.find((one) => childOf(one, 'key')?.name === 'name')?.value;
  return isNode(value) && typeof value.value === 'string' ? value.value : '';
}
