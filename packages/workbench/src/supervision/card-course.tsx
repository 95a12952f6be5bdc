import type { CardView } from '@yichuang/contract/supervision.ts';
import { CARD_EVENT_WORDS } from '@yichuang/domain/supervision/card-words.ts';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { Timeline, type TimelineLine } from '@yichuang/ui/timeline.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

/** 监察文书: the papers sent so far. */
export function CardPapers({ letters }: Pick<CardView, 'letters'>) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  if (letters.length === 0) return null;
  return (
    <Panel title={words.letters} beside={letters.length}>
      <ul className="papers">
        {letters.map((letter) => (
          <li key={letter.letterId}>
            <a href={letter.path} target="_blank" rel="noreferrer">
              {nameIn(language, { name: letter.title, nameEn: letter.titleEn })}
            </a>
            <span className="hint">
              <Mixed language={language}>{letter.number}</Mixed>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** 处理过程: what was said and done about the card. */
export function CardTimeline({ view }: { view: Pick<CardView, 'timeline' | 'now'> }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <Panel title={words.timeline}>
      <Timeline
        lines={view.timeline.map((entry) => lineOf(entry, language))}
        language={language}
        now={view.now}
      />
    </Panel>
  );
}

type Entry = CardView['timeline'][number];

function lineOf(entry: Entry, language: Language): TimelineLine {
  const words = WORDS[language];
  const { seq, kind, at, by, reason, remedy, demand, paper, answerBy } = entry;
  const said: readonly (readonly [string, string | null])[] = [
    [words.reason, reason],
    [words.remedy, remedy],
    [words.paper, paper],
    [words.demand, demand],
    [words.answerBy, answerBy && plainDayWords(answerBy, language)],
  ];
  const lines = said.filter(([, text]) => text !== null);
  return {
    ...{ key: seq, at, by, standing: 'done' },
    title: kind === 'lifted' && by === null ? words.over : CARD_EVENT_WORDS[kind][language],
    note:
      lines.length === 0 ? null : (
        <dl className="facts">
          {lines.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Mixed language={language}>{text ?? ''}</Mixed>
              </dd>
            </div>
          ))}
        </dl>
      ),
  };
}

const WORDS = bilingual({
  zh: {
    letters: '监察文书',
    timeline: '处理过程',
    reason: '理由',
    remedy: '整改措施',
    paper: '文书',
    demand: '要求',
    answerBy: '答复期限',
    over: '预警解除',
  },
  en: {
    letters: 'Papers',
    timeline: 'What was done',
    reason: 'Reason',
    remedy: 'Remedy',
    paper: 'Paper',
    demand: 'Demand',
    answerBy: 'Answer by',
    over: 'The warning is over',
  },
});
