import { PAUSE_REASONS } from '@yichuang/domain/queueing/counter-life.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { QueueDialog } from './queue-dialog.tsx';
import { pauseWords } from './queue-words.ts';
import type { AtCounter } from './use-at-counter.ts';

type Props = { readonly atCounter: AtCounter; readonly onClose: () => void };

/** 暂停事由: one press, and the screen of the counter says it. */
export function PauseDialog({ atCounter, onClose }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <QueueDialog title={words.title} onClose={onClose}>
      <p className="hint">{words.hint}</p>
      <p className="queue-choices">
        {PAUSE_REASONS.map((reason, index) => (
          <button
            key={reason}
            type="button"
            className="button button-quiet"
            // biome-ignore lint/a11y/noAutofocus: a dialog takes the cursor to its first answer
            autoFocus={index === 0}
            onClick={() => {
              atCounter.pause(reason);
              onClose();
            }}
          >
            {pauseWords(reason, language)}
          </button>
        ))}
      </p>
    </QueueDialog>
  );
}

const WORDS = bilingual({
  zh: { title: '暂停叫号', hint: '选择事由，窗口屏幕会显示。Tab 移动，Enter 选定。' },
  en: {
    title: 'Pause calling',
    hint: 'Choose the reason; the screen of the counter shows it. Tab moves, Enter chooses.',
  },
});
