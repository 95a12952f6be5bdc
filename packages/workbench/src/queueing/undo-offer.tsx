import { bilingual } from '@yichuang/ui/language.ts';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { ProblemNote } from '#parts/notes.tsx';
import { useWords } from '#shell/language.tsx';
import type { useUndo } from './use-undo.ts';

/** 撤销: the seconds that are left, and why it was not done. The seconds are not read aloud one by one. */
export function UndoOffer({ undo }: { undo: ReturnType<typeof useUndo> }) {
  const words = useWords(WORDS);
  const { seconds, problem } = undo;
  if (problem) return <ProblemNote problem={problem} />;
  if (!undo.undo) return null;
  return (
    <p className="undo-offer">
      <button
        type="button"
        className="button button-quiet"
        onClick={undo.undo}
        aria-keyshortcuts={ariaKeys('undo')}
        aria-describedby="undo-means"
      >
        {words.undo} <kbd>{keyLabel('undo')}</kbd>{' '}
        <span className="number" aria-hidden="true">
          {words.seconds(seconds)}
        </span>
      </button>
      <span className="hint" id="undo-means">
        {words.means}
      </span>
    </p>
  );
}

const WORDS = bilingual({
  zh: {
    undo: '撤销这一件',
    seconds: (count: number) => `还有 ${count} 秒`,
    means: '10 秒内、打印之前可以撤销；编号作废，填写的内容都在。',
  },
  en: {
    undo: 'Take it back',
    seconds: (count: number) => `${count} s`,
    means: 'For 10 seconds, before printing. The number is void, what was typed is kept.',
  },
});
