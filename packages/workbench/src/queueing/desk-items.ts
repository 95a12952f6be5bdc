import { pickItems } from '@yichuang/contract/queueing.ts';
import { type Asked, orWithout, read } from '#wire/call.ts';

/** Items that fit what was typed, with the words they fit, so that late answers are told from the present one. */
export async function loader(asked: Asked) {
  const q = new URL(asked.request.url).searchParams.get('q') ?? '';
  const found = read(asked, pickItems, { query: { q: q.slice(0, 40) } });
  const { rows } = await orWithout(found, { rows: [] });
  return { q, rows };
}

export type Picked = Awaited<ReturnType<typeof loader>>;
