import type { Outlook, PlanMoment } from '@yichuang/contract/channel-forecast.ts';
import type { PlanView } from '@yichuang/contract/channels.ts';
import { dueWords, momentWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { type Shape, StatusChip, type Tone } from '@yichuang/ui/status-chip.tsx';
import { useWords } from '#shell/language.tsx';
import { planAmount, shortAmount } from './amount-words.ts';

/** 办结前景: whether the promise will be kept, in a word, a shape and a colour. */
export function OutlookChip({ outlook }: { outlook: Outlook | null }) {
  const words = useWords(OUTLOOK_WORDS);
  const { tone, shape } = LOOKS[outlook ?? 'none'];
  return (
    <StatusChip tone={tone} shape={shape}>
      {words[outlook ?? 'none']}
    </StatusChip>
  );
}

/** By how much the promise is kept or missed: 余1个工作日, 误0.5个工作小时. */
export function slackWords(slack: number | null, unit: PlanView['unit'], language: Language): string {
  if (slack === null) return '';
  const amount = planAmount(Math.abs(slack), unit, language);
  const words = SLACK[language];
  return slack < 0 ? words.missed(amount) : words.left(amount);
}

/** The same where space is short. */
export function shortSlack(slack: number | null, unit: PlanView['unit'], language: Language): string {
  if (slack === null) return '';
  const amount = shortAmount(Math.abs(slack), unit, language);
  const words = SLACK[language];
  return slack < 0 ? words.missed(amount) : words.left(amount);
}

/** A moment for a table: the day, with the hour where hours count. */
export function shortMoment(at: string, unit: PlanView['unit'], language: Language, now: string): string {
  const said = momentWords(at, language, now);
  return unit === 'wd' ? said.slice(0, -6) : said;
}

/** An expected moment: a day, with the hour where hours count. */
export const expectedWords = (moment: PlanMoment, unit: PlanView['unit'], language: Language): string =>
  dueWords({ ...moment, unit: unit === 'wd' ? 'workingDays' : 'workingHours' }, language);

export const OUTLOOK_WORDS = bilingual({
  zh: {
    willMiss: '将误期',
    blocked: '受阻',
    atRisk: '有风险',
    onCourse: '正常',
    none: '未计时',
  },
  en: {
    willMiss: 'will miss',
    blocked: 'blocked',
    atRisk: 'at risk',
    onCourse: 'on course',
    none: 'not running',
  },
});

const LOOKS = {
  willMiss: { tone: 'seal', shape: 'square' },
  blocked: { tone: 'seal', shape: 'cross' },
  atRisk: { tone: 'amber', shape: 'triangle' },
  onCourse: { tone: 'green', shape: 'check' },
  none: { tone: 'grey', shape: 'ring' },
} as const satisfies Readonly<Record<Outlook | 'none', { readonly tone: Tone; readonly shape: Shape }>>;

const SLACK = bilingual({
  zh: { left: (amount: string) => `余${amount}`, missed: (amount: string) => `误${amount}` },
  en: { left: (amount: string) => `${amount} to spare`, missed: (amount: string) => `${amount} too late` },
});
