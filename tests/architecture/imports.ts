import { dirname, join } from 'node:path';
import { packageOf, type SourceFile } from './source-files.ts';
import { childOf, type Node, nodesOf, placeIn, syntaxOf } from './syntax.ts';

export type Import = {
  /** `path:line` of the file that imports. */
  readonly place: string;
  readonly from: string;
  readonly specifier: string;
  /** Nothing of it remains when types are stripped. */
  readonly isTypeOnly: boolean;
  readonly target: Target;
};

export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'builtin'; readonly name: string };

/** Imports, re-exports, dynamic imports and import types of a file, in the order they stand in. */
export function importsOf(file: SourceFile): readonly Import[] {
  return [...nodesOf(syntaxOf(file).program)].flatMap((node) => {
    const source = sourceOf(node);
    if (source?.type !== 'Literal' || typeof source.value !== 'string') return [];
    const specifier = source.value;
    return {
      place: placeIn(file, node.start),
      from: file.path,
      specifier,
      isTypeOnly: isTypeOnly(node),
      target: resolve(file.path, specifier),
    };
  });
}

const NAMING = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

function sourceOf(node: Node): Node | undefined {
  if (!NAMING.includes(node.type)) return undefined;
  return childOf(node, 'source') ?? childOf(node, 'argument');
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = (node.specifiers ?? []) as readonly Node[];
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

/** Bundlers read what stands behind `?` (`./frame.css?url`). */
export function resolve(from: string, written: string): Target {
  const specifier = written.replace(/\?.*$/, '');
  if (specifier.startsWith('node:')) return { kind: 'builtin', name: specifier };
  if (specifier.startsWith('.')) return { kind: 'file', path: join(dirname(from), specifier) };
  if (specifier.startsWith('#')) {
    return { kind: 'file', path: `packages/${packageOf(from)}/src/${specifier.slice(1)}` };
  }
  const [, name, file] = /^@yichuang\/([^/]+)\/(.+)$/.exec(specifier) ?? [];
  if (name) return { kind: 'file', path: `packages/${name}/src/${file}` };
  return {
    kind: 'package',
    name: specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/'),
  };
}
