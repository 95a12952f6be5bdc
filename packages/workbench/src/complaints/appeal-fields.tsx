import { APPEAL_OUTCOME_WORDS } from '@yichuang/domain/complaints/remedy-words.ts';
import { RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextAreaField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { textOf } from './remedy-acts.ts';

type Props = { readonly typed: Typed; readonly faults: FaultWords };

/** 申诉依据: what shows that the rating should not count. */
export function EvidenceField({ typed, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <TextAreaField
      name="evidence"
      label={words.evidence}
      hint={words.evidenceHint}
      language={language}
      value={textOf(typed, 'evidence')}
      fault={faults.get('evidence')}
      required
      rows={2}
    />
  );
}

/** 申诉裁定: does the rating stand? */
export function OutcomeField({ typed, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <RadioField
      name="outcome"
      label={words.outcome}
      hint={words.outcomeHint}
      language={language}
      value={textOf(typed, 'outcome')}
      fault={faults.get('outcome')}
      options={Object.entries(APPEAL_OUTCOME_WORDS).map(([value, said]) => ({
        value,
        label: said[language],
      }))}
    />
  );
}

const WORDS = bilingual({
  zh: {
    evidence: '证据',
    evidenceHint: '如叫号记录、办件经过、监控时段，裁定的人要能查到',
    outcome: '裁定',
    outcomeHint: '原文和核实结论都照样保留',
  },
  en: {
    evidence: 'Evidence',
    evidenceHint:
      'Records of calls, the course of the case, a stretch of video: whoever decides must find it',
    outcome: 'Decision',
    outcomeHint: 'The words and the finding stay as they are',
  },
});
