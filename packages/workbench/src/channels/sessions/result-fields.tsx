import { RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextAreaField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { FormProps } from './session-form.tsx';
import { OUTCOMES, SESSION_WORDS } from './session-words.ts';

/** 议题结论: what came of one item. */
export function ResultFields({ session, typed, faults, index }: FormProps & { readonly index: number }) {
  const words = useWords(WORDS);
  const codes = useWords(SESSION_WORDS);
  const { language } = useLanguage();
  const item = session.agenda[index];
  const [outcome, conclusion] = [`results.${index}.outcome`, `results.${index}.conclusion`];
  return (
    <fieldset className="agenda-item">
      <legend>
        {words.item(index + 1)} <span lang="zh-CN">{item?.topic}</span>
      </legend>
      <RadioField
        name={outcome}
        label={words.outcome(index + 1)}
        language={language}
        value={String(typed[outcome] ?? item?.outcome ?? '')}
        fault={faults.get(outcome)}
        required
        options={OUTCOMES.map((code) => ({ value: code, label: codes[code] }))}
      />
      <TextAreaField
        name={conclusion}
        label={words.conclusion(index + 1)}
        hint={words.conclusionHint}
        language={language}
        value={String(typed[conclusion] ?? item?.conclusion ?? '')}
        fault={faults.get(conclusion)}
        required
        rows={2}
      />
    </fieldset>
  );
}

const WORDS = bilingual({
  zh: {
    item: (number: number) => `议题 ${number}`,
    outcome: (number: number) => `议题 ${number} 的结论`,
    conclusion: (number: number) => `议题 ${number} 的结论内容`,
    conclusionHint: '附条件的写明条件；未达成一致的写明各方意见和下一步。',
  },
  en: {
    item: (number: number) => `Item ${number}`,
    outcome: (number: number) => `Outcome of item ${number}`,
    conclusion: (number: number) => `Item ${number} in words`,
    conclusionHint: 'Name the conditions; where nothing was agreed, each view and what comes next.',
  },
});
