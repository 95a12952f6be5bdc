import type { Named } from '@yichuang/contract/wire.ts';
import { CheckboxesField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';

type Props = {
  readonly departments: readonly Named[];
  readonly typed: Typed;
  readonly faults: FaultWords;
};

/** 征求意见: which departments to ask; never the one that decides. */
export function AskFields({ departments, typed, faults }: Props) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const ticked = typed.departments ?? [];
  return (
    <CheckboxesField
      name="departments"
      label={words.departments}
      language={language}
      fault={faults.get('departments')}
      required
      values={typeof ticked === 'string' ? [ticked] : ticked}
      options={departments.map((department) => ({
        value: department.code,
        label: nameIn(language, department),
      }))}
    />
  );
}

const WORDS = bilingual({
  zh: { departments: '征求哪些部门的意见' },
  en: { departments: 'Departments to ask' },
});
