import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { useFormKey, useIsSending } from '#wire/use-form.ts';

/** Accepts for all departments at once. */
export function AcceptForm({ version }: { version: number }) {
  const words = useWords(WORDS);
  const key = useFormKey(version);
  const isSending = useIsSending();
  return (
    <Form method="post" className="panel accept-bar">
      <input type="hidden" name="act" value="accept" />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={key} />
      <p>{words.hint}</p>
      <button type="submit" className="button" disabled={isSending}>
        {words.accept}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: { accept: '受理并分送各部门', hint: '受理后，通道时限开始计算，首批步骤同时分送各部门。' },
  en: {
    accept: 'Accept for all departments',
    hint: 'The clock of the channel starts, and the first steps go to their departments at once.',
  },
});
