import { type Language, nameIn } from '@yichuang/ui/language.ts';
import type { Practice } from './practice.ts';
import { STORIES } from './practice-words.ts';

/** What stands at the counter, in words. Papers have Chinese names only. */
export function storyOf({ kind, item, agent, lacking }: Practice, language: Language): string {
  const paper = item.documents.find(({ id }) => lacking.includes(id))?.name ?? '';
  const person = agent === null ? '' : `${agent.name} ${agent.idNumber}`;
  return STORIES[language][kind]({ item: nameIn(language, item), paper, agent: person });
}
