import { type CentreFigures, readFigures } from '@yichuang/contract/statistics.ts';
import { listCards } from '@yichuang/contract/supervision.ts';
import { momentInFull, numberWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, useLoaderData } from 'react-router';
import { DataAge } from '#parts/data-age.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { CardCountsPanel } from '#supervision/card-counts.tsx';
import { type Asked, read } from '#wire/call.ts';
import { FIGURE_WORDS, type FigureName, OPEN_FIGURES, rowsPath } from './figure-words.ts';
import { OpenBar, OpenSwatch } from './open-bar.tsx';

export async function loader(asked: Asked) {
  const [figures, { counts }] = await Promise.all([
    read(asked, readFigures, {}),
    read(asked, listCards, { query: { limit: 1 } }),
  ]);
  return { figures, cards: counts, loadedAt: machineNow() };
}

/** 监督: the centre on one page; each number opens the rows it counts. */
export function Component() {
  const { figures, cards, loadedAt } = useLoaderData<typeof loader>();
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.asOf(momentInFull(figures.asOf, language))}</p>
        <Link className="button button-quiet" to="/opinions">
          {words.opinions}
        </Link>
        <DataAge loadedAt={loadedAt} />
        <Link className="button button-quiet" to="/supervise/ratings">
          {words.ratings}
        </Link>
        <Link className="button button-quiet" to="/supervise/reveals">
          {words.reveals}
        </Link>
      </PageHead>
      <div className="figures">
        {(['today', 'year'] as const).map((span) => (
          <Panel key={span} title={words[span]}>
            <dl className="big-figures">
              <Count figure={`received.${span}`} figures={figures} label={words.received} />
              <Count figure={`decided.${span}`} figures={figures} label={words.decided} />
              <Share
                label={words.immediateShare}
                share={figures.immediateShare[span]}
                figure={`immediate.${span}`}
                figures={figures}
              />
              <Share
                label={words.onTimeShare}
                share={figures.onTimeShare[span]}
                figure={`onTime.${span}`}
                figures={figures}
              />
              <Count figure={`late.${span}`} figures={figures} label={words.late} isSerious />
            </dl>
          </Panel>
        ))}
        <p className="hint figures-help">{words.immediateHelp}</p>
        <Panel title={words.open} className="open-cases">
          <OpenBar counts={OPEN_FIGURES.map((figure) => ({ figure, count: countOf(figures, figure) }))} />
          <dl className="big-figures">
            <Count figure="open.all" figures={figures} />
            {OPEN_FIGURES.map((figure) => (
              <Count key={figure} figure={figure} figures={figures} isSerious={figure === 'open.overdue'} />
            ))}
          </dl>
        </Panel>
        <CardCountsPanel counts={cards} />
      </div>
      <DepartmentTable departments={figures.departments} />
    </>
  );
}

type CountProps = { figure: FigureName; figures: CentreFigures; label?: string; isSerious?: boolean };

function Count({ figure, figures, label, isSerious = false }: CountProps) {
  const words = useWords(FIGURE_WORDS);
  const count = countOf(figures, figure);
  return (
    <div className={isSerious && count > 0 ? 'figure figure-serious' : 'figure'}>
      <dt>
        <OpenSwatch figure={figure} />
        {label ?? words[figure]}
      </dt>
      <dd>
        <Link to={rowsPath(figure)} className="number">
          {numberWords(count)}
        </Link>
      </dd>
    </div>
  );
}

type ShareProps = { label: string; share: number | null; figure: FigureName; figures: CentreFigures };

/** A share leads to the cases in its numerator. */
function Share({ label, share, figure, figures }: ShareProps) {
  const words = useWords(WORDS);
  return (
    <div className="figure">
      <dt>{label}</dt>
      <dd>
        <Link to={rowsPath(figure)} className="number">
          {share === null ? words.noShare : `${share.toFixed(1)}%`}
          <span className="hint">{words.cases(numberWords(countOf(figures, figure)))}</span>
        </Link>
      </dd>
    </div>
  );
}

const countOf = (figures: CentreFigures, figure: FigureName): number =>
  figures.counts.find((one) => one.figure === figure)?.count ?? 0;

/** Columns of the department table, and the figure each number opens. */
const COLUMNS = [
  { field: 'received', figure: 'received.year' },
  { field: 'decided', figure: 'decided.year' },
  { field: 'open', figure: 'open.all' },
  { field: 'overdue', figure: 'open.overdue' },
] as const satisfies readonly { readonly field: string; readonly figure: FigureName }[];

function DepartmentTable({ departments }: Pick<CentreFigures, 'departments'>) {
  const words = useWords(WORDS);
  const figureWords = useWords(FIGURE_WORDS);
  const { language } = useLanguage();
  return (
    <Panel title={words.departments} beside={departments.length}>
      <table className="rows-table numbers-table">
        <caption className="spoken">{words.departments}</caption>
        <thead>
          <tr>
            <th scope="col">{words.department}</th>
            {COLUMNS.map(({ figure }) => (
              <th key={figure} scope="col">
                {figureWords[figure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {departments.map((department) => (
            <tr key={department.code}>
              <th scope="row">{nameIn(language, department)}</th>
              {COLUMNS.map(({ field, figure }) => (
                <td
                  key={field}
                  className={field === 'overdue' && department.overdue > 0 ? 'serious' : undefined}
                >
                  <Link to={rowsPath(figure, department.code)} className="number">
                    {numberWords(department[field])}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: '监督',
    opinions: '看征求意见',
    reveals: '个人信息查看记录',
    ratings: '好差评',
    asOf: (moment: string) => `截至 ${moment}`,
    today: '今天',
    year: '今年',
    open: '在办，按剩余时间',
    received: '收件',
    decided: '办结',
    late: '超期办结',
    immediateShare: '即办件占比',
    immediateHelp:
      '即办件占比：办结的办件里，事项类型是即办件的占多少，并联申请的每个环节各算一件。它不是现场办结率：承诺件当场办完的不算在内。',
    onTimeShare: '按时办结率',
    noShare: '尚无办结',
    cases: (count: string) => `${count} 件`,
    departments: '各部门',
    department: '部门',
  },
  en: {
    title: 'Supervision',
    opinions: 'See the opinions asked for',
    reveals: 'Who looked at personal data',
    ratings: 'Ratings',
    asOf: (moment: string) => `As of ${moment}`,
    today: 'Today',
    year: 'This year',
    open: 'Open, by time left',
    received: 'Received',
    decided: 'Decided',
    late: 'Late',
    immediateShare: 'Share of instant cases',
    immediateHelp:
      'Share of instant cases: of all decided cases, those whose item is of the instant kind; each step of a joint application counts as a case. It is not the rate of cases done on the spot: a promised case that was done on the spot is not in it.',
    onTimeShare: 'On time',
    noShare: 'nothing decided yet',
    cases: (count: string) => `${count} cases`,
    departments: 'Departments',
    department: 'Department',
  },
});
