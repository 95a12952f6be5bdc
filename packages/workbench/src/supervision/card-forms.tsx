import type { CardActName } from '@yichuang/contract/supervision.ts';
import { PAPER_TITLES } from '@yichuang/domain/documents/paper-kind.ts';
import { RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { textOf } from './card-acts.ts';

type FieldsProps = { readonly typed: Typed; readonly faults: FaultWords };
type Props = FieldsProps & {
  readonly act: CardActName;
  readonly version: number;
  /** Hidden forms stay in the page, so that changing one's mind loses no text. */
  readonly isShown: boolean;
};

/** The form of one act on a card. Its key changes with the version: a new act only after the card has moved. */
export function CardForm({ act, version, typed, faults, isShown }: Props) {
  const words = useWords(WORDS);
  const key = useFormKey(version);
  const isBusy = useIsSending();
  return (
    <Form method="post" className="act-form" data-act-form={act} hidden={!isShown}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={key} />
      {act === 'issuePaper' ? (
        <PaperFields typed={typed} faults={faults} />
      ) : (
        <LongText name="reason" label={words.reason} typed={typed} faults={faults} />
      )}
      {act === 'explain' && <LongText name="remedy" label={words.remedy} typed={typed} faults={faults} />}
      <button
        type="submit"
        className={act === 'confirm' ? 'button button-serious' : 'button'}
        disabled={isBusy}
      >
        {isBusy ? words.busy : words[act]}
      </button>
    </Form>
  );
}

function LongText({ name, label, typed, faults }: FieldsProps & { name: string; label: string }) {
  const { language } = useLanguage();
  return (
    <TextAreaField
      name={name}
      label={label}
      language={language}
      value={textOf(typed, name)}
      fault={faults.get(name)}
      required
      rows={3}
    />
  );
}

const PAPERS = ['supervisionOrder', 'errorNotice', 'supervisionProposal'] as const;

function PaperFields({ typed, faults }: FieldsProps) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <>
      <RadioField
        name="paper"
        label={words.paper}
        language={language}
        value={textOf(typed, 'paper') || 'supervisionOrder'}
        fault={faults.get('paper')}
        options={PAPERS.map((paper) => ({ value: paper, label: PAPER_TITLES[paper][language] }))}
      />
      <LongText name="demand" label={words.demand} typed={typed} faults={faults} />
      <TextField
        name="answerWithin"
        label={words.answerWithin}
        hint={words.answerWithinHint}
        language={language}
        value={textOf(typed, 'answerWithin') || '3'}
        fault={faults.get('answerWithin')}
        inputMode="numeric"
        width="short"
        required
      />
    </>
  );
}

const WORDS = bilingual({
  zh: {
    reason: '理由',
    remedy: '整改措施',
    paper: '文书',
    demand: '要求',
    answerWithin: '答复期限（工作日）',
    answerWithinHint: '1 至 20 个工作日',
    explain: '提交申辩',
    confirm: '确认',
    lift: '撤销',
    issuePaper: '发出',
    busy: '正在提交…',
  },
  en: {
    reason: 'Reason',
    remedy: 'How it is put right',
    paper: 'Paper',
    demand: 'What is demanded',
    answerWithin: 'Answer within (working days)',
    answerWithinHint: '1 to 20 working days',
    explain: 'Send the explanation',
    confirm: 'Confirm',
    lift: 'Lift',
    issuePaper: 'Send',
    busy: 'Sending…',
  },
});
