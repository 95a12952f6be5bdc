import type { TrackView } from '@yichuang/contract/case-track.ts';
import { momentWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Timeline } from '@yichuang/ui/timeline.tsx';
import { trackLines } from './track-lines.ts';

/** 办理过程: what happened so far, line by line. */
export const TrackWay = ({ view, language }: { readonly view: TrackView; readonly language: Language }) => (
  <section className="track-way sheet" aria-labelledby="way">
    <h2 id="way">{WORDS[language].way}</h2>
    <Timeline
      lines={trackLines(view, language, (at) => momentWords(at, language, view.now))}
      language={language}
      now={view.now}
    />
  </section>
);

const WORDS = bilingual({ zh: { way: '办理过程' }, en: { way: 'The way of your application' } });
