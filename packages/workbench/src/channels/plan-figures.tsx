import type { ApplicationView } from '@yichuang/contract/channels.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { planAmount } from './amount-words.ts';
import { expectedWords, OutlookChip, slackWords } from './outlook.tsx';

type Props = {
  readonly view: Pick<ApplicationView, 'plan' | 'forecast' | 'state' | 'promisedDue' | 'clocks'>;
};

/** 过去、承诺、实际: how long it took before, what is promised, what it comes to; each with its day. */
export function PlanFigures({ view: { plan, forecast, state, promisedDue, clocks } }: Props) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const { before, promised, finish, expected, used, outlook, slack } = forecast;
  const day = (moment: typeof finish) => moment && expectedWords(moment, plan.unit, language);
  const waits = clocks.promiseWaitsFor?.map((one) => nameIn(language, one)).join(words.comma);
  const notYet = waits ? words.waits(waits) : words.notRunning;
  const isOver = state !== 'submitted' && state !== 'awaitingCorrection' && state !== 'accepted';
  return (
    <dl className="plan-figures">
      <div>
        <dt>{words.before}</dt>
        <dd>{limitWords(before.limit, language)}</dd>
        <dd className="hint">{words.until(expectedWords(before.finish, plan.unit, language))}</dd>
      </div>
      <div>
        <dt>{words.promised}</dt>
        <dd>{limitWords(promised.limit, language)}</dd>
        <dd className="hint">{promisedDue ? words.until(day(promisedDue) ?? '') : notYet}</dd>
      </div>
      <div>
        <dt>{isOver ? words.took : words.expected}</dt>
        <dd>{planAmount(isOver ? used : (expected ?? used), plan.unit, language)}</dd>
        <dd className="hint">{finish ? words.until(day(finish) ?? '') : words.noFinish}</dd>
      </div>
      {outlook && (
        <div>
          <dt>{words.outlook}</dt>
          <dd>
            <OutlookChip outlook={outlook} /> {slackWords(slack, plan.unit, language)}
          </dd>
          <dd className="hint">{words.used(planAmount(used, plan.unit, language))}</dd>
        </div>
      )}
      {forecast.stages.length > 0 && (
        <div className="plan-stages">
          <dt>{words.stages}</dt>
          {forecast.stages.map((stage) => (
            <dd key={stage.name}>
              {nameIn(language, stage)} <span className="hint">{day(stage.end) ?? words.noFinish}</span>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

const WORDS = bilingual({
  zh: {
    before: '过去逐个办理',
    promised: '承诺',
    expected: '预计',
    took: '实际',
    outlook: '前景',
    stages: '各阶段预计结束',
    until: (when: string) => `到${when}`,
    used: (amount: string) => `已用${amount}`,
    waits: (names: string) => `前置审批结果到齐后开始计时，还在等：${names}`,
    comma: '、',
    notRunning: '受理以后开始计时',
    noFinish: '有步骤未准予，日期未定',
  },
  en: {
    before: 'One after another, before',
    promised: 'Promised',
    expected: 'Expected',
    took: 'Taken',
    outlook: 'Outlook',
    stages: 'Stages expected to end',
    until: (when: string) => `by ${when}`,
    used: (amount: string) => `${amount} used`,
    waits: (names: string) => `counts when the pre-approvals are in; waiting for: ${names}`,
    comma: ', ',
    notRunning: 'counts from the acceptance',
    noFinish: 'a step was not granted, no date',
  },
});
