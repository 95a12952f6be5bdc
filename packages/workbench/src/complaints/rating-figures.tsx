import type { RatingFiguresView } from '@yichuang/contract/complaints-ratings.ts';
import { FIGURE_FORMULAS } from '@yichuang/domain/complaints/rating-figures.ts';
import { numberWords, plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { LevelChip } from './rating-chips.tsx';

type Props = { readonly figures: RatingFiguresView; readonly since: string };

const RATES = ['activeGood', 'good', 'unrated', 'corrected', 'revisited'] as const;

/** Each rate with both numbers and its formula; what people said and what counts by default stand apart. */
export function RatingFigures({ figures, since }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <Panel title={words.title} beside={words.since(plainDayWords(since, language))}>
      <dl className="big-figures">
        {RATES.map((name) => (
          <div key={name} className="figure">
            <dt>{words[name]}</dt>
            <dd>
              <b className="number figure-rate">{percent(figures[name].rate, words.nothing)}</b>
              <span className="number hint">
                {numberWords(figures[name].part)} ÷ {numberWords(figures[name].whole)}
              </span>
              <span className="hint">{FIGURE_FORMULAS[name][language]}</span>
            </dd>
          </div>
        ))}
        <div className="figure">
          <dt>{words.score}</dt>
          <dd>
            <b className="number figure-rate">
              {figures.score === null ? words.nothing : figures.score.toFixed(1)}
            </b>
            <span className="hint">{words.scoreHint}</span>
          </dd>
        </div>
      </dl>
      <Counts figures={figures} />
    </Panel>
  );
}

function Counts({ figures }: { figures: RatingFiguresView }) {
  const words = useWords(WORDS);
  return (
    <dl className="facts rating-counts">
      <div data-count="active">
        <dt>{words.active}</dt>
        <dd>
          {figures.active.map(({ level, count }) => (
            <span key={level} className="rating-count">
              <LevelChip level={level} /> <b className="number">{numberWords(count)}</b>
            </span>
          ))}
        </dd>
      </div>
      {(['byDefault', 'waiting', 'discounted', 'setAside'] as const).map((name) => (
        <div key={name} data-count={name}>
          <dt>{words[name]}</dt>
          <dd className="number">{numberWords(figures[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

const percent = (rate: number | null, nothing: string): string =>
  rate === null ? nothing : `${(rate * 100).toFixed(1)}%`;

const WORDS = bilingual({
  zh: {
    title: '评价指标',
    since: (day: string) => `${day}以来`,
    nothing: '—',
    activeGood: '主动评价好评率',
    good: '好评率',
    unrated: '未评率',
    corrected: '差评整改率',
    revisited: '按期回访率',
    score: '平均得分',
    scoreHint: '主动评价按 100、80、60、30、0 分计',
    active: '主动评价',
    byDefault: '默认评价（另计）',
    waiting: '等待评价',
    discounted: '误评和恶意评价（不计）',
    setAside: '申诉成立的差评（不计）',
  },
  en: {
    title: 'Figures',
    since: (day: string) => `since ${day}`,
    nothing: '—',
    activeGood: 'Good, of those given',
    good: 'Good, of all',
    unrated: 'Not rated',
    corrected: 'Bad ones put right',
    revisited: 'Asked again in time',
    score: 'Mean score',
    scoreHint: 'given ratings count 100, 80, 60, 30, 0',
    active: 'Given',
    byDefault: 'By default (kept apart)',
    waiting: 'Still open',
    discounted: 'Mistaken or malicious (not counted)',
    setAside: 'Set aside on appeal (not counted)',
  },
});
