import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useRef } from 'react';
import { ariaKeys, type KeyAct, keyLabel } from '#keyboard.ts';
import { useReceiptKeys } from '#queueing/use-receipt-keys.ts';
import { useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import { EffortLine } from './effort-line.tsx';
import type { Practice } from './practice.ts';
import { PracticeSlip, PrintedSlip } from './practice-slip.tsx';
import { ACT_WORDS, FAULT_WORDS, REASONS } from './practice-words.ts';
import { practiceNumber } from './simulated-desk.ts';
import type { Finished } from './use-practice.ts';

type Props = {
  readonly practice: Practice;
  readonly finished: Finished;
  readonly onNext: () => void;
  readonly onTakeBack: () => void;
};

/** 对错和理由: after each person, in place of the receipt. */
export function PracticeResult({ practice, finished: { score }, onNext, onTakeBack }: Props) {
  const words = useWords(WORDS);
  const reasons = useWords(REASONS);
  const acts = useWords(ACT_WORDS);
  const faults = useWords(FAULT_WORDS);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const print = () => window.print();
  useKeys('desk', { nextPerson: onNext });
  useReceiptKeys({ caseNumber: practiceNumber(practice.number), print, undo: onTakeBack });
  const { fault } = score;
  return (
    <section className="receipt" aria-labelledby="practice-title">
      <div className="receipt-said">
        <header>
          <h2 id="practice-title" tabIndex={-1} ref={title}>
            {fault === null ? words.right : `${words.wrong}${faults[fault]}`}
          </h2>
        </header>
        <p>{words.done(acts[score.act])}</p>
        <p className={fault === null ? 'note note-done' : 'note note-problem'}>
          {words.why}
          {reasons[score.kind]}
        </p>
        <EffortLine score={score} />
        <p className="acts">
          <ResultButton act="nextPerson" label={words.next} onClick={onNext} isMain />
          <ResultButton act="printPaper" label={words.print} onClick={print} />
          <ResultButton act="undo" label={words.undo} onClick={onTakeBack} />
        </p>
      </div>
      <div className="receipt-preview">
        <PracticeSlip practice={practice} score={score} />
      </div>
      <PrintedSlip practice={practice} score={score} />
    </section>
  );
}

type ButtonProps = {
  readonly act: KeyAct;
  readonly label: string;
  readonly isMain?: boolean;
  readonly onClick: () => void;
};

const ResultButton = ({ act, label, isMain = false, onClick }: ButtonProps) => (
  <button
    type="button"
    className={isMain ? 'button' : 'button button-quiet'}
    onClick={onClick}
    aria-keyshortcuts={ariaKeys(act)}
  >
    {label} <kbd>{keyLabel(act)}</kbd>
  </button>
);

const WORDS = bilingual({
  zh: {
    right: '办对了',
    wrong: '办错了：',
    done: (act: string) => `您的办理：${act}。`,
    why: '正确的是：',
    next: '下一位',
    print: '打印练习单',
    undo: '撤销，重办这一件',
  },
  en: {
    right: 'Right',
    wrong: 'Not right: ',
    done: (act: string) => `What you did: ${act}.`,
    why: 'Right is: ',
    next: 'Next person',
    print: 'Print the practice slip',
    undo: 'Take back, do it again',
  },
});
