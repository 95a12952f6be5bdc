import { readDeskItem } from '@yichuang/contract/queueing.ts';
import { type IndexedItem, readItemIndex } from '@yichuang/contract/queueing-desk.ts';
import type { ShouldRevalidateFunction } from 'react-router';
import { type Asked, read } from '#wire/call.ts';
import { type Practice, practicesFrom } from './practice.ts';

/** How many items of each sort are looked at, so that each person comes for another one. */
const INSTANT = 5;
const PROMISED = 6;
const FOLLOWING = 2;

/** The practice queue, from the items this clerk may take. */
export async function loader(asked: Asked): Promise<readonly Practice[]> {
  const { rows } = await read(asked, readItemIndex, {});
  const codes = candidatesOf(rows);
  const items = await Promise.all(codes.map((code) => read(asked, readDeskItem, { params: { code } })));
  return practicesFrom(items);
}

function candidatesOf(rows: readonly IndexedItem[]): readonly string[] {
  const first = (count: number, fits: (row: IndexedItem) => boolean) => rows.filter(fits).slice(0, count);
  const chosen = [
    ...first(INSTANT, ({ handling, mayDecide }) => handling === 'immediate' && mayDecide),
    ...first(PROMISED, ({ handling, mayFollow }) => handling === 'promised' && mayFollow !== true),
    ...first(FOLLOWING, ({ handling, mayFollow }) => handling === 'promised' && mayFollow === true),
  ];
  return chosen.map(({ code }) => code);
}

export const shouldRevalidate: ShouldRevalidateFunction = () => false;
