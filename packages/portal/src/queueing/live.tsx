import type { ScreenSettings } from '@yichuang/contract/queueing-screens.ts';
import { recordedCall, spokenCall } from '@yichuang/domain/queueing/spoken-call.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';

/** What a called number says aloud, for the script of the page. */
export const saidCall = (number: string, counter: number) => ({
  'data-say': spokenCall(number, counter),
  'data-voice': recordedCall(number, counter).join(' '),
});

type Props = {
  readonly language: Language;
  readonly className: string;
  /** Hall whose bell rings for this page. */
  readonly hall: string;
  /** Newest event of the state; calls up to here were announced. */
  readonly seq?: number;
  readonly settings?: ScreenSettings;
  readonly children: ReactNode;
};

/** A page that follows the hall: with a script it renews itself, and says how old it is when it cannot. */
export function Live({ language, className, hall, seq = 0, settings, children }: Props) {
  const words = WORDS[language];
  return (
    <div
      className={className}
      data-live={`/api/v1/queueing/bell?hall=${encodeURIComponent(hall)}`}
      data-seq={seq}
      data-volume={settings?.volume ?? 0}
      data-reloads={settings?.reloads ?? 0}
    >
      <p className="stale-note" data-stale role="status" hidden>
        {words.before} <b className="number" data-age />
        {words.after}
      </p>
      {children}
      <p className="sound-note" data-sound hidden>
        <button type="button" className="button">
          {words.sound}
        </button>
      </p>
      <p className="voice-note" data-voiceless hidden>
        {words.voiceless}
      </p>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    before: '连接中断，这是',
    after: '前的情况，正在自动重连。',
    sound: '打开声音',
    voiceless: '本机没有中文语音，录音也没有取到，叫号只响提示音',
  },
  en: {
    before: 'Connection lost. This is how it stood',
    after: ' ago; connecting again.',
    sound: 'Turn on the sound',
    voiceless:
      'No Chinese voice on this machine, and the recordings did not come: calls sound the chime only',
  },
});
