import type { Language } from '#language.ts';

/** A fault of one field as the wire tells it; the pointer leads into the answers (`/answers/form/holders/0/idno`). */
export type Fault = {
  readonly pointer: string;
  readonly rule: string;
  readonly message: string;
  readonly messageEn: string;
};

/** What is wrong, by name of the posted field. */
export type FaultWords = ReadonlyMap<string, string>;

/** `form.holders.0.name` → `form-holders-0-name`: usable as id and as address of an error link. */
export const fieldId = (name: string): string => name.replace(/[^\p{L}\p{N}_-]+/gu, '-');

/** `/answers/form/holders/0/name` → `form.holders.0.name`; a pointer elsewhere keeps its own words. */
export function nameOfPointer(pointer: string): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return (steps[0] === 'answers' || steps[0] === 'body' ? steps.slice(1) : steps).join('.');
}

/** The first fault of each field, in the language of the page. */
export function faultWords(faults: readonly Fault[], language: Language): FaultWords {
  const words = new Map<string, string>();
  for (const fault of faults) {
    const name = nameOfPointer(fault.pointer);
    if (!words.has(name)) words.set(name, language === 'en' ? fault.messageEn : fault.message);
  }
  return words;
}

/** The sentence that stands both beside the field and in the summary: it must make sense without the field. */
export const faultSentence = (label: string, words: string, language: Language): string => {
  if (words.includes(label)) return words;
  return language === 'en' ? `${label}: ${words}` : `${label}：${words}`;
};
