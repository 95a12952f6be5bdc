import { type CentreFigures, readFigures } from '@yichuang/contract/statistics.ts';
import { listCards } from '@yichuang/contract/supervision.ts';
import { momentInFull, numberWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useLoaderData } from 'react-router';
import { DataAge } from '#parts/data-age.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { CardCountsPanel } from '#supervision/card-counts.tsx';
import { type Asked, read } from '#wire/call.ts';
import { FigureTable } from './figure-table.tsx';
import { FIGURE_WORDS, type FigureName, OPEN_FIGURES, rowsPath, tierIn } from './figure-words.ts';
import { OpenBar, OpenSwatch } from './open-bar.tsx';

export async function loader(asked: Asked) {
  const tier = tierIn(new URL(asked.request.url).searchParams);
  const [figures, { counts }] = await Promise.all([
    read(asked, readFigures, { query: { tier } }),
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
        <Tiers tier={figures.tier} />
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
      <FigureTable by="department" lines={figures.departments} tier={figures.tier} />
      <FigureTable by="place" lines={figures.places} tier={figures.tier} />
    </>
  );
}

/** 中心口径或三级口径: which offices the numbers speak of. */
function Tiers({ tier }: Pick<CentreFigures, 'tier'>) {
  const words = useWords(WORDS);
  return (
    <nav className="choice-links" aria-label={words.tiers}>
      <Link to="/supervise" aria-current={tier === 'centre' ? 'page' : undefined}>
        {words.centre}
      </Link>
      <Link to="/supervise?tier=all" aria-current={tier === 'all' ? 'page' : undefined}>
        {words.all}
      </Link>
    </nav>
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
        <Link to={rowsPath(figure, { tier: figures.tier })} className="number">
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
        <Link to={rowsPath(figure, { tier: figures.tier })} className="number">
          {share === null ? words.noShare : `${share.toFixed(1)}%`}
          <span className="hint">{words.cases(numberWords(countOf(figures, figure)))}</span>
        </Link>
      </dd>
    </div>
  );
}

const countOf = (figures: CentreFigures, figure: FigureName): number =>
  figures.counts.find((one) => one.figure === figure)?.count ?? 0;

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
    tiers: '统计范围',
    centre: '只看中心',
    all: '连同街道',
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
    tiers: 'What is counted',
    centre: 'Centre only',
    all: 'With the streets',
  },
});
