import { FieldWords } from '@yichuang/ui/form/field-frame.tsx';
import { type FaultWords, fieldId } from '@yichuang/ui/form/field-name.ts';
import type { FormField, SimpleField } from '@yichuang/ui/form/form-schema.ts';
import { MOST_ROWS, type PostedFields, textOf } from '@yichuang/ui/form/form-values.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useState } from 'react';
import { useLanguage, useWords } from '#shell/language.tsx';

type Rows = FormField & { readonly kind: 'rows' };
type Props = { readonly field: Rows; readonly start: PostedFields; readonly faults: FaultWords };

/** A list of people or things as a table; rows come and go in place. */
export function RowsTable({ field, start, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const name = `form.${field.name}`;
  // Rows are known by when they were added, so that a removed row does not move texts of others.
  const [ids, setIds] = useState(() => firstRows(field, start));
  const add = () => setIds((now) => [...now, Math.max(-1, ...now) + 1]);
  const most = field.most ?? MOST_ROWS;
  return (
    <fieldset className="desk-rows" id={fieldId(name)} tabIndex={-1}>
      <legend className="field-label" lang="zh-CN">
        {field.title}
      </legend>
      <FieldWords field={{ name, label: field.title, language, hint: field.hint, fault: faults.get(name) }} />
      <table>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            {field.columns.map((column) => (
              <th key={column.name} scope="col" lang="zh-CN">
                {column.title}
                {column.kind === 'number' && column.unit ? `（${column.unit}）` : ''}
              </th>
            ))}
            <th scope="col">
              <span className="spoken">{words.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id, index) => (
            <tr key={id}>
              <th scope="row">{index + 1}</th>
              {field.columns.map((column) => (
                <td key={column.name}>
                  <Cell
                    column={column}
                    row={index + 1}
                    name={`${name}.${id}.${column.name}`}
                    start={start}
                    faults={faults}
                  />
                </td>
              ))}
              <td>
                {ids.length > 1 && (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => setIds((now) => now.filter((one) => one !== id))}
                  >
                    {words.remove}
                    <span className="spoken">{index + 1}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ids.length < most && (
        <button type="button" className="link-button" onClick={add}>
          {words.add}
        </button>
      )}
    </fieldset>
  );
}

/** As many rows as were typed before, as many as the form asks for, at least one. */
export function firstRows(field: Pick<Rows, 'name' | 'least'>, start: PostedFields): readonly number[] {
  const prefix = `form.${field.name}.`;
  const typed = Object.keys(start)
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number.parseInt(name.slice(prefix.length), 10));
  const kept = [...new Set(typed)].filter(Number.isInteger).sort((a, b) => a - b);
  return kept.length > 0 ? kept : Array.from({ length: Math.max(1, field.least) }, (_, index) => index);
}

type CellProps = {
  readonly column: SimpleField;
  readonly row: number;
  readonly name: string;
  readonly start: PostedFields;
  readonly faults: FaultWords;
};

function Cell({ column, row, name, start, faults }: CellProps) {
  const words = useWords(WORDS);
  const fault = faults.get(name);
  const label = `${column.title} ${words.row(row)}`;
  const shared = {
    className: 'input',
    id: fieldId(name),
    name,
    defaultValue: textOf(start[name]),
    'aria-label': label,
    'aria-invalid': fault ? true : undefined,
    title: fault,
  } as const;
  if (column.kind === 'choice') {
    return (
      <select {...shared}>
        <option value="" />
        {column.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...shared}
      autoComplete="off"
      spellCheck={false}
      inputMode={column.kind === 'number' || column.kind === 'date' ? 'decimal' : undefined}
    />
  );
}

const WORDS = bilingual({
  zh: { place: '序', add: '再加一行', remove: '删去', row: (row: number) => `第 ${row} 行` },
  en: { place: 'No.', add: 'Add a row', remove: 'Remove', row: (row: number) => `row ${row}` },
});
