import { bilingual, type Language } from '#language.ts';
import { DayTime } from '#moment.tsx';

type Notice = { readonly number: string | null; readonly page: string; readonly year: number };

type Reason =
  | { readonly kind: 'workday' | 'weekend' }
  | { readonly kind: 'holiday' | 'makeUpWorkday'; readonly name: string; readonly notice: Notice }
  | { readonly kind: 'fixedHoliday'; readonly name: string }
  | { readonly kind: 'closure' | 'extraDay'; readonly basis: string }
  | { readonly kind: 'paused'; readonly from: string; readonly to: string };

type Step = { readonly on: string } & (
  | { readonly kind: 'start' | 'fixed' }
  | { readonly kind: 'counted'; readonly count: number; readonly why: Reason }
  | { readonly kind: 'opened'; readonly minutes: number; readonly why: Reason }
  | { readonly kind: 'skipped' | 'moved'; readonly why: Reason }
  | { readonly kind: 'month'; readonly count: number }
  | { readonly kind: 'extendedByPauses'; readonly days: number }
  | { readonly kind: 'extended'; readonly workingDays: number }
);

export type DerivationProps = {
  readonly title: string;
  readonly derivation: {
    readonly on: string;
    readonly provisional: boolean;
    readonly expected: boolean;
    readonly steps: readonly Step[];
    readonly laws: readonly { readonly law: string; readonly article: string }[];
  };
  readonly language: Language;
};

/** 期限推算: day by day why something is due when it is; days that do not count stand there with their reason. */
export function Derivation({ title, derivation, language }: DerivationProps) {
  const words = WORDS[language];
  const { on, provisional, expected, steps, laws } = derivation;
  return (
    <table className="derivation">
      <caption>
        {title} <DayTime on={on} deadline language={language} />
        {provisional && ` ${words.provisional}`}
        {expected && ` ${words.expected}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.counts}</th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.on + step.kind} className={`derivation-${step.kind}`}>
            <th scope="row">
              <DayTime on={step.on} deadline language={language} />
            </th>
            <td>{countOf(step, language)}</td>
            <td>{'why' in step ? <Why why={step.why} language={language} /> : null}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>
            {words.basis}{' '}
            <span lang="zh-CN">
              {laws.map(({ law, article }) => `《${law}》${articleWords(article)}`).join('、')}
            </span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** 82 → 第82条, 201(1) → 第201条第1款. */
const articleWords = (article: string): string =>
  article.replace(/^(\d+)(?:\((\d+)\))?$/, (_whole, number, paragraph) =>
    paragraph === undefined ? `第${number}条` : `第${number}条第${paragraph}款`,
  );

function countOf(step: Step, language: Language): string {
  const words = WORDS[language];
  switch (step.kind) {
    case 'start':
      return words.start;
    case 'counted':
      return words.counted(step.count);
    case 'opened':
      return words.opened(Math.round(step.minutes));
    case 'skipped':
      return words.skipped;
    case 'moved':
      return words.moved;
    case 'month':
      return words.month(step.count);
    case 'extendedByPauses':
      return words.pausedDays(step.days);
    case 'extended':
      return words.extended(step.workingDays);
    case 'fixed':
      return words.fixed;
  }
}

function Why({ why, language }: { readonly why: Reason; readonly language: Language }) {
  const words = WORDS[language];
  switch (why.kind) {
    case 'workday':
    case 'weekend':
      return words[why.kind];
    case 'fixedHoliday':
      return (
        <>
          <span lang="zh-CN">{why.name}</span> {words.fixedHoliday}
        </>
      );
    case 'holiday':
    case 'makeUpWorkday':
      return (
        <>
          <span lang="zh-CN">{why.name}</span> {words[why.kind]}{' '}
          <a href={why.notice.page} lang="zh-CN">
            {why.notice.number ?? `${why.notice.year}年放假通知`}
          </a>
        </>
      );
    case 'closure':
    case 'extraDay':
      return (
        <>
          {words[why.kind]} <span lang="zh-CN">{why.basis}</span>
        </>
      );
    case 'paused':
      return (
        <>
          {words.paused} <DayTime on={why.from} language={language} /> –{' '}
          <DayTime on={why.to} language={language} />
        </>
      );
  }
}

const WORDS = bilingual({
  zh: {
    day: '日期',
    counts: '计数',
    why: '原因',
    basis: '依据',
    provisional: '（暂定：到期年度放假安排尚未公布）',
    expected: '（预计：特别程序仍在进行）',
    start: '起算日，不计入',
    counted: (count: number) => `第 ${count} 天`,
    opened: (minutes: number) => `${minutes} 分钟`,
    skipped: '不计入',
    moved: '顺延到这一天',
    month: (count: number) => `满 ${count} 个月`,
    pausedDays: (days: number) => `扣除 ${days} 天`,
    extended: (days: number) => `延期 ${days} 个工作日`,
    fixed: '到期日',
    workday: '工作日',
    weekend: '周末',
    holiday: '放假',
    makeUpWorkday: '调休上班',
    fixedHoliday: '法定节日，年度安排尚未公布',
    closure: '停止办公',
    extraDay: '加开办公',
    paused: '法定不计入期间',
  },
  en: {
    day: 'Day',
    counts: 'Counts',
    why: 'Why',
    basis: 'By',
    provisional: '(provisional: no holiday notice for that year yet)',
    expected: '(expected: a special procedure is still under way)',
    start: 'the day of the event, not counted',
    counted: (count: number) => `day ${count}`,
    opened: (minutes: number) => `${minutes} minutes`,
    skipped: 'not counted',
    moved: 'moved to this day',
    month: (count: number) => `${count} months over`,
    pausedDays: (days: number) => `${days} days left out`,
    extended: (days: number) => `extended by ${days} working days`,
    fixed: 'the last day',
    workday: 'working day',
    weekend: 'weekend',
    holiday: 'holiday',
    makeUpWorkday: 'worked in exchange',
    fixedHoliday: 'fixed holiday, no notice yet',
    closure: 'closed',
    extraDay: 'opened additionally',
    paused: 'left out by law',
  },
});
