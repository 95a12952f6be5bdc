import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { planAmount } from './amount-words.ts';
import type { LanesOf } from './lanes.ts';
import { expectedWords } from './outlook.tsx';

/** What the picture says, in one breath; it stands for the picture where it cannot be seen. */
export function forecastSentence({ plan, forecast }: LanesOf, language: Language): string {
  const words = WORDS[language];
  const amount = (count: number) => planAmount(count, plan.unit, language);
  const holding = new Set(forecast.steps.filter(({ holds }) => holds).map(({ stepId }) => stepId));
  const names = plan.steps.filter(({ stepId }) => holding.has(stepId)).map((step) => nameIn(language, step));
  return [
    words.steps(plan.steps.length, amount(plan.serial), amount(plan.parallel)),
    forecast.finish ? words.finish(expectedWords(forecast.finish, plan.unit, language)) : words.noFinish,
    names.length === 0
      ? ''
      : words.holding(names.length > MOST_NAMES ? String(names.length) : names.join(words.comma)),
  ].join('');
}

/** A sentence with twenty names in it says nothing; the picture and the table name them. */
const MOST_NAMES = 6;

const WORDS = bilingual({
  zh: {
    steps: (count: number, serial: string, parallel: string) =>
      `共${count}个步骤。逐个办理要${serial}，并联办理要${parallel}。`,
    finish: (when: string) => `预计${when}办完。`,
    noFinish: '有步骤未准予，还看不到办完的日期。',
    holding: (steps: string) => `现在决定总时间的步骤：${steps}。`,
    comma: '、',
  },
  en: {
    steps: (count: number, serial: string, parallel: string) =>
      `${count} steps. One after another they take ${serial}; in parallel ${parallel}. `,
    finish: (when: string) => `Expected to be done by ${when}. `,
    noFinish: 'A step was not granted; no end is in sight. ',
    holding: (steps: string) => `What decides the total now: ${steps}.`,
    comma: ', ',
  },
});
