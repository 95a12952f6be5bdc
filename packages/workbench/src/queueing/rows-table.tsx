import { FieldWords } from '@yichuang/ui/form/field-frame.tsx';
import { type FaultWords, fieldId } from '@yichuang/ui/form/field-name.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { RowCell } from './row-cell.tsx';
import { type RowsField, useRows } from './use-rows.ts';

type Props = {
  readonly field: RowsField;
  readonly start: PostedFields;
  readonly faults: FaultWords;
  /** Boxes that were filled all at once, by posted name. */
  readonly onWritten: (names: readonly string[]) => void;
};

/** A list of people or things as a table; rows come and go in place, or all at once from a spreadsheet. */
export function RowsTable({ field, start, faults, onWritten }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const name = `form.${field.name}`;
  const rows = useRows(field, start, onWritten);
  const { ids, texts, written } = rows.standing;
  return (
    <fieldset className="desk-rows" id={fieldId(name)} tabIndex={-1} ref={rows.list} onPaste={rows.onPaste}>
      <legend className="field-label" lang="zh-CN">
        {field.title}
      </legend>
      <FieldWords field={{ name, label: field.title, language, hint: field.hint, fault: faults.get(name) }} />
      <table>
        <RowsHead field={field} />
        <tbody>
          {ids.map((id, index) => (
            <tr key={`${written}.${id}`}>
              <th scope="row">{index + 1}</th>
              {field.columns.map((column) => {
                const cell = `${name}.${id}.${column.name}`;
                return (
                  <td key={column.name}>
                    <RowCell
                      column={column}
                      label={`${column.title} ${words.row(index + 1)}`}
                      name={cell}
                      start={texts[cell]}
                      fault={faults.get(cell)}
                    />
                  </td>
                );
              })}
              <td>
                {ids.length > 1 && (
                  <button type="button" className="link-button" onClick={() => rows.remove(id)}>
                    {words.remove}
                    <span className="spoken">{index + 1}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ids.length < rows.most && (
        <button type="button" className="link-button" onClick={rows.add}>
          {words.add}
        </button>
      )}
      <p className="hint" role="status">
        {rows.pasted ? words.pasted(rows.pasted) : words.mayPaste}
        {rows.pasted && (
          <button type="button" className="link-button" onClick={rows.undoPaste}>
            {words.undo}
          </button>
        )}
      </p>
    </fieldset>
  );
}

function RowsHead({ field }: Pick<Props, 'field'>) {
  const words = useWords(WORDS);
  return (
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
  );
}

type Left = { readonly rows: number; readonly rowsLeft: number; readonly columnsLeft: number };

const WORDS = bilingual({
  zh: {
    place: '序',
    add: '再加一行',
    remove: '删去',
    row: (row: number) => `第 ${row} 行`,
    mayPaste: '可从 Excel 复制后粘贴到格内。',
    pasted: ({ rows, rowsLeft, columnsLeft }: Left) =>
      [
        `已粘贴 ${rows} 行。`,
        rowsLeft > 0 ? `超出本表行数，${rowsLeft} 行没有填入。` : '',
        columnsLeft > 0 ? `本表没有这些栏，${columnsLeft} 列没有填入。` : '',
      ].join(''),
    undo: '撤销粘贴',
  },
  en: {
    place: 'No.',
    add: 'Add a row',
    remove: 'Remove',
    row: (row: number) => `row ${row}`,
    mayPaste: 'Cells copied from Excel can be pasted into a box. ',
    pasted: ({ rows, rowsLeft, columnsLeft }: Left) =>
      [
        `${rows} rows pasted. `,
        rowsLeft > 0 ? `${rowsLeft} rows are more than this table takes and were left out. ` : '',
        columnsLeft > 0 ? `${columnsLeft} columns are not in this table and were left out. ` : '',
      ].join(''),
    undo: 'Undo the paste',
  },
});
