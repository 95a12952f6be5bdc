import type { ReactNode } from 'react';
import { faultSentence, fieldId } from '#form/field-name.ts';
import type { Language } from '#language.ts';
import { bilingual } from '#language.ts';
import { Mixed } from '#mixed.tsx';

const WORDS = bilingual({
  zh: { fault: '错误：', optional: '选填', saved: '现在保存的是', nothing: '空' },
  en: { fault: 'Error: ', optional: 'optional', saved: 'Saved at the moment', nothing: 'nothing' },
});

/** What every field has, whatever its control looks like. */
export type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly language: Language;
  readonly hint?: string | null | undefined;
  /** What is wrong; null when nothing is. */
  readonly fault?: string | null | undefined;
  readonly required?: boolean | undefined;
  /** Words of the data set are Chinese on an English page too; readers of the screen must know. */
  readonly labelLanguage?: 'zh-CN' | undefined;
  /** Somebody else saved another value meanwhile: it stands beside what was typed. */
  readonly savedValue?: string | undefined;
};

/** Ids of the words that describe a control, for `aria-describedby`. */
export function describedBy({ name, hint, fault, savedValue }: FieldProps, ...more: string[]) {
  const id = fieldId(name);
  const ids = [
    ...(hint ? [`${id}-hint`] : []),
    ...(fault ? [`${id}-fault`] : []),
    ...(savedValue === undefined ? [] : [`${id}-saved`]),
    ...more,
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** A field with one control: label above, hint, fault, control. */
export function FieldFrame({ field, children }: { field: FieldProps; children: ReactNode }) {
  const id = fieldId(field.name);
  return (
    <div className={field.fault ? 'field field-wrong' : 'field'}>
      <label className="field-label" htmlFor={id} lang={field.labelLanguage}>
        {field.label}
        <OptionalMark field={field} />
      </label>
      <FieldWords field={field} />
      {children}
    </div>
  );
}

/** A field with several controls (radio buttons, check boxes): the label is the legend. */
export function FieldSet({ field, children }: { field: FieldProps; children: ReactNode }) {
  return (
    <fieldset className={field.fault ? 'field field-wrong' : 'field'} aria-describedby={describedBy(field)}>
      <legend className="field-label" lang={field.labelLanguage}>
        {field.label}
        <OptionalMark field={field} />
      </legend>
      <FieldWords field={field} />
      {children}
    </fieldset>
  );
}

export function OptionalMark({ field }: { field: FieldProps }) {
  if (field.required !== false) return null;
  return (
    <span className="field-optional" lang={field.language === 'en' ? 'en' : undefined}>
      {WORDS[field.language].optional}
    </span>
  );
}

/** Hint, fault and the value saved meanwhile, each with the id that `describedBy` names. */
export function FieldWords({ field }: { field: FieldProps }) {
  const id = fieldId(field.name);
  const words = WORDS[field.language];
  return (
    <>
      {field.hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          <Mixed language={field.language}>{field.hint}</Mixed>
        </p>
      ) : null}
      {field.fault ? (
        <p className="field-fault" id={`${id}-fault`}>
          <span className="spoken">{words.fault}</span>
          <Mixed language={field.language}>{faultSentence(field.label, field.fault, field.language)}</Mixed>
        </p>
      ) : null}
      {field.savedValue === undefined ? null : (
        <p className="field-saved" id={`${id}-saved`}>
          {words.saved}
          {field.language === 'en' ? ': ' : '：'}
          <b>
            <Mixed language={field.language}>{field.savedValue || words.nothing}</Mixed>
          </b>
        </p>
      )}
    </>
  );
}
