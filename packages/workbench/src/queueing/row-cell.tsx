import { fieldId } from '@yichuang/ui/form/field-name.ts';
import type { SimpleField } from '@yichuang/ui/form/form-schema.ts';
import { type PostedFields, textOf } from '@yichuang/ui/form/form-values.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';

type Props = {
  readonly column: SimpleField;
  readonly label: string;
  /** Posted name of the box. */
  readonly name: string;
  readonly start: PostedFields[string] | undefined;
  readonly fault: string | undefined;
};

/** One box of a table; what is wrong with it is outlined and told by its title. */
export function RowCell({ column, label, name, start, fault }: Props) {
  const words = useWords(WORDS);
  const value = textOf(start);
  const shared = {
    className: 'input',
    id: fieldId(name),
    name,
    defaultValue: value,
    'aria-label': label,
    'aria-invalid': fault ? true : undefined,
    title: fault,
  } as const;
  if (column.kind === 'choice') return <ChoiceCell shared={shared} options={pairs(column.options)} />;
  if (column.kind === 'yesNo') return <ChoiceCell shared={shared} options={words.yesNo} />;
  return (
    <input
      {...shared}
      autoComplete="off"
      spellCheck={false}
      inputMode={column.kind === 'number' || column.kind === 'date' ? 'decimal' : undefined}
    />
  );
}

type ChoiceProps = {
  readonly shared: { readonly name: string; readonly defaultValue: string };
  readonly options: readonly (readonly [string, string])[];
};

/** A pasted text that is not offered stays chosen, so that nothing is lost and the check can name it. */
function ChoiceCell({ shared, options }: ChoiceProps) {
  const { defaultValue } = shared;
  const isOffered = defaultValue === '' || options.some(([value]) => value === defaultValue);
  return (
    <select {...shared}>
      <option value="" />
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
      {!isOffered && <option value={defaultValue}>{defaultValue}</option>}
    </select>
  );
}

const pairs = (options: readonly string[]) => options.map((option) => [option, option] as const);

const YES = 'true';
const NO = 'false';

const WORDS = bilingual<{ readonly yesNo: readonly (readonly [string, string])[] }>({
  zh: {
    yesNo: [
      [YES, '是'],
      [NO, '否'],
    ],
  },
  en: {
    yesNo: [
      [YES, 'Yes'],
      [NO, 'No'],
    ],
  },
});
