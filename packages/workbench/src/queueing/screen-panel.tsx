import type { ScreenView } from '@yichuang/contract/queueing-screens.ts';
import { SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { Form } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { faultsOf } from '#wire/answer.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import type { ScreenAnswer } from './screen-acts.ts';
import { SCREEN_WORDS } from './screen-words.ts';

type Props = { readonly screen: ScreenView; readonly answer: ScreenAnswer | undefined };

/** One screen: what it shows and sounds like, loading anew, and the end of its use. */
export function ScreenPanel({ screen, answer }: Props) {
  const words = useWords(WORDS);
  const kinds = useWords(SCREEN_WORDS);
  const { language } = useLanguage();
  const key = useFormKey(screen.version);
  const isBusy = useIsSending();
  const faults = faultsOf(answer, language);
  const { layout, message, volume, label } = screen;
  return (
    <Panel title={<Mixed language={language}>{label}</Mixed>} beside={kinds[screen.kind]}>
      <Form method="post" className="act-form form-narrow" key={screen.version}>
        <input type="hidden" name="screenId" value={screen.screenId} />
        <input type="hidden" name="version" value={screen.version} />
        <input type="hidden" name="key" value={key} />
        <TextField
          {...{ name: 'newLabel', language, value: label, fault: faults.get('label') }}
          label={words.label}
          required
        />
        <SelectField
          {...{ name: 'layout', language, value: layout, fault: faults.get('layout') }}
          label={words.layout}
          options={(['callsAndLines', 'calls'] as const).map((one) => ({ value: one, label: kinds[one] }))}
          required
        />
        <TextField
          {...{ name: 'message', language, value: message ?? '', fault: faults.get('message') }}
          label={words.message}
          hint={words.messageHint}
          required={false}
        />
        <TextField
          {...{ name: 'volume', language, value: String(volume), fault: faults.get('volume') }}
          label={words.volume}
          hint={words.volumeHint}
          width="short"
          inputMode="numeric"
          required
        />
        <p className="act-buttons">
          <button type="submit" className="button" name="act" value="change" disabled={isBusy}>
            {words.save}
          </button>{' '}
          <button type="submit" className="button button-quiet" name="act" value="reload" disabled={isBusy}>
            {words.reload}
          </button>{' '}
          <button type="submit" className="button button-serious" name="act" value="revoke" disabled={isBusy}>
            {words.revoke}
          </button>
        </p>
        <p className="hint">{words.revokeHint}</p>
      </Form>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    label: '名称',
    layout: '版式',
    message: '屏幕提示',
    messageHint: '最多 60 个字，显示在屏幕下方；不填就不显示',
    volume: '音量',
    volumeHint: '0 到 100；0 是无声叫号',
    save: '保存设置',
    reload: '保存并重新载入页面',
    revoke: '停用终端',
    revokeHint: '停用以后这台终端立刻不再显示，要重新配对才能用。',
  },
  en: {
    label: 'Name',
    layout: 'Layout',
    message: 'Words at the foot',
    messageHint: 'At most 60 characters; nothing is shown when it is empty',
    volume: 'Volume',
    volumeHint: '0 to 100; 0 calls silently',
    save: 'Save the settings',
    reload: 'Save and load the page anew',
    revoke: 'Take the screen out of use',
    revokeHint: 'It shows nothing any more at once, and has to be paired anew to be used again.',
  },
});
