import { type NeedsServer, whyNotWithoutNetwork } from '@yichuang/domain/queueing/without-network.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import type { DeskAct } from './desk-acts.ts';
import type { Closed } from './desk-offers.ts';

/** How the desk stands apart from what is on it. */
export type DeskStanding = {
  /** Nothing answers. */
  readonly isCut: boolean;
  /** Papers that came under a slip are put right; they are not those of a person who stands there. */
  readonly hasSlip: boolean;
};

/** The acts of the bar where only taking papers in is possible; the others say for want of what they wait. */
export function narrowed(closed: Closed, { isCut, hasSlip }: DeskStanding, language: Language): Closed {
  if (!isCut && !hasSlip) return closed;
  const words = WORDS[language];
  const said = (act: DeskAct) => {
    const needed = whyNotWithoutNetwork(act);
    if (needed === null) return closed[act];
    return { name: 'item', words: isCut ? words[needed] : words.slip };
  };
  return {
    decide: said('decide'),
    accept: said('accept'),
    tolerate: said('tolerate'),
    correct: said('correct'),
    decline: said('decline'),
    receive: said('receive'),
  };
}

const WORDS = bilingual<Record<NeedsServer | 'slip', string>>({
  zh: {
    sealedPaper: '断网不能办：受理、不予受理要当场出具加盖专用印章、注明日期的书面凭证（许可法第 32 条）',
    sealedNotice: '断网不能办：补正要一次性书面告知，告知书由系统出具（许可法第 32 条）',
    writtenDecision: '断网不能办：决定要当场核对授权并出具书面决定（许可法第 34 条）',
    slip: '凭条补录只收件；补录后在办件页受理或告知',
  },
  en: {
    sealedPaper:
      'Not without a network: accepting and declining need a dated, sealed paper (Licensing Law art. 32)',
    sealedNotice: 'Not without a network: what is missing is told once, by a notice of the system (art. 32)',
    writtenDecision:
      'Not without a network: a decision is made in writing under a power that is checked (art. 34)',
    slip: 'Papers of a slip are only taken in; accept or answer on the page of the case afterwards',
  },
});
