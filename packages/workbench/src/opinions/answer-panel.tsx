import type { OpinionRequestView, Stance } from '@yichuang/contract/opinions.ts';
import { RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextAreaField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { Form } from 'react-router';
import { Fact } from '#cases/case-content.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { OutcomeChip, STANCE_WORDS } from './stance-chip.tsx';

type Props = {
  readonly view: OpinionRequestView;
  /** Texts kept from before a lost session. */
  readonly typed: Typed;
  readonly faults: FaultWords;
};

/** 答复: the form while it is ours to answer, what was answered afterwards. */
export function AnswerPanel(props: Props) {
  const words = useWords(WORDS);
  const { view } = props;
  return (
    <Panel title={words.title}>
      {view.mayAnswer && <AnswerForm {...props} />}
      {!view.mayAnswer && view.standing === 'open' && <p className="hint">{words.notYours}</p>}
      {view.standing !== 'open' && <Given view={view} />}
    </Panel>
  );
}

function Given({ view }: { view: OpinionRequestView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <dl className="facts">
      <Fact label={words.stance}>
        <OutcomeChip {...view} />
      </Fact>
      <Fact label={words.conditions}>{view.conditions && <span lang="zh-CN">{view.conditions}</span>}</Fact>
      <Fact label={words.basis}>{view.basis && <span lang="zh-CN">{view.basis}</span>}</Fact>
      <Fact label={words.answeredAt}>
        {view.answeredAt && <MomentTime at={view.answeredAt} now={view.now} language={language} />}
      </Fact>
    </dl>
  );
}

const STANCES: readonly Stance[] = ['agrees', 'agreesOnConditions', 'disagrees', 'notConcerned'];

function AnswerForm({ view, typed, faults }: Props) {
  const words = useWords(WORDS);
  const stances = useWords(STANCE_WORDS);
  const { language } = useLanguage();
  const key = useFormKey(view.version);
  const isBusy = useIsSending();
  const text = (name: string) => {
    const value = typed[name] ?? '';
    return typeof value === 'string' ? value : '';
  };
  return (
    <Form method="post" className="act-form">
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="key" value={key} />
      <RadioField
        name="stance"
        label={words.stance}
        language={language}
        value={text('stance')}
        fault={faults.get('stance')}
        required
        options={STANCES.map((stance) => ({ value: stance, label: stances[stance] }))}
      />
      <TextAreaField
        name="conditions"
        label={words.conditions}
        hint={words.conditionsHint}
        language={language}
        value={text('conditions')}
        fault={faults.get('conditions')}
        required={false}
        rows={2}
      />
      <TextAreaField
        name="basis"
        label={words.basis}
        hint={words.basisHint}
        language={language}
        value={text('basis')}
        fault={faults.get('basis')}
        required={false}
        rows={3}
      />
      <p className="hint">{words.once}</p>
      <button type="submit" className="button" disabled={isBusy}>
        {isBusy ? words.busy : words.send}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '部门答复',
    stance: '意见',
    conditions: '条件',
    conditionsHint: '“有条件同意”必须写明条件',
    basis: '依据和说明',
    basisHint: '“不同意”必须写明依据',
    answeredAt: '答复时间',
    notYours: '由被征求意见的部门审批人员答复。',
    once: '每个部门答复一次，提交后不能更改。',
    send: '提交答复',
    busy: '正在提交…',
  },
  en: {
    title: 'Answer of the department',
    stance: 'Opinion',
    conditions: 'Conditions',
    conditionsHint: 'Needed for a yes on conditions',
    basis: 'Basis and remarks',
    basisHint: 'Needed for a no',
    answeredAt: 'Answered at',
    notYours: 'For a reviewer of the department that was asked.',
    once: 'A department answers once; what is sent stands.',
    send: 'Send the answer',
    busy: 'Sending…',
  },
});
