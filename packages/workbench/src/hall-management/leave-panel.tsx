import type { StaffList, StaffView } from '@yichuang/contract/queueing-staff.ts';
import { LEAVE_KINDS } from '@yichuang/domain/queueing/hall-register.ts';
import { SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Answer, faultsOf } from '#wire/answer.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';

type Props = { readonly clerk: StaffView; readonly answer: Answer<StaffList> | undefined };

/** 请假 of one clerk: what is entered, and one more. */
export function LeavePanel({ clerk, answer }: Props) {
  const words = useWords(WORDS);
  const kinds = useWords(LEAVE_WORDS);
  const { language } = useLanguage();
  const { accountId, leave } = clerk;
  const key = useFormKey(`${accountId}/${leave.map(({ leaveId }) => leaveId).join()}`);
  const isBusy = useIsSending();
  const faults = faultsOf(answer, language);
  return (
    <Panel title={words.title(clerk.name)} beside={leave.length}>
      {leave.map(({ leaveId, from, to, kind }) => (
        <Form method="post" className="hall-opening" key={leaveId}>
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="leaveId" value={leaveId} />
          <span className="number">
            {kinds[kind]} {from}–{to}
          </span>
          <button
            type="submit"
            className="button button-quiet"
            name="act"
            value="withdraw"
            disabled={isBusy}
            aria-label={words.withdrawOf(from, to)}
          >
            {words.withdraw}
          </button>
        </Form>
      ))}
      <Form method="post" className="act-form form-narrow" key={leave.length} noValidate>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="accountId" value={accountId} />
        <TextField
          {...{ name: 'from', language, value: '', fault: faults.get('from') }}
          label={words.from}
          hint={words.dayHint}
          width="medium"
          required
        />
        <TextField
          {...{ name: 'to', language, value: '', fault: faults.get('to') }}
          label={words.to}
          width="medium"
          required
        />
        <SelectField
          {...{ name: 'kind', language, value: 'annual' }}
          label={words.kind}
          options={LEAVE_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
          required
        />
        <button type="submit" className="button" name="act" value="leave" disabled={isBusy}>
          {words.enter}
        </button>
      </Form>
    </Panel>
  );
}

export const LEAVE_WORDS = bilingual({
  zh: { annual: '年休假', sick: '病假', training: '培训', other: '其他' },
  en: { annual: 'annual', sick: 'sick', training: 'training', other: 'other' },
});

const WORDS = bilingual({
  zh: {
    title: (name: string) => `${name}的请假`,
    from: '第一天',
    to: '最后一天',
    dayHint: '例如 2026-11-30',
    kind: '种类',
    enter: '登记请假',
    withdraw: '销假',
    withdrawOf: (from: string, to: string) => `销假 ${from} 到 ${to}`,
  },
  en: {
    title: (name: string) => `Leave of ${name}`,
    from: 'First day',
    to: 'Last day',
    dayHint: 'As in 2026-11-30',
    kind: 'Kind',
    enter: 'Enter the leave',
    withdraw: 'Take back',
    withdrawOf: (from: string, to: string) => `Take back the leave from ${from} to ${to}`,
  },
});
