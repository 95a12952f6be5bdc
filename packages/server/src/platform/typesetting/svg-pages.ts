const TAG = /<(\/?)([a-z]+)[^>]*?(\/?)>/gu;
const REFERENCE = /(?:href="#|url\(#)([^")]+)/gu;
/** Where a name is given to a part, or a part called by its name. */
const NAME = /( id="|href="#|url\(#)([^")]+)/gu;

type Node = { readonly name: string; readonly source: string };

/**
 * Cuts the one tall drawing of a document into a drawing for each page.
 *
 * The typesetter draws, one below the other, a white sheet (`path`) and its content (`g`) for each page, and
 * behind all pages the glyphs they share (`defs`). A page takes along only the glyphs it uses.
 *
 * @param size of one page in points
 */
export function svgPages(
  drawing: string,
  size: { readonly width: number; readonly height: number },
  title: string,
): readonly string[] {
  const compact = drawing.replaceAll(/>\s+</gu, '><');
  const nodes = children(compact);
  const sheets = nodes.filter(({ name }) => name === 'g');
  const shared = new Map(
    nodes
      .filter(({ name }) => name === 'defs')
      .flatMap(({ source }) => children(source))
      .map(({ source }) => [/ id="([^"]+)"/u.exec(source)?.[1] ?? '', terse(source)] as const),
  );

  return sheets.map(({ source }, index) => {
    const content = terse(source.replace(/^<g[^>]*>/u, '<g>'));
    const label = `${escapeXml(title)} ${index + 1}/${sheets.length}`;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img"` +
      ` aria-label="${label}" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}pt" height="${size.height}pt">` +
      `<path fill="#fff" d="M0 0h${size.width}v${size.height}H0z"/>` +
      renamed(`<defs>${usedBy(content, shared)}</defs>${content}</svg>`)
    );
  });
}

/** The elements directly inside the outermost one. */
function children(source: string): readonly Node[] {
  const found: Node[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: tag, 1: closing, 2: name = '', 3: empty, index } of source.matchAll(TAG)) {
    if (closing === '') {
      if (depth === 1) start = index;
      depth += 1;
    }
    if (closing !== '' || empty !== '') {
      depth -= 1;
      if (depth === 1) found.push({ name, source: source.slice(start, index + tag.length) });
    }
  }
  return found;
}

/** Paths as short as they can be said, and without what holds anyway: a page becomes a third smaller. */
const terse = (part: string): string =>
  part
    .replaceAll(/ d="([^"]*)"/gu, (_, path: string) => ` d="${tersePath(path)}"`)
    .replaceAll(' fill-rule="nonzero"', '');

/** Outlines to a thousandth of a point; no zero, sign or space that a reader of paths does without (SVG 1.1, 8.3.9). */
const tersePath = (path: string): string =>
  path
    .replaceAll(/(\.\d{3})\d+/gu, '$1')
    .replaceAll(/(\.\d*?)0+(?!\d)/gu, '$1')
    .replaceAll(/\.(?!\d)/gu, '')
    .replaceAll(/(?<!\d)0\./gu, '.')
    .replaceAll(/\s*([a-z])\s*/giu, '$1')
    .replaceAll(/\s+-/gu, '-')
    .trim();

/** Parts are called by a number; their own names are as long as a digest. */
function renamed(page: string): string {
  const names = new Map<string, string>();
  return page.replaceAll(NAME, (_, before: string, name: string) => {
    const short = names.get(name) ?? `p${names.size.toString(36)}`;
    names.set(name, short);
    return before + short;
  });
}

function usedBy(content: string, shared: ReadonlyMap<string, string>): string {
  const used = new Set<string>();
  const visit = (source: string) => {
    for (const [, id = ''] of source.matchAll(REFERENCE)) {
      const definition = shared.get(id);
      if (definition === undefined || used.has(definition)) continue;
      used.add(definition);
      visit(definition);
    }
  };
  visit(content);
  return [...used].join('');
}

const escapeXml = (text: string) =>
  text.replaceAll(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
