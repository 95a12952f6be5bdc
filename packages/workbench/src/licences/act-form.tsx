import type { LicenceView } from '@yichuang/contract/licences.ts';
import { RadioField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { DateField, TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { ACT_HINTS, FIELD_WORDS } from './act-words.ts';
import { LICENCE_FORMS, type LicenceActName, type LicenceField } from './licence-acts.ts';

type Props = {
  readonly act: LicenceActName;
  readonly view: LicenceView;
  /** Texts kept from before a lost session. */
  readonly typed: Typed;
  readonly faults: FaultWords;
};

/** The form of one act. Its key changes with the version: a new act only after the licence has moved. */
export function LicenceForm({ act, view, typed, faults }: Props) {
  const words = useWords(WORDS);
  const hints = useWords(ACT_HINTS);
  const key = useFormKey(view.version);
  const isBusy = useIsSending();
  return (
    <Form method="post" className="act-form" data-act-form={act}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="key" value={key} />
      <p className="hint">{hints[act]}</p>
      {LICENCE_FORMS[act].fields.map((field) => (
        <FormField key={field.name} field={field} typed={typed} faults={faults} />
      ))}
      <button type="submit" className={act in SERIOUS ? 'button button-serious' : 'button'} disabled={isBusy}>
        {isBusy ? words.busy : words.confirm}
      </button>
    </Form>
  );
}

type FieldProps = {
  readonly field: LicenceField;
  readonly typed: Typed;
  readonly faults: FaultWords;
};

function FormField({ field: { name, kind, optional, options = {} }, typed, faults }: FieldProps) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const kept = typed[name];
  const value = typeof kept === 'string' ? kept : '';
  const common = {
    name,
    language,
    value,
    label: FIELD_WORDS[language][name] ?? name,
    fault: faults.get(name),
    required: optional !== true,
  };
  if (kind === 'text') return <TextAreaField {...common} rows={3} />;
  if (kind === 'day') return <DateField {...common} />;
  if (kind === 'line') return <TextField {...common} />;
  if (kind === 'yesNo') {
    const answers = [
      { value: 'no', label: words.no },
      { value: 'yes', label: words.yes },
    ];
    return <RadioField {...common} options={answers} />;
  }
  const choices = Object.entries(options).map(([option, label]) => ({
    value: option,
    label: label[language],
  }));
  return <SelectField {...common} value={value || (choices[0]?.value ?? '')} options={choices} />;
}

/** Acts against the holder. */
export const SERIOUS = {
  refuseRenewal: true,
  revoke: true,
  recall: true,
  forfeit: true,
  cancel: true,
} as const;

const WORDS = bilingual({
  zh: { confirm: '确认办理', busy: '正在提交…', yes: '是', no: '否' },
  en: { confirm: 'Confirm', busy: 'Sending…', yes: 'Yes', no: 'No' },
});
