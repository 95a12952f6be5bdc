import { CheckboxesField, RadioField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FieldProps } from '@yichuang/ui/form/field-frame.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import type { FormField } from '@yichuang/ui/form/form-schema.ts';
import { type PostedFields, textOf, textsOf } from '@yichuang/ui/form/form-values.ts';
import { TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useSourceOf } from './earlier-sources.tsx';
import { RowsTable } from './rows-table.tsx';

type Props = {
  readonly fields: readonly FormField[];
  /** What the boxes begin with, by posted name. */
  readonly start: PostedFields;
  readonly faults: FaultWords;
  /** Boxes that were filled all at once, by posted name. */
  readonly onWritten: (names: readonly string[]) => void;
};

/** The fields of a form that is given as data, two in a row, as tight as the counter needs them. */
export function FormFields({ fields, ...shared }: Props) {
  return (
    <div className="desk-fields">
      {fields.map((field) => (
        <div key={field.name} className={WIDE.has(field.kind) ? 'desk-field-wide' : undefined}>
          <FormFieldBox field={field} {...shared} />
        </div>
      ))}
    </div>
  );
}

const WIDE: ReadonlySet<FormField['kind']> = new Set(['rows', 'longText', 'choices']);

function FormFieldBox({ field, start, faults, onWritten }: { field: FormField } & Omit<Props, 'fields'>) {
  const { language } = useLanguage();
  const yesNo = useWords(YES_NO);
  const name = `form.${field.name}`;
  const value = textOf(start[name]);
  const source = useSourceOf(name);
  const props: FieldProps = {
    name,
    label: field.title,
    language,
    hint: source ?? field.hint,
    fault: faults.get(name),
    required: field.required,
    labelLanguage: language === 'en' ? 'zh-CN' : undefined,
  };
  switch (field.kind) {
    case 'rows':
      return <RowsTable field={field} start={start} faults={faults} onWritten={onWritten} />;
    case 'choices':
      return <CheckboxesField {...props} options={optionsOf(field.options)} values={textsOf(start[name])} />;
    case 'choice':
      return <SelectField {...props} options={optionsOf(field.options)} value={value} />;
    case 'yesNo':
      return <RadioField {...props} options={yesNo.options} value={value} />;
    case 'number':
      return (
        <TextField
          {...props}
          value={value}
          unit={field.unit}
          inputMode={field.whole ? 'numeric' : 'decimal'}
        />
      );
    case 'date':
      return <TextField {...props} hint={field.hint ?? yesNo.day} value={value} inputMode="numeric" />;
    case 'longText':
      return <TextAreaField {...props} value={value} rows={2} />;
    case 'text':
      return <TextField {...props} value={value} />;
  }
}

const optionsOf = (options: readonly string[]) =>
  options.map((label) => ({ value: label, label, labelLanguage: 'zh-CN' as const }));

const YES_NO = bilingual({
  zh: {
    day: '例如 20071030',
    options: [
      { value: 'true', label: '是' },
      { value: 'false', label: '否' },
    ],
  },
  en: {
    day: 'For example 20071030',
    options: [
      { value: 'true', label: 'Yes' },
      { value: 'false', label: 'No' },
    ],
  },
});
