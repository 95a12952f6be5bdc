import type { ReactNode } from 'react';
import { describedBy, FieldFrame, type FieldProps, FieldSet } from '#form/field-frame.tsx';
import { fieldId } from '#form/field-name.ts';
import { bilingual } from '#language.ts';
import { Mixed } from '#mixed.tsx';

const WORDS = bilingual({
  zh: { choose: '请选择', none: '不填', fault: '错误：' },
  en: { choose: 'Choose one', none: 'No answer', fault: 'Error: ' },
});

export type Option = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly labelLanguage?: 'zh-CN' | undefined;
  /** What stands below the option and belongs to it. */
  readonly more?: ReactNode;
};

type ChoiceProps = FieldProps & { readonly options: readonly Option[] };

/** One of a few. An optional one can be taken back by the last button, as radio buttons cannot be released. */
export function RadioField(field: ChoiceProps & { readonly value: string }) {
  const options: readonly Option[] =
    field.required === false
      ? [...field.options, { value: '', label: WORDS[field.language].none }]
      : field.options;
  return (
    <FieldSet field={field}>
      <div className={isShort(options) ? 'choices choices-beside' : 'choices'}>
        {options.map((option, index) => (
          <ChoiceBox
            key={option.value}
            type="radio"
            field={field}
            option={option}
            index={index}
            checked={option.value === field.value && option.value !== ''}
          />
        ))}
      </div>
    </FieldSet>
  );
}

/** Any number of a list. */
export function CheckboxesField(field: ChoiceProps & { readonly values: readonly string[] }) {
  return (
    <FieldSet field={field}>
      <div className={isShort(field.options) ? 'choices choices-beside' : 'choices'}>
        {field.options.map((option, index) => (
          <ChoiceBox
            key={option.value}
            type="checkbox"
            field={field}
            option={option}
            index={index}
            checked={field.values.includes(option.value)}
          />
        ))}
      </div>
    </FieldSet>
  );
}

/** One of many. */
export function SelectField(field: ChoiceProps & { readonly value: string }) {
  return (
    <FieldFrame field={field}>
      <select
        className="input select"
        id={fieldId(field.name)}
        name={field.name}
        defaultValue={field.value}
        aria-invalid={field.fault ? true : undefined}
        aria-describedby={describedBy(field)}
        aria-required={field.required === true ? true : undefined}
      >
        <option value="">{WORDS[field.language].choose}</option>
        {field.options.map((option) => (
          <option key={option.value} value={option.value} lang={option.labelLanguage}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A single box that must be ticked (a declaration). */
export function TickField(field: FieldProps & { readonly checked?: boolean }) {
  return (
    <div className={field.fault ? 'field field-wrong' : 'field'}>
      {field.fault ? (
        <p className="field-fault" id={`${fieldId(field.name)}-fault`}>
          <span className="spoken">{WORDS[field.language].fault}</span>
          {field.fault}
        </p>
      ) : null}
      <label className="choice">
        <input
          type="checkbox"
          id={fieldId(field.name)}
          name={field.name}
          value="yes"
          defaultChecked={field.checked}
          aria-invalid={field.fault ? true : undefined}
          aria-describedby={describedBy({ ...field, hint: undefined })}
        />
        <span>{field.label}</span>
      </label>
    </div>
  );
}

type BoxProps = {
  readonly type: 'radio' | 'checkbox';
  readonly field: FieldProps;
  readonly option: Option;
  readonly index: number;
  readonly checked: boolean;
};

/** The first box carries the id of the field, so that an error link leads to a control. */
function ChoiceBox({ type, field, option, index, checked }: BoxProps) {
  const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${index}`;
  return (
    <div className="choice-line">
      <label className="choice" htmlFor={id} lang={option.labelLanguage}>
        <input
          type={type}
          id={id}
          name={field.name}
          value={option.value}
          defaultChecked={checked}
          aria-describedby={option.hint ? `${id}-hint` : undefined}
        />
        <span>{option.label}</span>
      </label>
      {option.hint ? (
        <p className="choice-hint" id={`${id}-hint`}>
          <Mixed language={field.language}>{option.hint}</Mixed>
        </p>
      ) : null}
      {option.more}
    </div>
  );
}

/** Short words stand beside each other, longer ones below each other. */
const isShort = (options: readonly Option[]) =>
  options.every((option) => option.hint === undefined && option.label.length <= 6);
