import type { CaseView, declineCase, refuseCase } from '@yichuang/contract/cases.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { dayInWords } from '@yichuang/domain/documents/day-in-words.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Typed } from '#wire/kept-forms.ts';

/** What the form of a decline offers: false papers stand there twice, the law bars only where safety is concerned. */
export type ChosenGround = 'otherAuthority' | 'falsePapers' | 'falsePapersSafety' | 'barred';

/** A bar is offered as a ground only while one holds. */
export const groundsFor = ({ bars }: Pick<CaseView, 'bars'>): readonly ChosenGround[] => [
  'otherAuthority',
  'falsePapers',
  'falsePapersSafety',
  ...(bars.length > 0 ? (['barred'] as const) : []),
];

type Declined = Pick<InputOf<typeof declineCase>['body'], 'ground' | 'concernsSafety'>;

/** Ground of a decline as chosen; another authority's matter where nothing was. */
export function groundOf(chosen: string): Declined {
  if (chosen === 'falsePapersSafety') return { ground: 'falsePapers', concernsSafety: true };
  return chosen === 'falsePapers' || chosen === 'barred' ? { ground: chosen } : {};
}

type Refused = Pick<InputOf<typeof refuseCase>['body'], 'falsePapers'>;

/** Whether a refusal rests on false papers, as chosen. */
export function falsePapersOf(chosen: string): Refused {
  if (chosen === 'falsePapersSafety') return { falsePapers: { concernsSafety: true } };
  return chosen === 'falsePapers' ? { falsePapers: { concernsSafety: false } } : {};
}

/** What a decline begins with while a bar holds: its words are those of the decision, to be changed where needed. */
export function declineStart({ bars: [bar] }: Pick<CaseView, 'bars'>): Typed {
  if (!bar) return {};
  const on = (text: string) => dayInWords(dateOnly(text));
  const found = bar.ground === 'fraud' ? '以不正当手段取得该许可被撤销' : '隐瞒情况或者提供虚假材料';
  return {
    ground: 'barred',
    reason: `申请人因${found}（办件${bar.caseNumber}，${on(bar.decidedOn)}决定），至${on(bar.until)}不得再次申请。`,
    otherBasis: `《中华人民共和国行政许可法》第七十${bar.ground === 'fraud' ? '九' : '八'}条`,
  };
}
