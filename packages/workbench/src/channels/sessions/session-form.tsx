import type { SessionView } from '@yichuang/contract/channel-session-views.ts';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import type { SessionAct } from './session-acts.ts';

/** What the forms of a session share: the session, what was typed before, what was wrong with it. */
export type FormProps = { readonly session: SessionView; readonly typed: Typed; readonly faults: FaultWords };

type Props = {
  readonly act: SessionAct | 'call';
  readonly version: number;
  /** Grows with every act done, also with one that leaves the version as it is. */
  readonly done: string | number;
  readonly label: string;
  readonly kind?: 'quiet';
  readonly children?: ReactNode;
};

/** The form of one act. */
export function SessionForm({ act, version, done, label, kind, children }: Props) {
  const key = useFormKey(done);
  const isBusy = useIsSending();
  return (
    <Form method="post" className="act-form" data-act-form={act}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={key} />
      {children}
      <button type="submit" className={kind === 'quiet' ? 'button button-quiet' : 'button'} disabled={isBusy}>
        {label}
      </button>
    </Form>
  );
}
