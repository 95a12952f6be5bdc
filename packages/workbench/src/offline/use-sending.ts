import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { everyMilliseconds } from '#shell/clock.ts';
import { useCutOff, watchConnection } from '#wire/connection.ts';
import { countsOf, type Intake } from './intake.ts';
import type { SlipsAsk } from './slips-acts.ts';
import { SLIPS } from './use-stock.ts';

/** Between two tries while something waits that nobody knows the fate of. */
const TRY_AGAIN_MS = 5_000;

/** Sends what waits as soon as the server answers, on whatever page the clerk is. */
export function useSending(intakes: readonly Intake[]): { readonly isSending: boolean } {
  const isCut = useCutOff() !== null;
  const { submit, state } = useFetcher({ key: 'send-slips' });
  const isDue = !isCut && state === 'idle' && countsOf(intakes).waiting > 0;
  useEffect(watchConnection, []);
  useEffect(() => {
    if (!isDue) return;
    const send = () => {
      const ask: SlipsAsk = { ask: 'send' };
      void submit(JSON.stringify(ask), { method: 'post', action: SLIPS, encType: 'application/json' });
    };
    send();
    return everyMilliseconds(TRY_AGAIN_MS, send);
  }, [isDue, submit]);
  return { isSending: state !== 'idle' };
}
