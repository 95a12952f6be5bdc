import type { RemedyActName } from '@yichuang/contract/complaints-ratings.ts';
import { RATING_LEVEL_WORDS, RATING_LEVELS } from '@yichuang/domain/complaints/rating.ts';
import { VERDICT_WORDS } from '@yichuang/domain/complaints/remedy-words.ts';
import { RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextAreaField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { EvidenceField, OutcomeField } from './appeal-fields.tsx';
import { noteOf, textOf } from './remedy-acts.ts';

type FieldsProps = { readonly typed: Typed; readonly faults: FaultWords };
type Props = FieldsProps & { readonly act: RemedyActName; readonly version: number };

/** The form of one step. Its key changes with the version. */
export function RemedyForm({ act, version, typed, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(version);
  const isBusy = useIsSending();
  return (
    <Form method="post" className="act-form" data-act-form={act}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={key} />
      {act === 'judge' && <VerdictField typed={typed} faults={faults} />}
      {act === 'decideAppeal' && <OutcomeField typed={typed} faults={faults} />}
      {act === 'revisit' && <SecondLevelField typed={typed} faults={faults} />}
      <TextAreaField
        name={noteOf(act)}
        label={words.notes[act]}
        language={language}
        value={textOf(typed, noteOf(act))}
        fault={faults.get('note')}
        required
        rows={3}
      />
      {act === 'appeal' && <EvidenceField typed={typed} faults={faults} />}
      <button type="submit" className="button" disabled={isBusy}>
        {isBusy ? words.busy : words.acts[act]}
      </button>
    </Form>
  );
}

function VerdictField({ typed, faults }: FieldsProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <RadioField
      name="verdict"
      label={words.verdict}
      hint={words.verdictHint}
      language={language}
      value={textOf(typed, 'verdict')}
      fault={faults.get('verdict')}
      options={Object.entries(VERDICT_WORDS).map(([value, said]) => ({ value, label: said[language] }))}
    />
  );
}

function SecondLevelField({ typed, faults }: FieldsProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <RadioField
      name="secondLevel"
      label={words.second}
      hint={words.secondHint}
      language={language}
      value={textOf(typed, 'secondLevel')}
      fault={faults.get('secondLevel')}
      required={false}
      options={RATING_LEVELS.map((level) => ({
        value: String(level),
        label: RATING_LEVEL_WORDS[level][language],
      }))}
    />
  );
}

const WORDS = bilingual({
  zh: {
    acts: {
      assign: '交办',
      judge: '作出结论',
      rectify: '提交整改',
      appeal: '提交申诉',
      decideAppeal: '作出裁定',
      revisit: '登记回访',
      close: '办结',
    },
    notes: {
      assign: '交给谁核实，评价人怎么说',
      judge: '核实情况',
      rectify: '整改措施和结果',
      appeal: '申诉理由',
      decideAppeal: '裁定理由',
      revisit: '评价人现在怎么说',
      close: '办结说明',
    },
    verdict: '核实结论',
    verdictHint: '误评和恶意评价不计入指标，原文照样保留',
    second: '二次评价',
    secondHint: '没有联系上或者不愿评价的不选',
    busy: '正在提交…',
  },
  en: {
    acts: {
      assign: 'Assign',
      judge: 'State the finding',
      rectify: 'Send the correction',
      appeal: 'Send the appeal',
      decideAppeal: 'Decide the appeal',
      revisit: 'Enter what was said',
      close: 'Close',
    },
    notes: {
      assign: 'Who looks into it, and what the person said',
      judge: 'What was found',
      rectify: 'How it was put right',
      appeal: 'Why the rating should not count',
      decideAppeal: 'Reasons of the decision',
      revisit: 'What the person says now',
      close: 'Closing note',
    },
    verdict: 'Finding',
    verdictHint: 'Mistaken and malicious ratings count nowhere; their words stay',
    second: 'Second rating',
    secondHint: 'Leave it out when nobody was reached',
    busy: 'Sending…',
  },
});
