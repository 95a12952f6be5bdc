import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { type PostedFields, textOf } from '@yichuang/ui/form/form-values.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { checkDigitWarning, identifierWords } from '#identity/identifier-words.ts';
import { keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { applicantOf, checkIdNumber } from './desk-check.ts';
import { useSourceOf } from './earlier-sources.tsx';

type Props = {
  readonly start: PostedFields;
  /** As it stands now. */
  readonly posted: PostedFields;
  readonly faults: FaultWords;
  readonly today: DateOnly;
};

/** 申请人: person or legal entity, and the agent who stands at the counter for them. */
export function ApplicantFields({ start, posted, faults, today }: Props) {
  const words = useWords(WORDS);
  const isEntity = applicantOf(posted).kind === 'legalEntity';
  const box = (field: string, label: string, required = true) => (
    <ApplicantBox field={field} label={label} required={required} start={start} faults={faults} />
  );
  return (
    <fieldset className="applicant" data-desk="applicant">
      <legend>
        {words.title} <kbd>{keyLabel('toApplicant')}</kbd>
      </legend>
      <div className="segments">
        {(['person', 'legalEntity'] as const).map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="applicant.kind"
              value={kind}
              defaultChecked={(textOf(start['applicant.kind']) || 'person') === kind}
            />
            <span>{words.kinds[kind]}</span>
          </label>
        ))}
      </div>
      <div className="desk-fields">
        {box('name', isEntity ? words.entityName : words.personName)}
        {box('phone', words.phone)}
        <div className="desk-field-wide">
          {box('idNumber', isEntity ? words.creditCode : words.residentId)}
          <NumberReading posted={posted} today={today} />
        </div>
        {isEntity && box('contactName', words.contact)}
        {box('agentName', words.agent, false)}
        {textOf(posted['applicant.agentName']) !== '' && box('agentIdNumber', words.agentId)}
      </div>
    </fieldset>
  );
}

type BoxProps = Pick<Props, 'start' | 'faults'> & { field: string; label: string; required: boolean };

function ApplicantBox({ field, label, required, start, faults }: BoxProps) {
  const { language } = useLanguage();
  const name = `applicant.${field}`;
  const source = useSourceOf(name);
  return (
    <TextField
      name={name}
      label={label}
      language={language}
      value={textOf(start[name])}
      fault={faults.get(name)}
      hint={source}
      required={required}
      inputMode={field === 'phone' ? 'tel' : undefined}
    />
  );
}

/** What the number says while it is typed: how far it is, which sign is wrong, whom it belongs to. */
function NumberReading({ posted, today }: Pick<Props, 'posted' | 'today'>) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const { kind, idNumber } = applicantOf(posted);
  const checked = checkIdNumber({ kind, idNumber }, today);
  return (
    <p className={checked.ok ? 'number-reading number-right' : 'number-reading'} role="status">
      {idNumber === '' ? '' : readingOf()}
    </p>
  );

  function readingOf(): string {
    if (!checked.ok) return identifierWords(checked.fault, language);
    const [warning] = checked.warnings;
    if (warning) return checkDigitWarning(warning, language);
    if (!('bornOn' in checked.value)) return words.right;
    const { sex, bornOn } = checked.value;
    return words.person(words[sex], plainDayWords(bornOn, language));
  }
}

const WORDS = bilingual({
  zh: {
    title: '申请人',
    kinds: { person: '个人', legalEntity: '单位' },
    person: (sex: string, born: string) => `校验无误 · ${sex} · ${born}出生`,
    personName: '姓名',
    entityName: '单位名称',
    residentId: '身份证号',
    creditCode: '统一社会信用代码',
    phone: '电话',
    contact: '联系人',
    agent: '代办人',
    agentId: '代办人身份证号',
    right: '校验无误',
    male: '男',
    female: '女',
  },
  en: {
    title: 'Applicant',
    kinds: { person: 'Person', legalEntity: 'Entity' },
    person: (sex: string, born: string) => `Checked · ${sex} · born ${born}`,
    personName: 'Name',
    entityName: 'Name of the entity',
    residentId: 'Resident ID number',
    creditCode: 'Credit code',
    phone: 'Phone',
    contact: 'Contact',
    agent: 'Agent',
    agentId: 'Resident ID of the agent',
    right: 'Checked',
    male: 'male',
    female: 'female',
  },
});
