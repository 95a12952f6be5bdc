import { choice, counted, text } from '#documents/letter-field.ts';

/** Form in which a paper is handed in (材料形式). */
export const DOCUMENT_FORM = choice({
  original: '原件',
  copy: '复印件',
  copyCheckedWithOriginal: '复印件（已核对原件）',
  electronic: '电子件',
});

/** One line of the list of papers taken in (接收材料). */
export const DOCUMENT = { name: text, form: DOCUMENT_FORM, copies: counted('份') } as const;
