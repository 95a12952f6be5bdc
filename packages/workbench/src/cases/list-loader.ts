import { type CaseBox, listCases } from '@yichuang/contract/cases.ts';
import { machineNow } from '#shell/clock.ts';
import { type Asked, read } from '#wire/call.ts';

/** Rows a list shows at once; the rest goes on by cursor. */
export const ROWS_A_PAGE = 100;

/** Reads one box of cases; search and place in the list stand in the address. */
export const boxLoader =
  (box: CaseBox, rows = ROWS_A_PAGE) =>
  async (asked: Asked) => {
    const asks = new URL(asked.request.url).searchParams;
    const query = {
      box,
      q: asks.get('q') ?? undefined,
      cursor: asks.get('cursor') ?? undefined,
      limit: rows,
    };
    return { page: await read(asked, listCases, { query }), loadedAt: machineNow() };
  };

export type BoxData = Awaited<ReturnType<ReturnType<typeof boxLoader>>>;
