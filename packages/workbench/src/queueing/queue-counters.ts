import { type CounterView, listCounters } from '@yichuang/contract/queueing-counters.ts';
import type { ShouldRevalidateFunction } from 'react-router';
import { type Asked, read } from '#wire/call.ts';

/** Read when it is asked for. */
export const shouldRevalidate: ShouldRevalidateFunction = () => false;

/** Counters to sit down at, or to send somebody to. */
export async function loader(asked: Asked): Promise<readonly CounterView[]> {
  return (await read(asked, listCounters, {})).rows;
}
