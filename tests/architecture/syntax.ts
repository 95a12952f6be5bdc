import { parseSync } from 'vite';
import type { SourceFile } from './source-files.ts';

/** A node of the syntax tree (ESTree with TypeScript), read only as far as a rule needs it. */
export type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

export type Comment = { readonly text: string; readonly start: number; readonly end: number };

export type Syntax = { readonly program: Node; readonly comments: readonly Comment[] };

const known = new WeakMap<SourceFile, Syntax>();

/** @throws SyntaxError when the file is not valid TypeScript */
export function syntaxOf(file: SourceFile): Syntax {
  const parsed = known.get(file) ?? parse(file);
  known.set(file, parsed);
  return parsed;
}

function parse({ path, text }: SourceFile): Syntax {
  const { program, comments, errors } = parseSync(path, text);
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`);
  return {
    program: program as unknown as Node,
    comments: comments.map(({ value, start, end }) => ({ text: value, start, end })),
  };
}

/** Every node of the tree, outermost first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The child of that name when it is a node. */
export function childOf(node: Node, name: string): Node | undefined {
  const child = node[name];
  return isNode(child) ? child : undefined;
}

/** `a.b.c` as written, for identifiers and plain member accesses; undefined for anything else. */
export function dottedName(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if (node.type === 'Identifier') return String(node.name);
  if (node.type !== 'MemberExpression') return undefined;
  const object = childOf(node, 'object');
  const property = childOf(node, 'property');
  const name = propertyName(node, property);
  const of = dottedName(object) ?? '?';
  return name === undefined ? undefined : `${of}.${name}`;
}

/** `process.env`, `process['env']`: the same thing. */
function propertyName(node: Node, property: Node | undefined): string | undefined {
  if (property?.type === 'Identifier' && node.computed !== true) return String(property.name);
  return property?.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}

/** `path:line` of a place in a file. */
export const placeIn = ({ path, text }: SourceFile, offset: number): string =>
  `${path}:${text.slice(0, offset).split('\n').length}`;
