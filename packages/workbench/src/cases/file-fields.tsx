import type { CaseView } from '@yichuang/contract/cases.ts';
import { CheckboxesField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';

type Props = { readonly view: CaseView; readonly typed: Typed; readonly faults: FaultWords };

/** 归档目录: what the system holds is said, what must lie in the file on paper is ticked by the archivist. */
export function FileFields({ view: { files }, typed, faults }: Props) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const given = typed.onPaper ?? [];
  const titleOf = ({ title, titleEn }: CaseView['files'][number]) => (language === 'en' ? titleEn : title);
  const held = files.filter(({ isHeld }) => isHeld).map(titleOf);
  const missing = files.filter(({ isHeld }) => !isHeld);
  return (
    <>
      {held.length > 0 && <p className="hint">{words.held(held)}</p>}
      {missing.length > 0 && (
        <CheckboxesField
          name="onPaper"
          label={words.onPaper}
          language={language}
          fault={faults.get('onPaper')}
          values={typeof given === 'string' ? [given] : given}
          options={missing.map((one) => ({ value: one.file, label: titleOf(one) }))}
        />
      )}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    held: (titles: readonly string[]) => `系统已有：${titles.join('、')}。`,
    onPaper: '纸质件在卷（核对后打勾，缺一不可）',
  },
  en: {
    held: (titles: readonly string[]) => `The system holds: ${titles.join(', ')}.`,
    onPaper: 'Lies in the file on paper (tick each after looking; all are needed)',
  },
});
