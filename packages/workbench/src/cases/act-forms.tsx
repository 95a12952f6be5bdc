import type { CaseView } from '@yichuang/contract/cases.ts';
import { RadioField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { SERIOUS } from './act-choice.tsx';
import type { ActName } from './case-acts.ts';
import { type CourseActName, isCourseAct } from './course-acts.ts';
import { CourseFields } from './course-fields.tsx';
import { declineStart } from './decline-ground.ts';
import { FalsePapersField, GroundField } from './false-papers-fields.tsx';
import { TermsFields } from './terms-fields.tsx';

/** Id of the form that the ticks of the materials belong to, wherever it stands on the page. */
export const ACCEPT_FORM = 'accept-form';

type Props = {
  readonly act: ActName;
  readonly view: CaseView;
  /** Texts kept from before a lost session. */
  readonly typed: Typed;
  readonly faults: FaultWords;
  /** Hidden forms stay in the page, so that changing one's mind loses no text. */
  readonly isShown: boolean;
};

/** The form of one act. Its key changes with the version: a new act only after the case has moved. */
export function ActForm(props: Props) {
  const { act, view, isShown } = props;
  const words = useWords(WORDS);
  const key = useFormKey(view.version);
  const isBusy = useIsSending();
  const label = isCourseAct(act) ? words.confirm : words[act];
  return (
    <Form
      method="post"
      className="act-form"
      id={act === 'accept' ? ACCEPT_FORM : undefined}
      data-act-form={act}
      hidden={!isShown}
    >
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="key" value={key} />
      {isCourseAct(act) ? <CourseFields {...props} act={act} /> : FIELDS[act](props)}
      <button type="submit" className={act in SERIOUS ? 'button button-serious' : 'button'} disabled={isBusy}>
        {isBusy ? words.busy : label}
      </button>
    </Form>
  );
}

const FIELDS: Readonly<Record<Exclude<ActName, CourseActName>, (props: Props) => ReactNode>> = {
  accept: (props) => <AcceptFields {...props} />,
  decline: (props) => <DeclineFields {...props} />,
  grant: (props) => <GrantFields {...props} />,
  refuse: (props) => (
    <>
      <RefuseFields {...props} />
      <FalsePapersField value={textOf(props.typed.falsePapers)} />
      <CauseField {...props} />
    </>
  ),
  deliver: (props) => <DeliverFields {...props} />,
};

function AcceptFields({ view, typed, faults }: Props) {
  return (
    <>
      <p className="hint">{useWords(WORDS).acceptHint}</p>
      <TermsFields terms={view.terms} documents={view.documents} typed={typed} faults={faults} />
    </>
  );
}

/** 共同被告: where another department objected, its opinion may be the cause; it answers for it in court. */
function CauseField({ view, typed, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const objecting = view.course.opinions.filter(({ stance }) => stance === 'disagrees');
  if (objecting.length === 0) return null;
  return (
    <SelectField
      name="causedBy"
      label={words.cause}
      hint={words.causeHint}
      language={language}
      value={textOf(typed.causedBy)}
      fault={faults.get('causedBy')}
      required={false}
      options={objecting.map(({ departmentCode, name }) => ({ value: departmentCode, label: name }))}
    />
  );
}

function GrantFields({ typed, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <TextAreaField
      name="opinion"
      label={words.opinion}
      language={language}
      value={textOf(typed.opinion)}
      fault={faults.get('opinion')}
      required={false}
      rows={2}
    />
  );
}

function RefuseFields({ view, typed, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <>
      <TextAreaField
        name="reason"
        label={words.reason}
        language={language}
        value={textOf(typed.reason)}
        fault={faults.get('reason')}
        required
        rows={3}
      />
      <RadioField
        name="legalBasis"
        label={words.basis}
        hint={words.basisHint}
        language={language}
        value={textOf(typed.legalBasis)}
        fault={faults.get('legalBasis')}
        options={view.legalBasis.map((basis) => ({ value: basis, label: basis, labelLanguage: 'zh-CN' }))}
      />
      <TextField
        name="otherBasis"
        label={words.otherBasis}
        language={language}
        value={textOf(typed.otherBasis)}
        required={false}
      />
    </>
  );
}

function DeclineFields(props: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { view, faults } = props;
  const typed = { ...declineStart(view), ...props.typed };
  return (
    <>
      <GroundField view={view} value={textOf(typed.ground)} />
      <RefuseFields {...props} typed={typed} />
      <TextField
        name="competentAuthority"
        label={words.authority}
        hint={words.authorityHint}
        language={language}
        value={textOf(typed.competentAuthority)}
        fault={faults.get('competentAuthority')}
        required={false}
      />
    </>
  );
}

function DeliverFields({ typed, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <>
      <RadioField
        name="mode"
        label={words.mode}
        language={language}
        value={textOf(typed.mode) || 'counter'}
        options={DELIVERY_MODES.map((mode) => ({ value: mode, label: words[mode] }))}
      />
      <TextField
        name="receivedBy"
        label={words.receivedBy}
        language={language}
        value={textOf(typed.receivedBy)}
        required={false}
      />
      <TextField
        name="evidence"
        label={words.evidence}
        hint={words.evidenceHint}
        language={language}
        value={textOf(typed.evidence)}
        fault={faults.get('evidence')}
        required={false}
      />
    </>
  );
}

const DELIVERY_MODES = ['counter', 'post', 'electronic', 'left', 'entrusted', 'publicNotice'] as const;

const textOf = (typed: string | readonly string[] | undefined): string =>
  typeof typed === 'string' ? typed : '';

const WORDS = bilingual({
  zh: {
    accept: '确认受理',
    decline: '作出不予受理决定',
    grant: '确认准予',
    refuse: '作出不予许可决定',
    deliver: '确认送达',
    confirm: '确认办理',
    busy: '正在提交…',
    acceptHint: '请先在左侧材料清单勾选已核对的材料，再确认受理。',
    opinion: '审批意见',
    reason: '理由',
    basis: '法律依据',
    basisHint: '选一条本事项的依据，或在下面另写',
    otherBasis: '其他依据',
    cause: '因其意见而不予许可的部门',
    causeHint: '由其他部门的反对意见决定的，选该部门；不选则由本部门负责',
    authority: '有权受理的机关',
    authorityHint: '不属于本机关职权的，告诉申请人应当去哪里办',
    mode: '送达方式',
    counter: '窗口领取',
    post: '邮寄',
    electronic: '电子送达',
    left: '留置送达',
    entrusted: '委托送达',
    publicNotice: '公告送达',
    receivedBy: '签收人',
    evidence: '送达凭证',
    evidenceHint: '电子送达写明受送达人同意，留置写明见证人，公告写明载体；其他方式可不填',
  },
  en: {
    accept: 'Confirm acceptance',
    decline: 'Decide to decline',
    grant: 'Confirm the grant',
    refuse: 'Decide to refuse',
    deliver: 'Confirm hand-over',
    confirm: 'Confirm',
    busy: 'Sending…',
    acceptHint: 'Tick the documents you checked in the list on the left, then confirm.',
    opinion: 'Opinion',
    reason: 'Reason',
    basis: 'Legal basis',
    basisHint: 'Choose one of the item’s own, or write another below',
    otherBasis: 'Another basis',
    cause: 'Department whose opinion is the cause',
    causeHint: 'Where another department’s objection decides; else this department answers for it',
    authority: 'Competent authority',
    authorityHint: 'For a matter of another authority: tells the applicant where to go',
    mode: 'Way of delivery',
    counter: 'At the counter',
    post: 'By post',
    electronic: 'Electronically',
    left: 'Left behind',
    entrusted: 'By another authority',
    publicNotice: 'By public notice',
    receivedBy: 'Signed for by',
    evidence: 'Proof',
    evidenceHint:
      'Consent for electronic service, witnesses for leaving behind, where it was published; else optional',
  },
});
