import type { Holder, StepForecastView } from '@yichuang/contract/channel-forecast.ts';
import type { PlanView } from '@yichuang/contract/channels.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { shortAmount } from './amount-words.ts';
import { usualWords } from './usual-words.ts';

type Props = {
  readonly holders: readonly Holder[];
  readonly steps: readonly StepForecastView[];
  readonly unit: PlanView['unit'];
};

/** 今天卡在: who has it on the desk now, for how long, and what is usual. */
export function HolderStrip({ holders, steps, unit }: Props) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  if (holders.length === 0) return null;
  return (
    <p className="holder-strip">
      <b>{words.title}</b>{' '}
      {holders.map((holder, place) => {
        const usual = steps.find(({ stepId }) => stepId === holder.stepId)?.usual ?? null;
        const notes = [
          shortAmount(holder.held, unit, language),
          ...(usual ? [usualWords(usual, unit, language)] : []),
          ...(holder.paused ? [words.paused] : []),
        ];
        return (
          <span key={holder.stepId} title={language === 'en' ? holder.stepNameEn : holder.stepName}>
            {place > 0 && words.comma}
            {words.holder(nameIn(language, holder.department), notes.join(words.comma))}
          </span>
        );
      })}
    </p>
  );
}

/** The same in a cell: the two that have had it longest. */
export function HolderCell({ holders, unit }: Pick<Props, 'holders' | 'unit'>) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const shown = holders.slice(0, 2).map((holder) => {
    return words.holder(nameIn(language, holder.department), shortAmount(holder.held, unit, language));
  });
  const more = holders.length - shown.length;
  return <>{[...shown, ...(more > 0 ? [words.more(more)] : [])].join(words.comma)}</>;
}

const WORDS = bilingual({
  zh: {
    title: '今天卡在：',
    holder: (department: string, notes: string) => `${department}（${notes}）`,
    paused: '已中止计时',
    comma: '、',
    more: (count: number) => `另 ${count} 个`,
  },
  en: {
    title: 'Held today by:',
    holder: (department: string, notes: string) => `${department} (${notes})`,
    paused: 'clock stopped',
    comma: ', ',
    more: (count: number) => `${count} more`,
  },
});
