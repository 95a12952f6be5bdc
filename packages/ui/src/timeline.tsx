import type { ReactNode } from 'react';
import { bilingual, type Language } from '#language.ts';
import { Mixed } from '#mixed.tsx';
import { MomentTime } from '#moment.tsx';

/** Where a line of the timeline stands: over, going on, still to come, or the clock stands still. */
export type Standing = 'done' | 'now' | 'ahead' | 'stopped';

export type TimelineLine = {
  readonly key: string | number;
  readonly title: ReactNode;
  readonly standing: Standing;
  /** Null for what is still to come. */
  readonly at: string | null;
  /** The unit that acted. */
  readonly by?: string | null | undefined;
  readonly note?: ReactNode;
};

type Props = { readonly lines: readonly TimelineLine[]; readonly language: Language; readonly now?: string };

/** The whole way of a case, past and to come, as the lines of a logbook. */
export function Timeline({ lines, language, now }: Props) {
  const words = WORDS[language];
  return (
    <ol className="timeline">
      {lines.map((line) => (
        <li
          key={line.key}
          className={`timeline-line timeline-${line.standing}`}
          aria-current={line.standing === 'now' ? 'step' : undefined}
        >
          <p className="timeline-title">
            {marked(line.title, language)}
            {line.standing !== 'done' && <span className="timeline-standing">{words[line.standing]}</span>}
          </p>
          <p className="timeline-meta">
            {line.at !== null && <MomentTime at={line.at} language={language} {...(now ? { now } : {})} />}
            {line.by ? <span>{marked(line.by, language)}</span> : null}
          </p>
          {line.note ? <div className="timeline-note">{marked(line.note, language)}</div> : null}
        </li>
      ))}
    </ol>
  );
}

const marked = (words: ReactNode, language: Language): ReactNode =>
  typeof words === 'string' ? <Mixed language={language}>{words}</Mixed> : words;

const WORDS = bilingual({
  zh: { now: '进行中', ahead: '未开始', stopped: '暂停计时' },
  en: { now: 'under way', ahead: 'to come', stopped: 'clock stopped' },
});
