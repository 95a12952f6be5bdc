import type { ReactNode } from 'react';
import { Button } from '#form/button.tsx';
import { describedBy, type FieldProps, FieldWords, OptionalMark } from '#form/field-frame.tsx';
import { fieldId } from '#form/field-name.ts';
import { ROW_ACT, rowActValue } from '#form/row-act.ts';
import { bilingual, type Language } from '#language.ts';

const WORDS = bilingual({
  zh: { add: '再加一项', remove: '删去' },
  en: { add: 'Add another', remove: 'Remove' },
});

/** 第 2 项, as legend of a row and in the words of its faults. */
export const rowTitle = (index: number, language: Language): string =>
  language === 'en' ? `Entry ${index + 1}` : `第 ${index + 1} 项`;

type RowsProps = FieldProps & {
  /** How many rows are drawn, at least one. */
  readonly count: number;
  readonly least: number;
  readonly most: number | null;
  readonly children: (index: number) => ReactNode;
};

/** A list of people or things, one card each; rows come and go by submitting the form, which saves it as well. */
export function RowsField({ count, least, most, children, ...props }: RowsProps) {
  const words = WORDS[props.language];
  const hint = [props.hint, amountWords(least, most, props.language)].filter(Boolean).join(' · ');
  const field: FieldProps = { ...props, hint };
  return (
    <fieldset
      className={field.fault ? 'field rows field-wrong' : 'field rows'}
      id={fieldId(field.name)}
      aria-describedby={describedBy(field)}
      tabIndex={-1}
    >
      <legend className="field-label" lang={field.labelLanguage}>
        {field.label}
        <OptionalMark field={field} />
      </legend>
      <FieldWords field={field} />
      <div className="row-cards">
        {Array.from({ length: count }, (_, index) => (
          <Row key={`row-${String(index)}`} field={field} index={index} isOnly={count === 1}>
            {children(index)}
          </Row>
        ))}
      </div>
      {most !== null && count >= most ? null : (
        <Button
          kind="quiet"
          name={ROW_ACT}
          value={rowActValue({ act: 'add', list: field.name, index: count })}
        >
          {words.add}
          <span className="spoken" lang={field.labelLanguage}>
            {field.label}
          </span>
        </Button>
      )}
    </fieldset>
  );
}

type RowProps = {
  readonly field: FieldProps;
  readonly index: number;
  readonly isOnly: boolean;
  readonly children: ReactNode;
};

function Row({ field, index, isOnly, children }: RowProps) {
  const title = rowTitle(index, field.language);
  return (
    <fieldset className="row-card" id={fieldId(`${field.name}.${index}`)} tabIndex={-1}>
      <legend className="row-title">
        <span className="spoken" lang={field.labelLanguage}>
          {field.label}
        </span>
        {title}
      </legend>
      <div className="row-fields">{children}</div>
      {isOnly ? null : (
        <p className="row-remove">
          <button
            className="link-button"
            type="submit"
            name={ROW_ACT}
            value={rowActValue({ act: 'remove', list: field.name, index })}
          >
            {WORDS[field.language].remove}
            <span className="spoken">{title}</span>
          </button>
        </p>
      )}
    </fieldset>
  );
}

function amountWords(least: number, most: number | null, language: Language): string | null {
  const isChinese = language === 'zh';
  const atLeast = isChinese ? `至少 ${least} 项` : `at least ${least}`;
  const atMost = isChinese ? `最多 ${most} 项` : `at most ${most}`;
  if (least > 1 && most !== null) return isChinese ? `${atLeast}，${atMost}` : `${atLeast}, ${atMost}`;
  if (least > 1) return atLeast;
  return most === null ? null : atMost;
}
