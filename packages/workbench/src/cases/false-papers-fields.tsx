import type { CaseView } from '@yichuang/contract/cases.ts';
import { SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { BarNotes } from './bar-notes.tsx';
import { groundsFor } from './decline-ground.ts';

type Props = { readonly view: CaseView; readonly value: string };

/** 不予受理的情形, with the bars that hold; chosen before the reason is written. */
export function GroundField({ view, value }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const options = groundsFor(view).map((ground) => ({ value: ground, label: words[ground] }));
  return (
    <>
      <BarNotes bars={view.bars} />
      <SelectField
        name="ground"
        label={words.ground}
        language={language}
        value={value || 'otherAuthority'}
        required
        options={options}
      />
    </>
  );
}

/** Whether a refusal rests on false papers: it then gives a warning, and may bar. */
export function FalsePapersField({ value }: Pick<Props, 'value'>) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const options = (['falsePapers', 'falsePapersSafety'] as const).map((found) => ({
    value: found,
    label: words[found],
  }));
  return (
    <SelectField
      name="falsePapers"
      label={words.found}
      hint={words.foundHint}
      language={language}
      value={value}
      required={false}
      options={options}
    />
  );
}

const WORDS = bilingual({
  zh: {
    ground: '情形',
    otherAuthority: '不属于本机关职权范围',
    falsePapers: '隐瞒情况或者提供虚假材料：警告',
    falsePapersSafety:
      '隐瞒情况或者提供虚假材料，事项直接关系公共安全、人身健康、生命财产安全：警告，一年内不得再次申请',
    barred: '申请人尚在不得再次申请的期限内',
    found: '虚假材料',
    foundHint: '审查发现隐瞒情况或者提供虚假材料的才选；决定书随之写明警告',
  },
  en: {
    ground: 'Ground',
    otherAuthority: 'A matter of another authority',
    falsePapers: 'Concealed facts or false papers: a warning',
    falsePapersSafety:
      'The same, in a matter of public safety, health, life or property: a warning, and no new application for a year',
    barred: 'The person cannot apply again yet',
    found: 'False papers',
    foundHint:
      'Only where the review found concealed facts or false papers; the decision then gives the warning',
  },
});
