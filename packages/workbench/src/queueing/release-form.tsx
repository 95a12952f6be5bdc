import type { StaffedCounter } from '@yichuang/contract/queueing-hall.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { useIsSending } from '#wire/use-form.ts';

type Props = { readonly staffed: StaffedCounter; readonly hall: string; readonly formKey: string };

/** 收回窗口: ends the shift at a counter that nobody attends. */
export function ReleaseForm({ staffed, hall, formKey }: Props) {
  const words = useWords(WORDS);
  const isBusy = useIsSending();
  return (
    <Form method="post" action={`/hall/${encodeURIComponent(hall)}`}>
      <input type="hidden" name="act" value="release" />
      <input type="hidden" name="key" value={`${formKey}`} />
      <input type="hidden" name="counterId" value={staffed.counterId} />
      <input type="hidden" name="sessionId" value={staffed.sessionId} />
      <input type="hidden" name="version" value={staffed.version} />
      <button type="submit" className="button button-quiet" disabled={isBusy}>
        {words.release}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: { release: '收回窗口' },
  en: { release: 'Take the counter back' },
});
