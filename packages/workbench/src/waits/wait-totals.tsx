import type { WaitJudgementView } from '@yichuang/contract/queueing-waits.ts';
import { numberWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';
import { minutesWords, shareWords } from './judgement-words.ts';

type Props = { readonly all: WaitJudgementView; readonly untold: number };

/** The whole hall in five numbers, and what the bias means in words. */
export function WaitTotals({ all, untold }: Props) {
  const words = useWords(WORDS);
  const { count, inside, longer, biasMinutes, widthMinutes } = all;
  const figures = [
    [words.inside, shareWords(inside)],
    [words.longer, shareWords(longer)],
    [words.bias, minutesWords(biasMinutes)],
    [words.width, numberWords(Math.round(widthMinutes))],
    [words.count, numberWords(count)],
    [words.untold, numberWords(untold)],
  ] as const;
  return (
    <>
      <dl className="big-figures hall-totals">
        {figures.map(([label, value]) => (
          <div key={label} className="figure">
            <dt>{label}</dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="hint figures-help">{sentenceOf(biasMinutes, words)}</p>
    </>
  );
}

/** Less than this is neither one way nor the other. */
const EVEN = 1;

function sentenceOf(bias: number, words: (typeof WORDS)['zh']): string {
  if (Math.abs(bias) < EVEN) return words.even;
  return bias > 0 ? words.tooShort : words.tooLong;
}

const WORDS = bilingual({
  zh: {
    inside: '在告诉的范围内',
    longer: '比告诉的更久',
    bias: '偏差（分钟，中位）',
    width: '范围宽度（分钟，中位）',
    count: '比较的号数',
    untold: '没有告诉时间的号数',
    even: '总的来看不偏长也不偏短。',
    tooShort: '总的来看说短了：一半以上的人等得比范围的中间更久。',
    tooLong: '总的来看说长了：一半以上的人等得比范围的中间更短。',
  },
  en: {
    inside: 'Within the told range',
    longer: 'Longer than told',
    bias: 'Bias (minutes, median)',
    width: 'Width of the range (minutes, median)',
    count: 'Numbers compared',
    untold: 'Numbers without a told wait',
    even: 'On the whole neither too long nor too short.',
    tooShort: 'On the whole told too short: more than half wait longer than the middle of the range.',
    tooLong: 'On the whole told too long: more than half wait shorter than the middle of the range.',
  },
});
