import type { FormField } from '@yichuang/ui/form/form-schema.ts';
import { valuesFromFields } from '@yichuang/ui/form/form-values.ts';
import type { Typed } from '#wire/kept-forms.ts';

/** Facts of the applicant that may be put right; whether a person or an entity applies is another application. */
export const SPOT_FACTS = ['name', 'idNumber', 'phone', 'contactName', 'agentName', 'agentIdNumber'] as const;

/** Name of the hidden box that holds the fields of the form, so that what was typed can be read back. */
export const SPOT_FIELDS = 'formFields';

/** 当场更正 as the route wants it; a box of the form left empty says so. */
export function correctionOf(typed: Typed) {
  const text = (name: string) => {
    const value = typed[name] ?? '';
    return typeof value === 'string' ? value.trim() : '';
  };
  // Written by the page itself, a moment ago.
  const fields = JSON.parse(text(SPOT_FIELDS) || '[]') as readonly FormField[];
  const empty = Object.fromEntries(fields.map(({ name }) => [name, null]));
  return {
    applicant: Object.fromEntries(SPOT_FACTS.map((fact) => [fact, text(`applicant.${fact}`)])),
    form: { ...empty, ...valuesFromFields(fields, typed) },
  };
}
