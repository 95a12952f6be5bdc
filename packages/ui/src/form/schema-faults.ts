import type { SummaryLine } from '#form/error-summary.tsx';
import type { FaultWords } from '#form/field-name.ts';
import type { FormField } from '#form/form-schema.ts';
import { type FormValues, rowsOf } from '#form/form-values.ts';
import { rowTitle } from '#form/rows-field.tsx';
import type { Language } from '#language.ts';

type Asked = {
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  readonly faults: FaultWords;
  readonly language: Language;
};

/** Lines of the error summary for fields given as data, in the order in which the fields stand on the page. */
export function schemaFaultLines({ fields, values, faults, language }: Asked): readonly SummaryLine[] {
  return fields.flatMap((field) => {
    const name = `form.${field.name}`;
    return [
      ...lineOf(name, field.title, faults),
      ...(field.kind === 'rows' ? rowLines(field, rowsOf(values[field.name]).length, faults, language) : []),
    ];
  });
}

function rowLines(
  field: FormField & { kind: 'rows' },
  count: number,
  faults: FaultWords,
  language: Language,
): readonly SummaryLine[] {
  return Array.from({ length: Math.max(count, field.least, 1) }, (_, index) =>
    field.columns.flatMap((column) =>
      lineOf(`form.${field.name}.${index}.${column.name}`, column.title, faults).map((line) => ({
        ...line,
        context: `${field.title} ${rowTitle(index, language)}`,
      })),
    ),
  ).flat();
}

function lineOf(name: string, label: string, faults: FaultWords): readonly SummaryLine[] {
  const words = faults.get(name);
  return words === undefined ? [] : [{ name, label, words }];
}
