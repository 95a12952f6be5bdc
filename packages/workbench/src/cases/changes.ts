import type { CaseView } from '@yichuang/contract/cases.ts';
import { dueWords, momentWords } from '@yichuang/ui/format.ts';
import type { Language } from '@yichuang/ui/language.ts';
import type { Author } from '#parts/notes.tsx';
import { eventWord } from './case-course.tsx';
import { stateWord } from './state-chip.tsx';

type Compared = Pick<CaseView, 'state' | 'due' | 'documents' | 'timeline' | 'letters'>;

type Told = Pick<CaseView, 'timeline'>;

/** What is different between the case a person was looking at and the case as it is now, in words. */
export function changesBetween(before: Compared, now: Compared, language: Language): readonly string[] {
  const words = WORDS[language];
  const presented = (view: Compared) => view.documents.filter((document) => document.presented).length;
  const due = (view: Compared) => (view.due === null ? words.noDue : dueWords(view.due, language));
  return [
    changed(words.state, stateWord(before.state, language), stateWord(now.state, language)),
    changed(words.due, due(before), due(now)),
    changed(words.documents, presented(before), presented(now)),
    changed(words.letters, before.letters.length, now.letters.length),
    ...actsSince(before, now, language),
  ].filter((line) => line !== null);
}

const changed = (label: string, before: string | number, now: string | number) =>
  before === now ? null : `${label}：${before} → ${now}`;

/** Who acted last since, and when; null when the timeline is the same, as after a change that is no act. */
export function authorSince(before: Told, now: Told): Author | null {
  const [last] = [...since(before, now)].reverse();
  return last ? { by: last.by, at: last.at } : null;
}

/** What was done since: moment, unit, act. */
export const actsSince = (before: Told, now: Told, language: Language): readonly string[] =>
  since(before, now).map(({ at, by, kind }) => {
    const act = eventWord(kind, language);
    return `${momentWords(at, language)} ${by === null ? act : WORDS[language].act(by, act)}`;
  });

function since(before: Told, now: Told): Told['timeline'] {
  const last = Math.max(0, ...before.timeline.map(({ seq }) => seq));
  return now.timeline.filter(({ seq }) => seq > last).sort((one, other) => one.seq - other.seq);
}

const WORDS = {
  zh: {
    state: '状态',
    due: '到期',
    documents: '已收材料',
    letters: '文书',
    noDue: '不计时',
    act: (by: string, act: string) => `${by}：${act}`,
  },
  en: {
    state: 'State',
    due: 'Due',
    documents: 'Documents received',
    letters: 'Papers',
    noDue: 'clock not running',
    act: (by: string, act: string) => `${by}: ${act}`,
  },
} as const;
