import { CheckboxesField, RadioField, SelectField } from '#form/choice-fields.tsx';
import type { FieldProps } from '#form/field-frame.tsx';
import type { FaultWords } from '#form/field-name.ts';
import type { FormField, SimpleField, TextKind } from '#form/form-schema.ts';
import { type FormValues, MOST_ROWS, rowsOf, textOf, textsOf } from '#form/form-values.ts';
import { RowsField } from '#form/rows-field.tsx';
import { answerText } from '#form/schema-answers.tsx';
import { type BoxWidth, DateField, TextAreaField, TextField } from '#form/text-fields.tsx';
import type { Language } from '#language.ts';

export type SchemaFormProps = {
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  readonly faults: FaultWords;
  readonly language: Language;
  /** Rows to draw of a list, when more than it has values. */
  readonly rows?: Readonly<Record<string, number>> | undefined;
  /** Values that somebody else saved meanwhile; told beside each field that differs. */
  readonly savedValues?: FormValues | undefined;
  /** Put before every posted name. */
  readonly prefix?: string | undefined;
};

/** The fields of a form that is given as data, in order; names are `form.<field>`. */
export function SchemaFields({ prefix = 'form', ...form }: SchemaFormProps) {
  return form.fields.map((field) => (
    <SchemaField key={field.name} field={field} form={{ ...form, prefix }} />
  ));
}

type Context = SchemaFormProps & { readonly prefix: string };

function SchemaField({ field, form }: { field: FormField; form: Context }) {
  const value = form.values[field.name];
  const props = propsOf(field, form);
  switch (field.kind) {
    case 'rows':
      return <SchemaRows field={field} form={form} />;
    case 'choices':
      return <CheckboxesField {...props} options={optionsOf(field.options, form)} values={textsOf(value)} />;
    case 'choice':
      return field.options.length <= MOST_RADIOS && field.required ? (
        <RadioField {...props} options={optionsOf(field.options, form)} value={textOf(value)} />
      ) : (
        <SelectField {...props} options={optionsOf(field.options, form)} value={textOf(value)} />
      );
    case 'yesNo':
      return <RadioField {...props} options={YES_NO[form.language]} value={textOf(value)} />;
    case 'number':
      return (
        <TextField
          {...props}
          value={textOf(value)}
          unit={field.unit}
          width="short"
          inputMode={field.whole ? 'numeric' : 'decimal'}
        />
      );
    case 'date':
      return <DateField {...props} value={textOf(value)} />;
    case 'longText':
      return <TextAreaField {...props} value={textOf(value)} rows={(field.maxLength ?? 0) > 300 ? 6 : 4} />;
    case 'text':
      return <TextField {...props} {...TEXT_BOXES[field.textKind](field)} value={textOf(value)} />;
  }
}

/** More options than this are a list to pick from, not a column of buttons. */
const MOST_RADIOS = 7;

function SchemaRows({ field, form }: { field: FormField & { kind: 'rows' }; form: Context }) {
  const rows = rowsOf(form.values[field.name]);
  const most = field.most ?? MOST_ROWS;
  const wanted = Math.max(rows.length, form.rows?.[field.name] ?? 0, field.least, 1);
  return (
    <RowsField
      {...propsOf(field, form)}
      count={Math.min(wanted, Math.max(most, rows.length))}
      least={field.least}
      most={field.most}
    >
      {(index) => (
        <SchemaFields
          fields={field.columns}
          values={rows[index] ?? {}}
          faults={form.faults}
          language={form.language}
          prefix={`${form.prefix}.${field.name}.${index}`}
        />
      )}
    </RowsField>
  );
}

function propsOf(field: FormField, form: Context): FieldProps {
  const { language, savedValues } = form;
  const saved = savedValues && answerText(field, savedValues[field.name], language);
  const here = answerText(field, form.values[field.name], language);
  return {
    name: `${form.prefix}.${field.name}`,
    label: field.title,
    language,
    hint: hintOf(field, language),
    fault: form.faults.get(`${form.prefix}.${field.name}`),
    required: field.required,
    labelLanguage: language === 'en' ? 'zh-CN' : undefined,
    savedValue: saved === undefined || saved === here ? undefined : saved,
  };
}

function hintOf(field: FormField, language: Language): string | null {
  if (field.kind !== 'longText' || field.maxLength === null) return field.hint;
  const most = language === 'en' ? `at most ${field.maxLength} characters` : `不超过 ${field.maxLength} 字`;
  return [field.hint, most].filter(Boolean).join(' · ');
}

const optionsOf = (options: readonly string[], form: Context) =>
  options.map((label) => ({
    value: label,
    label,
    labelLanguage: form.language === 'en' ? ('zh-CN' as const) : undefined,
  }));

const YES_NO = {
  zh: [
    { value: 'true', label: '是' },
    { value: 'false', label: '否' },
  ],
  en: [
    { value: 'true', label: 'Yes' },
    { value: 'false', label: 'No' },
  ],
} as const;

type Box = { readonly width: BoxWidth; readonly inputMode?: 'tel' | 'numeric'; readonly type?: 'tel' };

const TEXT_BOXES: Readonly<Record<TextKind, (field: SimpleField & { kind: 'text' }) => Box>> = {
  plain: ({ maxLength }) => ({ width: maxLength !== null && maxLength <= 20 ? 'medium' : 'long' }),
  idCard: () => ({ width: 'identity' }),
  organizationCode: () => ({ width: 'medium' }),
  telephone: () => ({ width: 'medium', type: 'tel', inputMode: 'tel' }),
  postcode: () => ({ width: 'short', inputMode: 'numeric' }),
};
