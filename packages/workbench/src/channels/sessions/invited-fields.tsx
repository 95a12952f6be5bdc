import type { SessionsView } from '@yichuang/contract/channel-session-views.ts';
import { CheckboxesField, TickField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextAreaField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';

type Props = { readonly view: SessionsView; readonly typed: Typed; readonly faults: FaultWords };

/** 邀请: departments beside those of the agenda, and the applicant. */
export function InvitedFields({ view, typed, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const departments = new Map(view.steps.map(({ department }) => [department.code, department]));
  return (
    <>
      <CheckboxesField
        name="departments"
        label={words.departments}
        hint={words.departmentsHint}
        language={language}
        required={false}
        values={[typed.departments ?? []].flat().map(String)}
        fault={faults.get('departments')}
        options={[...departments.values()].map((one) => ({ value: one.code, label: nameIn(language, one) }))}
      />
      <TickField
        name="isApplicantInvited"
        label={words.applicant}
        language={language}
        checked={typed.isApplicantInvited !== undefined}
      />
      <TextAreaField
        name="preparation"
        label={words.preparation}
        hint={words.preparationHint}
        language={language}
        value={String(typed.preparation ?? '')}
        fault={faults.get('preparation')}
        required={false}
        rows={2}
      />
    </>
  );
}

const WORDS = bilingual({
  zh: {
    departments: '另外邀请的部门',
    departmentsHint: '议题涉及的部门已经自动邀请。',
    applicant: '请申请人参加（踏勘一律通知申请人）',
    preparation: '请申请人准备',
    preparationHint: '申请人在办件进度页上原样看到，例如打开现场、备好图纸。踏勘必填。',
  },
  en: {
    departments: 'Invited as well',
    departmentsHint: 'The departments of the agenda are invited anyway.',
    applicant: 'The applicant is invited (of a visit always)',
    preparation: 'What the applicant is to prepare',
    preparationHint:
      'The applicant reads it on the progress page: open the site, have the drawings ready. Needed for a visit.',
  },
});
