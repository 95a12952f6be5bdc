import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { everyMilliseconds } from '#shell/clock.ts';
import { useMe } from '#shell/me.ts';
import { useCutOff } from '#wire/connection.ts';
import type { SlipsAsk } from './slips-acts.ts';

/** Milliseconds between two looks at whether numbers run low. */
const LOOK_MS = 60_000;

/** Lays in what the desk needs when the network goes: at the beginning, when it is back, and now and then. */
export function useStock(counterId: string | undefined, usual: ReadonlySet<string>): void {
  const accountId = useMe()?.accountId;
  const isCut = useCutOff() !== null;
  const [look, setLook] = useState(0);
  const { submit, state } = useFetcher({ key: 'stock' });
  const asked = useRef('');
  useEffect(() => everyMilliseconds(LOOK_MS, () => setLook((now) => now + 1)), []);
  useEffect(() => {
    if (isCut || counterId === undefined || accountId === undefined || state !== 'idle') return;
    const codes = [...usual];
    const what = `${counterId} ${codes.join()} ${look}`;
    if (asked.current === what) return;
    asked.current = what;
    const ask: SlipsAsk = { ask: 'layIn', accountId, counterId, codes };
    void submit(JSON.stringify(ask), { method: 'post', action: SLIPS, encType: 'application/json' });
  }, [isCut, counterId, accountId, usual, look, state, submit]);
}

/** Where the acts on slips are. */
export const SLIPS = '/desk/slips/acts';
