import { inflateSync } from 'node:zlib';

/**
 * The texts of each page in the order of drawing, without separators. It knows just as much of PDF as the
 * typesetter writes: no object streams, two-byte characters, a ToUnicode map for each font. For tests only.
 */
export function readPdfPages(pdf: Uint8Array): readonly string[] {
  const objects = readObjects(Buffer.from(pdf));
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  return pages.map(({ head }) => {
    const resources = referenced(objects, head, 'Resources')?.head ?? head;
    const fonts = new Map(
      [...resources.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
        const font = objects.get(id);
        return [
          name,
          toUnicode(font === undefined ? '' : stream(referenced(objects, font.head, 'ToUnicode'))),
        ];
      }),
    );
    return drawnText(stream(referenced(objects, head, 'Contents')), fonts);
  });
}

/** Everything outside of compressed streams, for looking up entries such as /Lang. */
export const readPdfEntries = (pdf: Uint8Array): string =>
  [...readObjects(Buffer.from(pdf)).values()].map(({ head }) => head).join('\n');

type PdfObject = { readonly head: string; readonly body: Buffer | null };
type FontMap = ReadonlyMap<string, string>;

function readObjects(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const source = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const { 1: id = '', index } of source.matchAll(/^(\d+) 0 obj$/gm)) {
    const end = source.indexOf('endobj', index);
    const streamAt = source.indexOf('stream\n', index);
    const hasStream = streamAt > 0 && streamAt < end;
    const head = source.slice(index, hasStream ? streamAt : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const at = streamAt + 'stream\n'.length;
    objects.set(id, { head, body: hasStream ? pdf.subarray(at, at + length) : null });
  }
  return objects;
}

const referenced = (objects: ReadonlyMap<string, PdfObject>, head: string, key: string) =>
  objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? '');

function stream(object: PdfObject | undefined): string {
  if (object === undefined || object.body === null) return '';
  const isCompressed = object.head.includes('/FlateDecode');
  return (isCompressed ? inflateSync(object.body) : object.body).toString('latin1');
}

const toUnicode = (map: string): FontMap =>
  new Map(
    [...map.matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gm)].map(([, code = '', utf16 = '']) => [
      code.toLowerCase(),
      Buffer.from(utf16, 'hex').swap16().toString('utf16le'),
    ]),
  );

// A literal string may hold balanced brackets without escaping them.
const PLAIN = String.raw`(?:\\[\s\S]|[^\\()])`;
const SHOWN = new RegExp(
  String.raw`/(f\d+) [\d.]+ Tf|<([0-9A-Fa-f]*)>|\(((?:${PLAIN}|\((?:${PLAIN}|\(${PLAIN}*\))*\))*)\)`,
  'g',
);
const ESCAPED = /\\(?:([0-7]{1,3})|([\s\S]))/g;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Where pictures are, their alternative text stands in the content too; it is not drawn. */
const ALTERNATIVE = /\/Alt <[^>]*>/g;

function drawnText(content: string, fonts: ReadonlyMap<string, FontMap>): string {
  let font: FontMap = new Map();
  let text = '';
  for (const [, name, hex, literal] of content.replaceAll(ALTERNATIVE, '').matchAll(SHOWN)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    const codes = hex ?? Buffer.from(unescaped(literal ?? ''), 'latin1').toString('hex');
    for (const code of codes.match(/.{4}/g) ?? []) text += font.get(code.toLowerCase()) ?? '\uFFFD';
  }
  return text;
}

const unescaped = (literal: string) =>
  literal.replaceAll(ESCAPED, (_, octal: string | undefined, character: string) =>
    octal === undefined ? (ESCAPES[character] ?? character) : String.fromCharCode(Number.parseInt(octal, 8)),
  );
