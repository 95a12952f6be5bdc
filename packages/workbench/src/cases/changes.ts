import type { CaseView } from '@yichuang/contract/cases.ts';
import { dueWords } from '@yichuang/ui/format.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { stateWord } from './state-chip.tsx';

type Compared = Pick<CaseView, 'state' | 'due' | 'documents' | 'timeline' | 'letters'>;

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
    ...authors(before, now).map(words.by),
  ].filter((line) => line !== null);
}

const changed = (label: string, before: string | number, now: string | number) =>
  before === now ? null : `${label}：${before} → ${now}`;

/** Who acted since, each once. */
const authors = (before: Compared, now: Compared): readonly string[] => {
  const last = Math.max(0, ...before.timeline.map(({ seq }) => seq));
  const since = now.timeline.filter(({ seq }) => seq > last);
  return [...new Set(since.flatMap(({ by }) => by ?? []))];
};

const WORDS = {
  zh: {
    state: '状态',
    due: '到期',
    documents: '已收材料',
    letters: '文书',
    noDue: '不计时',
    by: (by: string) => `经办：${by}`,
  },
  en: {
    state: 'State',
    due: 'Due',
    documents: 'Documents received',
    letters: 'Papers',
    noDue: 'clock not running',
    by: (by: string) => `By: ${by}`,
  },
} as const;
