import { SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { type PostedFields, textOf } from '@yichuang/ui/form/form-values.ts';
import { TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { ART_32, REFUSAL } from './refusal-text.ts';

type Props = {
  readonly legalBasis: readonly string[];
  readonly start: PostedFields;
  readonly faults: FaultWords;
  /** Hidden boxes stay in the page, so that changing one's mind loses no text. */
  readonly isShown: boolean;
  readonly onClose: () => void;
};

/** 不予受理: why, by which rule, and where the applicant should go; its decision is printed with it. */
export function RefusalFields({ legalBasis, start, faults, isShown, onClose }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const shared = (name: string) => ({ name, language, value: textOf(start[name]), fault: faults.get(name) });
  const bases = [...new Set([ART_32, ...legalBasis])];
  return (
    <section
      className="refusal"
      data-desk="refusal"
      aria-label={words.title}
      hidden={!isShown}
      onKeyDown={(event) => {
        if (event.code === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <header>
        <h2>{words.title}</h2>
        <button type="button" className="link-button" onClick={onClose}>
          {words.close}
        </button>
      </header>
      <p className="hint">{words.hint}</p>
      <div className="refusal-boxes">
        <TextAreaField {...shared(REFUSAL.reason)} label={words.reason} required rows={2} />
        <SelectField
          {...shared(REFUSAL.legalBasis)}
          value={textOf(start[REFUSAL.legalBasis]) || ART_32}
          label={words.basis}
          options={bases.map((basis) => ({ value: basis, label: basis, labelLanguage: 'zh-CN' }))}
        />
        <TextField {...shared(REFUSAL.competentAuthority)} label={words.authority} required />
        <TextField {...shared(REFUSAL.otherBasis)} label={words.otherBasis} required={false} />
      </div>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '不予受理',
    close: '不办了（Esc）',
    hint: '只用于不属于本机关职权的申请；缺材料的告知补正。再按 Alt+N 或者 Ctrl+Enter 作出决定。',
    reason: '理由',
    basis: '法律依据',
    otherBasis: '其他依据',
    authority: '有权受理的机关',
  },
  en: {
    title: 'Decline the application',
    close: 'Leave it (Esc)',
    hint: 'Only for matters of another authority; missing papers call for a correction. Alt+N again, or Ctrl+Enter, decides.',
    reason: 'Reason',
    basis: 'Legal basis',
    otherBasis: 'Another basis',
    authority: 'Authority to go to',
  },
});
