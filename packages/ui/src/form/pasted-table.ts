/** More cells than this are no list of a case; a whole sheet on the clipboard must not freeze the page. */
export const MOST_CELLS = 20_000;

/**
 * The cells of a table as spreadsheets put it on the clipboard: tabs between cells, line breaks between
 * rows. A cell in quotes may hold tabs, line breaks and doubled quotes. Empty rows at the end are left
 * out; what lies beyond {@link MOST_CELLS} is not read.
 */
export function tableFromClipboard(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  for (const { cell, endsRow } of cellsIn(text)) {
    row.push(cell.trim());
    cells += 1;
    if (!endsRow) continue;
    rows.push(row);
    row = [];
    if (cells >= MOST_CELLS) break;
  }
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}

/** One cell, then a table is not what was pasted: it belongs into the box as it is. */
export const isTable = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''));

function* cellsIn(text: string): Generator<{ cell: string; endsRow: boolean }> {
  const bare = text.replaceAll('\r\n', '\n');
  let at = 0;
  while (at < bare.length) {
    const quoted = bare[at] === '"' ? quotedAt(bare, at) : null;
    const end = quoted?.end ?? endOfCell(bare, at);
    yield { cell: quoted?.cell ?? bare.slice(at, end), endsRow: bare[end] !== '\t' };
    at = end + 1;
    if (at === bare.length && bare[end] === '\t') yield { cell: '', endsRow: true };
  }
}

/** A quote that is not closed before the cell ends is a quote the person typed. */
function quotedAt(text: string, from: number): { cell: string; end: number } | null {
  const close = /"(?:[^"]|"")*"(?=[\t\n]|$)/y;
  close.lastIndex = from;
  const found = close.exec(text);
  return found ? { cell: found[0].slice(1, -1).replaceAll('""', '"'), end: from + found[0].length } : null;
}

function endOfCell(text: string, from: number): number {
  const stop = /[\t\n]/g;
  stop.lastIndex = from;
  return stop.exec(text)?.index ?? text.length;
}
