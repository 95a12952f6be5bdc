import type { RatingAspectView, RatingLevelView } from '@yichuang/contract/complaints.ts';
import { RATING_ASPECTS, RATING_LEVELS } from '@yichuang/domain/complaints/rating.ts';
import type { PageRequest } from '#page.ts';

type Form = PageRequest['form'];

/** One text of a form. */
export const textIn = (form: Form, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** The level that was pressed; null: none. */
export const levelIn = (form: Form): RatingLevelView | null =>
  RATING_LEVELS.find((level) => String(level) === textIn(form, 'level')) ?? null;

/** What was ticked of the aspects. */
export function aspectsIn(form: Form): RatingAspectView[] {
  const given = [form.aspects ?? []].flat();
  return (Object.keys(RATING_ASPECTS) as RatingAspectView[]).filter((aspect) => given.includes(aspect));
}

/** What was said beside the level; too long a text is cut where the box ends. */
export const saidIn = (form: Form) => ({
  aspects: aspectsIn(form),
  words: textIn(form, 'words').slice(0, 500),
  phone: textIn(form, 'phone')
    .replaceAll(/[^\d+-]/g, '')
    .slice(0, 20),
});
