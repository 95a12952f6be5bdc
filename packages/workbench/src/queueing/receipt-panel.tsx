import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useWords } from '#shell/language.tsx';
import { Papers, PapersPreview } from './receipt-papers.tsx';
import { ReceiptPrint, usePrint, usePrintSetting } from './receipt-print.tsx';
import { ReceiptFacts, ReceiptTitle } from './receipt-said.tsx';
import { UndoOffer } from './undo-offer.tsx';
import { useLetters } from './use-letters.ts';
import { useReceiptKeys } from './use-receipt-keys.ts';
import { useUndo } from './use-undo.ts';

type Props = {
  readonly receipt: DeskReceipt;
  readonly onNext: () => void;
  readonly onUndone: () => void;
  /** Left while printing was still waited for. */
  readonly onUnprinted: () => void;
};

/** What the person takes along, said once more on the screen: number, query code, days, and the papers as printed. */
export function ReceiptPanel({ receipt, onNext, onUndone, onUnprinted }: Props) {
  const words = useWords(WORDS);
  const undo = useUndo(receipt, onUndone);
  const letters = useLetters(receipt.caseId, undo.seconds === 0);
  const { print, isWanted } = usePrint(letters, undo.release);
  const printing = usePrintSetting();
  const button = useRef<HTMLButtonElement>(null);
  // The cursor stands there with the first picture of the receipt: Enter prints as F9 does.
  useLayoutEffect(() => button.current?.focus(), []);
  useWhenLeft(isWanted, onUnprinted);
  useReceiptKeys({ caseNumber: receipt.caseNumber, print, undo: undo.undo });
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <div className="receipt-said">
        <ReceiptTitle receipt={receipt} />
        <p className="acts">
          <button
            type="button"
            className="button"
            ref={button}
            onClick={print}
            aria-keyshortcuts={ariaKeys('printPaper')}
            aria-describedby="receipt-title"
          >
            {isWanted ? words.waiting : words.print} <kbd>{keyLabel('printPaper')}</kbd>
          </button>
          <button
            type="button"
            className="button button-quiet"
            onClick={onNext}
            aria-keyshortcuts={ariaKeys('nextPerson')}
          >
            {words.next} <kbd>{keyLabel('nextPerson')}</kbd>
          </button>
          <Link className="button button-quiet" to={`/cases/${receipt.caseId}`}>
            {words.open}
          </Link>
        </p>
        <UndoOffer undo={undo} />
        <ReceiptFacts receipt={receipt} />
        <ReceiptPrint letters={letters} {...printing} />
        <Papers letters={letters} isHeld={undo.seconds > 0} />
      </div>
      <PapersPreview letters={letters} paper={printing.setting.paper} />
    </section>
  );
}

function useWhenLeft(isWanted: boolean, onUnprinted: () => void): void {
  const latest = useRef({ isWanted, onUnprinted });
  useEffect(() => {
    latest.current = { isWanted, onUnprinted };
  });
  useEffect(
    () => () => {
      if (latest.current.isWanted) latest.current.onUnprinted();
    },
    [],
  );
}

const WORDS = bilingual({
  zh: { print: '打印文书', waiting: '文书生成后打印…', next: '下一位', open: '打开办件' },
  en: {
    print: 'Print papers',
    waiting: 'Prints once the papers are made…',
    next: 'Next person',
    open: 'Open the case',
  },
});
