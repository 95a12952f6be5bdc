import type { Drawn } from './pen.ts';

/** Where a node, or a flow on its way past other nodes, stands in the grid of a drawing. */
export type Cell = { readonly column: number; readonly row: number };

export type Places = {
  readonly nodes: ReadonlyMap<Drawn, Cell>;
  /** Cells a flow passes between its ends, one a column. */
  readonly flows: ReadonlyMap<Drawn, readonly Cell[]>;
};

/**
 * Columns by the longest way from the start, rows near what comes before; a long flow keeps a free cell in every column
 * it passes, so it never runs through a node. For nodes without cycles.
 */
export function placeNodes(nodes: readonly Drawn[]): Places {
  const columns = columnsOf(nodes);
  const grid: Standing[][] = [];
  const standing = new Map<Drawn, Standing>();
  const passing = new Map<Drawn, Standing[]>();
  for (const node of inOrder(nodes, columns)) {
    const column = columns.get(node) ?? 0;
    const before = (node.incoming ?? []).map((flow) => {
      const passed = passing.get(flow) ?? [];
      return passed.at(-1) ?? standing.get(flow.sourceRef as Drawn);
    });
    standing.set(node, stand(grid, column, before));
    for (const flow of node.outgoing ?? []) {
      const passed: Standing[] = [];
      for (let at = column + 1; at < (columns.get(flow.targetRef as Drawn) ?? 0); at += 1) {
        passed.push(stand(grid, at, [passed.at(-1) ?? standing.get(node)]));
      }
      passing.set(flow, passed);
    }
  }
  settleRows(grid);
  return { nodes: standing, flows: passing };
}

type Standing = { readonly column: number; row: number; readonly before: readonly (Standing | undefined)[] };

function stand(grid: Standing[][], column: number, before: Standing['before']): Standing {
  const one = { column, row: 0, before };
  grid[column] = [...(grid[column] ?? []), one];
  return one;
}

/** Each column sorted by the mean row of what comes before, then pushed apart. */
function settleRows(grid: readonly Standing[][]): void {
  for (const column of grid) {
    const wished = new Map(column.map((one) => [one, meanRow(one.before)]));
    let next = 0;
    for (const one of column.toSorted((a, b) => (wished.get(a) ?? 0) - (wished.get(b) ?? 0))) {
      one.row = Math.max(next, Math.round(wished.get(one) ?? 0));
      next = one.row + 1;
    }
  }
}

const meanRow = (before: Standing['before']): number =>
  before.reduce((sum, one) => sum + (one?.row ?? 0), 0) / Math.max(1, before.length);

function columnsOf(nodes: readonly Drawn[]): ReadonlyMap<Drawn, number> {
  const columns = new Map(nodes.map((node) => [node, 0]));
  const waits = new Map(nodes.map((node) => [node, node.incoming?.length ?? 0]));
  const free = nodes.filter((node) => waits.get(node) === 0);
  for (const node of free) {
    for (const flow of node.outgoing ?? []) {
      const target = flow.targetRef as Drawn;
      columns.set(target, Math.max(columns.get(target) ?? 0, (columns.get(node) ?? 0) + 1));
      waits.set(target, (waits.get(target) ?? 0) - 1);
      if (waits.get(target) === 0) free.push(target);
    }
  }
  return columns;
}

const inOrder = (nodes: readonly Drawn[], columns: ReadonlyMap<Drawn, number>): readonly Drawn[] =>
  nodes.toSorted((a, b) => (columns.get(a) ?? 0) - (columns.get(b) ?? 0));
