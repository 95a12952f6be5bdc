import { listItems } from '@yichuang/contract/catalogue.ts';
import type { StepItemView } from '@yichuang/contract/processes.ts';
import { type Asked, read } from '#wire/call.ts';

/** Above what anybody reads through; who does not find it types more. */
const MOST_FOUND = 8;

/** Published items that fit what was typed, with the words they fit. */
export async function loader(
  asked: Asked,
): Promise<{ readonly q: string; readonly rows: readonly StepItemView[] }> {
  const q = new URL(asked.request.url).searchParams.get('q') ?? '';
  const { rows } = await read(asked, listItems, { query: { q: q.slice(0, 60), limit: MOST_FOUND } });
  return {
    q,
    rows: rows.map(({ code, name, nameEn, channel, owner }) => ({
      code,
      name,
      nameEn,
      department: channel === 'intermediary' ? null : owner,
    })),
  };
}

export type FoundItems = Awaited<ReturnType<typeof loader>>;
