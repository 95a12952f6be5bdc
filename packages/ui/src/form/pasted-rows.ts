import type { SimpleField } from './form-schema.ts';

/** Where the first cell goes: the place of a row in the list and of a column in the form, both from 0. */
export type PlaceInRows = { readonly row: number; readonly column: number };

/** What of a pasted table goes into which row and column, and how much of it has no place. */
export type PastedRows = {
  /** Text by column name, for each row from `first` on. */
  readonly rows: readonly ReadonlyMap<string, string>[];
  readonly first: number;
  /** Rows that the list does not take. */
  readonly rowsLeft: number;
  /** Columns of the table that the form does not have. */
  readonly columnsLeft: number;
};

type Table = readonly (readonly string[])[];

/**
 * Lays a table over a list of rows. A first line that names columns of the form is a heading: the table
 * is laid by names, whatever its order, and begins at the first column. Otherwise it begins at the box
 * in which it was pasted.
 */
export function rowsFromTable(
  table: Table,
  columns: readonly SimpleField[],
  { at, most }: { readonly at: PlaceInRows; readonly most: number },
): PastedRows {
  const heading = headingOf(table[0] ?? [], columns);
  const body = heading === null ? table : table.slice(1);
  const places = heading ?? columns.slice(at.column);
  const room = Math.max(0, most - at.row);
  const widest = Math.max(0, ...body.map((cells) => cells.length));
  return {
    rows: body.slice(0, room).map((cells) => cellsByColumn(cells, places)),
    first: at.row,
    rowsLeft: Math.max(0, body.length - room),
    columnsLeft:
      heading === null
        ? Math.max(0, widest - places.length)
        : places.filter((place) => place === null).length,
  };
}

type Places = readonly (SimpleField | null)[];

/** A heading names at least two columns, or the only one, and holds nothing else that reads as a value. */
function headingOf(cells: readonly string[], columns: readonly SimpleField[]): Places | null {
  const named = cells.map((cell) => columns.find((column) => plain(column.title) === plain(cell)) ?? null);
  const known = named.filter((column) => column !== null);
  const isHeading = known.length >= Math.min(2, columns.length) && known.length * 2 >= cells.length;
  return isHeading && new Set(known).size === known.length ? named : null;
}

function cellsByColumn(cells: readonly string[], places: Places): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [index, place] of places.entries()) {
    const cell = cells[index];
    if (place && cell !== undefined) texts.set(place.name, textFor(place, cell));
  }
  return texts;
}

/** Lists of choice and yes/no take what they offer, however its width; everything else stays for the check. */
function textFor(column: SimpleField, cell: string): string {
  if (column.kind === 'choice') return column.options.find((one) => plain(one) === plain(cell)) ?? cell;
  if (column.kind === 'yesNo') return YES_NO.get(plain(cell).toLowerCase()) ?? cell;
  return cell;
}

const YES_NO: ReadonlyMap<string, string> = new Map([
  ...['是', '有', 'yes', 'y', 'true', '√', '✓'].map((word) => [word, 'true'] as const),
  ...['否', '无', 'no', 'n', 'false', '×'].map((word) => [word, 'false'] as const),
]);

/** `注册资本（万元）*` and `注册资本` name the same column. */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/\(.*?\)|[\s*:]/g, '')
    .trim();
