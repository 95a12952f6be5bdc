import { bilingual } from '@yichuang/ui/language.ts';
import { copyText } from '#parts/copy-number.tsx';
import { useAnnounce } from '#shell/announcer.tsx';
import { useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';

type Keyed = {
  readonly caseNumber: string;
  readonly print: () => void;
  /** Absent once the act stands. */
  readonly undo: (() => void) | undefined;
};

/** Print, take back, copy the number. */
export function useReceiptKeys({ caseNumber, print, undo }: Keyed): void {
  const words = useWords(WORDS);
  const announce = useAnnounce();
  useKeys('desk', {
    copyNumber: () =>
      void copyText(caseNumber).then((done) => announce(done ? words.copied : words.notCopied)),
    printPaper: print,
    undo,
    undoByHabit: undo,
  });
}

const WORDS = bilingual({
  zh: { copied: '编号已复制', notCopied: '浏览器不允许复制，请选中编号后按 Ctrl+C' },
  en: {
    copied: 'Number copied',
    notCopied: 'The browser does not allow copying; select the number and press Ctrl+C',
  },
});
