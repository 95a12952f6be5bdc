import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { FormSection } from '@yichuang/ui/form/form-section.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import type { TaskView } from './task-page.ts';

export const APPLICANT_WORDS = bilingual({
  zh: {
    title: '申请人',
    kind: '谁来申请',
    person: '个人',
    personHint: '填写姓名和居民身份证号',
    legalEntity: '企业或其他单位',
    legalEntityHint: '填写单位全称和统一社会信用代码，还要写明联系人',
    name: '姓名或单位名称',
    nameHint: '与身份证或营业执照上的一致',
    idNumber: '证件号码',
    idNumberHint: '个人填 18 位身份证号，单位填 18 位统一社会信用代码。会核对位数、出生日期和末位校验码',
    phone: '联系电话',
    phoneHint: '材料有问题时用它联系您',
    entity: '单位申请时填写',
    entityHint: '个人申请的，这一项留空',
    contactName: '联系人姓名',
    agent: '由别人代办时填写',
    agentHint: '自己办理的，这两项留空。代办的另备授权委托书',
    agentName: '代办人姓名',
    agentIdNumber: '代办人身份证号',
    agentIdNumberHint: '18 位，会核对末位校验码',
  },
  en: {
    title: 'Applicant',
    kind: 'Who applies',
    person: 'A person',
    personHint: 'Fill in the name and the resident identity number',
    legalEntity: 'A company or another organisation',
    legalEntityHint: 'Fill in the full name and the unified social credit code, and name a contact person',
    name: 'Name of the person or organisation',
    nameHint: 'As on the identity card or the business licence',
    idNumber: 'Identity number',
    idNumberHint:
      '18 characters: the resident identity number of a person, the unified social credit code of an organisation. Length, date of birth and check digit are verified',
    phone: 'Telephone',
    phoneHint: 'We use it when something is wrong with the documents',
    entity: 'When an organisation applies',
    entityHint: 'A person leaves this empty',
    contactName: 'Name of the contact person',
    agent: 'When somebody acts for the applicant',
    agentHint: 'Leave both empty when you apply yourself. An agent also needs a written power of attorney',
    agentName: 'Name of the agent',
    agentIdNumber: 'Identity number of the agent',
    agentIdNumberHint: '18 characters, the check digit is verified',
  },
});

type Props = { readonly view: TaskView; readonly language: Language; readonly faults: FaultWords };

/** The fields for both kinds of applicant stand on one page, in groups that say who fills them in. */
export function ApplicantFields({ view, language, faults }: Props) {
  const words = APPLICANT_WORDS[language];
  const { applicant } = view.answers;
  const box = (name: Exclude<keyof ApplicantAnswers, 'kind'>) => ({
    name: `applicant.${name}`,
    label: words[name],
    language,
    value: applicant[name],
    fault: faults.get(`applicant.${name}`),
    savedValue: savedBeside(view, name),
  });
  return (
    <>
      <RadioField
        name="applicant.kind"
        label={words.kind}
        language={language}
        value={applicant.kind}
        fault={faults.get('applicant.kind')}
        savedValue={
          view.saved && view.saved.applicant.kind !== applicant.kind
            ? words[view.saved.applicant.kind]
            : undefined
        }
        options={[
          { value: 'person', label: words.person, hint: words.personHint },
          { value: 'legalEntity', label: words.legalEntity, hint: words.legalEntityHint },
        ]}
      />
      <TextField {...box('name')} hint={words.nameHint} required autoComplete="name" />
      <TextField {...box('idNumber')} hint={words.idNumberHint} required width="identity" />
      <TextField
        {...box('phone')}
        hint={words.phoneHint}
        required
        width="medium"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <FormSection title={words.entity} hint={words.entityHint}>
        <TextField {...box('contactName')} width="medium" />
      </FormSection>
      <FormSection title={words.agent} hint={words.agentHint}>
        <TextField {...box('agentName')} width="medium" />
        <TextField {...box('agentIdNumber')} hint={words.agentIdNumberHint} width="identity" />
      </FormSection>
    </>
  );
}

function savedBeside(view: TaskView, name: Exclude<keyof ApplicantAnswers, 'kind'>): string | undefined {
  const saved = view.saved?.applicant[name];
  return saved === view.answers.applicant[name] ? undefined : saved;
}
