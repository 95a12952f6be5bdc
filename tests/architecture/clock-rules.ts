import type { SourceFile } from './source-files.ts';
import { childOf, dottedName, isNode, type Node, nodesOf, placeIn, syntaxOf } from './syntax.ts';

/** Ways to the clock, to chance, to the surroundings: they enter through the context. */
const OUTSIDE = [
  'Date.now',
  'performance.now',
  'process.env',
  'process.hrtime',
  'Math.random',
  'crypto.randomUUID',
  'setInterval',
];

/** Places where a file reaches for the clock, for chance or for the surroundings, as `path:line what`. */
export function reachesOut(file: SourceFile): readonly string[] {
  return [...nodesOf(syntaxOf(file).program)].flatMap((node) => {
    const what = whatIsReached(node);
    return what ? `${placeIn(file, node.start)} ${what}` : [];
  });
}

function whatIsReached(node: Node): string | null {
  if (node.type === 'NewExpression' && childOf(node, 'callee')?.name === 'Date') return 'new Date';
  const name = node.type === 'MemberExpression' || node.type === 'CallExpression' ? nameOf(node) : undefined;
  const known = OUTSIDE.find(
    (one) => name === one || name === `globalThis.${one}` || name === `window.${one}`,
  );
  return known ?? null;
}

/** A member as written; of a call only its plain name, so that `a.b()` is seen once. */
function nameOf(node: Node): string | undefined {
  if (node.type === 'MemberExpression') return dottedName(node);
  const callee = childOf(node, 'callee');
  return callee?.type === 'Identifier' ? dottedName(callee) : undefined;
}

/** Keys that hold a person rather than an event. */
const PERSONAL =
  /^(?:applicant|agent|person|name|displayName|loginName|idNumber|phone|mobile|address|form|answers|password|token|cookie|body)$/i;

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

/** Keys of log lines that look like personal data, and log lines that are no events, as `path:line what`. */
export function tellsTooMuch(file: SourceFile): readonly string[] {
  return [...nodesOf(syntaxOf(file).program)].flatMap((node) => {
    const name = node.type === 'CallExpression' ? dottedName(childOf(node, 'callee')) : undefined;
    const [, logger, level = ''] = /(?:^|\.)(log|logger|console)\.(\w+)$/.exec(name ?? '') ?? [];
    if (!logger || (logger !== 'console' && !LEVELS.includes(level))) return [];
    const place = placeIn(file, node.start);
    if (logger === 'console') return `${place} console.${level}`;
    const [what] = node.arguments as readonly Node[];
    const keys = what ? keysOf(what) : [];
    if (!keys.includes('event')) return `${place} a line without its event`;
    return keys.filter((key) => PERSONAL.test(key)).map((key) => `${place} ${key}`);
  });
}

/** Keys of an object as written, those inside it too. */
const keysOf = (node: Node): readonly string[] =>
  [...nodesOf(node)].flatMap((one) => {
    const key = one.type === 'Property' ? one.key : undefined;
    return isNode(key) ? String(key.name ?? key.value) : [];
  });
