import type { ClocksView } from '@yichuang/contract/case-receipt.ts';
import { leftWords, limitWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { DueTime } from '@yichuang/ui/moment.tsx';

type Limit = ClocksView['promisedLimit'];
type Due = NonNullable<ClocksView['promisedDue']>;

type LimitsProps = {
  readonly clocks: ClocksView;
  /** Where the days are explained; null for an application of a channel, whose steps have days of their own. */
  readonly datesPath: string | null;
  /** Nothing is left of a limit once the case was decided. */
  readonly isRunning: boolean;
  readonly language: Language;
};

/** Both limits of the decision, in words, the day each ends on, and what is left. */
export function TrackLimits({ clocks, datesPath, isRunning, language }: LimitsProps) {
  const words = WORDS[language];
  return (
    <section className="track-clocks" aria-labelledby="limits">
      <h2 id="limits">{words.title}</h2>
      <dl className="track-limits">
        <LimitLine
          title={words.promised}
          limit={clocks.promisedLimit}
          due={clocks.promisedDue}
          isRunning={isRunning}
          waitsFor={clocks.promiseWaitsFor}
          language={language}
        />
        {clocks.statutoryLimit ? (
          <LimitLine
            title={words.statutory}
            limit={clocks.statutoryLimit.limit}
            due={clocks.statutoryDue}
            isRunning={isRunning}
            note={clocks.statutoryLimit.byDefault ? words.byDefault : null}
            language={language}
          />
        ) : (
          <div className="track-limit">
            <dt>{words.statutory}</dt>
            <dd>{datesPath === null ? words.each : words.none}</dd>
          </div>
        )}
      </dl>
      {clocks.promisedDue && datesPath ? (
        <p>
          <a href={datesPath}>{words.why}</a>
        </p>
      ) : null}
    </section>
  );
}

type LineProps = {
  readonly title: string;
  readonly limit: Limit;
  readonly due: Due | null;
  readonly isRunning: boolean;
  readonly note?: string | null;
  /** Pre-approvals whose results the promise waits for. */
  readonly waitsFor?: ClocksView['promiseWaitsFor'];
  readonly language: Language;
};

function LimitLine({ title, limit, due, isRunning, note = null, waitsFor, language }: LineProps) {
  const words = WORDS[language];
  const names = waitsFor?.map((one) => nameIn(language, one)).join(words.comma);
  return (
    <div className="track-limit">
      <dt>{title}</dt>
      <dd>
        <span>{(names ? words.fromResults : words.from)(limitWords(limit, language))}</span>
        {due ? (
          <span className="track-due">
            {words.by} <DueTime due={due} language={language} />
          </span>
        ) : (
          <span className="track-note">{names ? words.waits(names) : words.notRunning}</span>
        )}
        {due && isRunning ? <span className="track-left">{leftWords(due, language)}</span> : null}
        {due?.provisional ? (
          <span className="track-note">{words.provisional(due.on.slice(0, 4))}</span>
        ) : null}
        {note === null ? null : <span className="track-note">{note}</span>}
      </dd>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    why: '为什么是这一天？',
    title: '办理时限',
    promised: '承诺时限',
    statutory: '法定时限',
    from: (limit: string) => `从受理起${limit}`,
    by: '最迟',
    fromResults: (limit: string) => `从前置审批结果到齐起${limit}`,
    waits: (names: string) => `还在等前置审批：${names}`,
    comma: '、',
    notRunning: '受理以后开始计时',
    none: '法律没有规定时限',
    each: '每个环节各按法律规定计算',
    byDefault: '法律没有另外规定，按行政许可的一般期限',
    provisional: (year: string) => `暂定：${year}年的放假安排还没有公布，公布后可能变动`,
  },
  en: {
    why: 'Why this date?',
    title: 'Time limits',
    promised: 'Promised',
    statutory: 'By law',
    from: (limit: string) => `${limit} from acceptance`,
    by: 'by',
    fromResults: (limit: string) => `${limit} from when the pre-approvals are in`,
    waits: (names: string) => `waiting for pre-approvals: ${names}`,
    comma: ', ',
    notRunning: 'counted from acceptance',
    none: 'No limit is set by law',
    each: 'Counted for each step, as the law sets it',
    byDefault: 'No special limit: the general one for licences applies',
    provisional: (year: string) =>
      `Provisional: the holidays of ${year} are not published yet, the day may still move`,
  },
});
