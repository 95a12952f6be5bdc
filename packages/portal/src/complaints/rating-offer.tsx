import type { Call } from '@yichuang/contract/client.ts';
import { readRatingPage } from '@yichuang/contract/complaints.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

/** Where a service can be rated, and until when. */
export type Rateable = { readonly path: string; readonly until: string };

/** @param token of the link of a case, or the code on a paper; null where nothing is asked, or not any more */
export async function rateableBy(token: string, call: Call): Promise<Rateable | null> {
  try {
    const { state, answerBy } = await call(readRatingPage, { body: { token } });
    if (state !== 'open' || answerBy === null) return null;
    return { path: `/rate/${encodeURIComponent(token)}`, until: answerBy };
  } catch (error) {
    // A paper that belongs to no case.
    if (error instanceof ProblemError && error.problem.status === 404) return null;
    throw error;
  }
}

/** 请您评价: the way to the rating while it can be given; nothing otherwise. */
export function RatingOffer({ rateable, language }: { rateable: Rateable | null; language: Language }) {
  if (rateable === null) return null;
  const words = WORDS[language];
  return (
    <section className="rating-offer" aria-labelledby="rating-offer">
      <h2 id="rating-offer">{words.title}</h2>
      <p>{words.until(plainDayWords(rateable.until, language))}</p>
      <p>
        <a className="button button-quiet" href={rateable.path}>
          {words.rate}
        </a>
      </p>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '请您评价这次服务',
    until: (day: string) => `${day}（含）以前可以评价，每次服务一次；差评由中心核实处理，办理人员看不到。`,
    rate: '去评价',
  },
  en: {
    title: 'Rate this service',
    until: (day: string) =>
      `Until ${day}, once. The centre looks into a bad rating; whoever served you does not see it.`,
    rate: 'Rate it',
  },
});
