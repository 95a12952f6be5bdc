import type { HandlingView } from '@yichuang/contract/channel-handling.ts';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import type { HandlingAct } from './handling-act.ts';

type Props = {
  readonly act: HandlingAct;
  readonly view: HandlingView;
  readonly label: string;
  readonly kind?: 'quiet';
  readonly className?: string;
  readonly children?: ReactNode;
};

/** The form of one act. Naming and urging leave the version as it is, so they count for the key as well. */
export function HandlingForm({ act, view, label, kind, className = 'act-form', children }: Props) {
  const { version, defects, urgings } = view;
  const key = useFormKey(`${version}/${defects.map(({ defectId }) => defectId)}/${urgings.length}`);
  const isBusy = useIsSending();
  return (
    <Form method="post" className={className}>
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
