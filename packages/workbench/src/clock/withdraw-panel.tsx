import type { CalendarChangeView, CalendarView } from '@yichuang/contract/clock.ts';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form, Link } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { ChangeTable } from './change-table.tsx';

type Props = {
  readonly calendar: CalendarView;
  readonly overlayId: string;
  readonly change: CalendarChangeView;
  readonly faults: FaultWords;
};

/** What happens when a local decision is withdrawn, and the button that does it. */
export function WithdrawPanel({ calendar, overlayId, change, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(calendar.version);
  const isBusy = useIsSending();
  return (
    <Form method="post" className="panel act-form">
      <h2>{words.title}</h2>
      <ChangeTable change={change} />
      <input type="hidden" name="act" value="withdraw" />
      <input type="hidden" name="overlayId" value={overlayId} />
      <input type="hidden" name="version" value={calendar.version} />
      <input type="hidden" name="key" value={key} />
      <TextField
        name="basis"
        label={words.basis}
        hint={words.basisHint}
        language={language}
        value=""
        fault={faults.get('basis')}
        required
      />
      <div className="acts">
        <button type="submit" className="button" disabled={isBusy}>
          {words.withdraw}
        </button>
        <Link className="button button-quiet" to={`?year=${calendar.year}`}>
          {words.keep}
        </Link>
      </div>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '撤销本地安排',
    basis: '撤销依据',
    basisHint: '决定的文号或理由，2 到 200 个字',
    withdraw: '撤销并变更期限',
    keep: '不撤销',
  },
  en: {
    title: 'Withdraw a local decision',
    basis: 'Why it is withdrawn',
    basisHint: 'Number of the decision, or the reason; 2 to 200 characters',
    withdraw: 'Withdraw it and move the dates',
    keep: 'Leave it',
  },
});
