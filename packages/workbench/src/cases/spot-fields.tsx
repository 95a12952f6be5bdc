import type { CaseView } from '@yichuang/contract/cases.ts';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { fieldsFromValues, textOf } from '@yichuang/ui/form/form-values.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { FormFields } from '#queueing/form-fields.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { SPOT_FACTS, SPOT_FIELDS } from './spot-correction.ts';

type Props = { readonly view: CaseView; readonly typed: Typed; readonly faults: FaultWords };

/** 当场更正: applicant and form as they stand on record, to be put right; numbers of persons come masked. */
export function SpotFields({ view, typed, faults }: Props) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const fields = fieldsOf(view.form);
  const start =
    typed.act === 'correctOnSpot'
      ? typed
      : { ...factsOf(view.applicant), ...fieldsFromValues(fields, view.answers) };
  const facts = SPOT_FACTS.filter((fact) => fact !== 'contactName' || view.applicant.kind === 'legalEntity');
  return (
    <>
      <input type="hidden" name={SPOT_FIELDS} value={JSON.stringify(fields)} />
      <div className="desk-fields">
        {facts.map((fact) => (
          <TextField
            key={fact}
            name={`applicant.${fact}`}
            label={words[fact]}
            language={language}
            value={textOf(start[`applicant.${fact}`])}
            fault={faults.get(`applicant.${fact}`)}
            required={!fact.startsWith('agent')}
          />
        ))}
      </div>
      <FormFields fields={fields} start={start} faults={faults} onWritten={() => undefined} />
    </>
  );
}

const factsOf = (applicant: CaseView['applicant']): Typed =>
  Object.fromEntries(
    SPOT_FACTS.map((fact) => [`applicant.${fact}`, fact === 'agentIdNumber' ? '' : applicant[fact]]),
  );

const WORDS = bilingual({
  zh: {
    name: '姓名或名称',
    idNumber: '证件号码',
    phone: '电话',
    contactName: '联系人',
    agentName: '代办人',
    agentIdNumber: '代办人身份证号（不改留空）',
  },
  en: {
    name: 'Name',
    idNumber: 'Identity number',
    phone: 'Phone',
    contactName: 'Contact',
    agentName: 'Agent',
    agentIdNumber: 'Resident ID of the agent (empty: unchanged)',
  },
});
