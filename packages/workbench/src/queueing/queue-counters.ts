import { type CounterView, listCounters } from '@yichuang/contract/queueing-counters.ts';
import type { ShouldRevalidateFunction } from 'react-router';
import { type Asked, orWithout, read } from '#wire/call.ts';

/** Read when it is asked for. */
export const shouldRevalidate: ShouldRevalidateFunction = () => false;

/** Counters to sit down at, or to send somebody to; null while nothing answers. */
export const loader = (asked: Asked): Promise<readonly CounterView[] | null> =>
  orWithout(
    read(asked, listCounters, {}).then(({ rows }) => rows),
    null,
  );
