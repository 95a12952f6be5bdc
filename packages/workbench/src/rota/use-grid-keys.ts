import { type KeyboardEvent, useState } from 'react';

type Grid = {
  readonly rows: number;
  readonly columns: number;
  readonly onOpen: (row: number, column: number) => void;
  readonly onEmpty: (row: number, column: number) => void;
};

type At = { readonly row: number; readonly column: number };

/** Rows that PageUp and PageDown pass over. */
const PAGE = 10;

/** Where a key leads from a cell; undefined for a key that is not of the grid. */
export function cellAfter(
  key: string,
  isControl: boolean,
  { row, column }: At,
  grid: Pick<Grid, 'rows' | 'columns'>,
): At | undefined {
  const [lastRow, lastColumn] = [grid.rows - 1, grid.columns - 1];
  const to: Readonly<Record<string, At>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: isControl ? 0 : row, column: 0 },
    End: { row: isControl ? lastRow : row, column: lastColumn },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
  };
  const next = to[key];
  if (!next) return undefined;
  return { row: within(next.row, lastRow), column: within(next.column, lastColumn) };
}

const within = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** One cell of a grid takes the cursor; arrow keys move it, Enter opens and Delete empties it. */
export function useGridKeys(grid: Grid) {
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const shown = { row: within(at.row, grid.rows - 1), column: within(at.column, grid.columns - 1) };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      grid.onOpen(shown.row, shown.column);
      return;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      grid.onEmpty(shown.row, shown.column);
      return;
    }
    const next = cellAfter(event.key, event.ctrlKey, shown, grid);
    if (!next || event.altKey || event.metaKey) return;
    event.preventDefault();
    setAt(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row}/${next.column}"]`)?.focus();
  };
  return {
    table: { onKeyDown },
    cell: (row: number, column: number) => ({
      role: 'gridcell',
      'data-cell': `${row}/${column}`,
      tabIndex: row === shown.row && column === shown.column ? 0 : -1,
      onFocus: () => setAt({ row, column }),
      onClick: () => grid.onOpen(row, column),
    }),
  };
}
