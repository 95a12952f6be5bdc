import { listCases } from '@yichuang/contract/cases.ts';
import { type Asked, orWithout, read } from '#wire/call.ts';

/** The case of a scanned number, as far as the clerk may see it. */
export type FoundCase = { readonly number: string; readonly caseId: string | null };

export async function loader(asked: Asked): Promise<FoundCase> {
  const number = new URL(asked.request.url).searchParams.get('number') ?? '';
  const asking = read(asked, listCases, { query: { box: 'all', q: number, limit: 2 } });
  const { rows } = await orWithout(asking, { rows: [] });
  const found = rows.find(({ caseNumber }) => caseNumber === number);
  return { number, caseId: found?.caseId ?? null };
}

/** A fetcher's answer is all there is to show: the page around it did not change. */
export const shouldRevalidate = () => false;
