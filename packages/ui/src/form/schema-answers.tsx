import type { FormField } from '#form/form-schema.ts';
import { type FormValues, rowsOf, textOf, textsOf } from '#form/form-values.ts';
import type { Language } from '#language.ts';
import { Mixed } from '#mixed.tsx';

/** A stored value in words: what the person chose or wrote; empty when there is none. */
export function answerText(field: FormField, value: unknown, language: Language): string {
  switch (field.kind) {
    case 'yesNo':
      return yesNo(value, language);
    case 'number':
      return amountText(textOf(value), field.unit);
    case 'choices':
      return textsOf(value).join(language === 'en' ? ', ' : '、');
    case 'rows':
      return rowsOf(value)
        .map((row) => field.columns.map((column) => answerText(column, row[column.name], language)).join(' '))
        .join(language === 'en' ? '; ' : '；');
    case 'text':
    case 'longText':
    case 'date':
    case 'choice':
      return textOf(value);
  }
}

const amountText = (amount: string, unit: string | null): string =>
  amount === '' || unit === null ? amount : `${amount} ${unit}`;

function yesNo(value: unknown, language: Language): string {
  if (typeof value !== 'boolean') return textOf(value);
  if (language === 'en') return value ? 'Yes' : 'No';
  return value ? '是' : '否';
}

type RowsProps = {
  readonly field: FormField & { kind: 'rows' };
  readonly value: unknown;
  readonly language: Language;
};

/** A list read back: a table with the columns of the form. */
export function AnswerRows({ field, value, language }: RowsProps) {
  const titleLanguage = language === 'en' ? 'zh-CN' : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls sideways
    <section className="answer-rows" aria-label={field.title} lang={titleLanguage} tabIndex={0}>
      <table lang={language === 'en' ? 'en' : undefined}>
        <thead>
          <tr>
            {field.columns.map((column) => (
              <th key={column.name} scope="col" lang={titleLanguage}>
                {columnTitle(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(value).map((row, index) => (
            <tr key={`row-${String(index)}`}>
              {field.columns.map((column) => (
                <td key={column.name}>
                  <Mixed language={language}>{cellText(column, row, language)}</Mixed>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const columnTitle = (column: FormField): string =>
  column.kind === 'number' && column.unit !== null ? `${column.title}（${column.unit}）` : column.title;

/** The unit stands in the head of the column. */
const cellText = (column: FormField, row: FormValues, language: Language): string =>
  column.kind === 'number' ? textOf(row[column.name]) : answerText(column, row[column.name], language);
