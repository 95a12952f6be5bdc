import { useFetcher, useNavigate } from 'react-router';
import { keepTyped, keptUnder } from '#wire/kept-forms.ts';
import type { Intake } from './intake.ts';
import { keepScan } from './kept-scans.ts';
import { typedOf } from './slip-of-turn.ts';
import type { SlipsAsk } from './slips-acts.ts';
import { SLIPS } from './use-stock.ts';

export type SlipActs = ReturnType<typeof useSlipActs>;

/** What a clerk can do with papers that were not taken over, and with a report that was read. */
export function useSlipActs() {
  const fetcher = useFetcher();
  const navigate = useNavigate();
  const ask = (asked: SlipsAsk) =>
    void fetcher.submit(JSON.stringify(asked), {
      method: 'post',
      action: SLIPS,
      encType: 'application/json',
    });
  return {
    again: ({ number }: Intake) => ask({ ask: 'again', number }),
    drop: (intakes: readonly Intake[]) => ask({ ask: 'drop', numbers: intakes.map(({ number }) => number) }),
    /** To the desk, beside whoever stands there. */
    putRight: async (intake: Intake): Promise<void> => {
      for (const { key, scan } of intake.papers?.scans ?? []) await keepScan(key, scan);
      const isFree = !keptUnder('/desk').some(([page]) => page === '/desk');
      keepTyped(isFree ? '/desk' : `/desk/aside/${intake.number}`, typedOf(intake));
      await navigate('/desk');
    },
  };
}
