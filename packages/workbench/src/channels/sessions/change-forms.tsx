import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type FormProps, SessionForm } from './session-form.tsx';
import { dayOf, timeOf } from './session-words.ts';
import { SlotFields } from './slot-fields.tsx';

/** 改期、取消: both say why. */
export function ChangePanel(props: FormProps) {
  const words = useWords(WORDS);
  const { acts } = props.session;
  if (!acts.includes('move') && !acts.includes('cancel')) return null;
  return (
    <Panel title={words.title}>
      {acts.includes('move') && <MoveForm {...props} />}
      {acts.includes('cancel') && <CancelForm {...props} />}
    </Panel>
  );
}

function MoveForm({ session, typed, faults }: FormProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { startsAt, endsAt, place, version } = session;
  return (
    <SessionForm act="move" version={version} done={version} label={words.move} kind="quiet">
      <SlotFields
        on={String(typed.on ?? dayOf(startsAt))}
        from={String(typed.from ?? timeOf(startsAt))}
        to={String(typed.to ?? timeOf(endsAt))}
        place={String(typed.place ?? place)}
        faults={faults}
      />
      <TextField
        name="reason"
        label={words.moveReason}
        language={language}
        value={String(typed.reason ?? '')}
        fault={faults.get('reason')}
        required
      />
    </SessionForm>
  );
}

function CancelForm({ session: { version }, typed, faults }: FormProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <SessionForm act="cancel" version={version} done={version} label={words.cancel} kind="quiet">
      <TextField
        name="cancelReason"
        label={words.cancelReason}
        language={language}
        value={String(typed.cancelReason ?? '')}
        fault={faults.get('cancelReason')}
        required
      />
    </SessionForm>
  );
}

const WORDS = bilingual({
  zh: {
    title: '改期或者取消',
    move: '改期并通知各部门',
    moveReason: '改期原因',
    cancel: '取消这次会审或者踏勘',
    cancelReason: '取消原因',
  },
  en: {
    title: 'Move or cancel',
    move: 'Move it and tell the departments',
    moveReason: 'Why it is moved',
    cancel: 'Cancel it',
    cancelReason: 'Why it is cancelled',
  },
});
