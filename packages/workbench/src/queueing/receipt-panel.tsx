import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { CaseClocks } from '#cases/case-course.tsx';
import { StateChip, wordsOf } from '#cases/state-chip.tsx';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { CopyNumber, copyText } from '#parts/copy-number.tsx';
import { useAnnounce } from '#shell/announcer.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import { Papers, useLetters } from './receipt-papers.tsx';

type Props = { readonly receipt: DeskReceipt; readonly onNext: () => void };

/** What the person takes along, said once more on the screen: number, query code, days, papers. */
export function ReceiptPanel({ receipt, onNext }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const letters = useLetters(receipt.caseId);
  useEffect(() => heading.current?.focus(), []);
  useKeys('desk', {
    copyNumber: () =>
      void copyText(receipt.caseNumber).then((done) => announce(done ? words.copied : words.notCopied)),
    printPaper: letters.first ? () => void window.open(letters.first, '_blank', 'noreferrer') : undefined,
  });
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <header>
        <h2 id="receipt-title" tabIndex={-1} ref={heading}>
          {words.done} {nameIn(language, { name: receipt.subjectName, nameEn: receipt.subjectNameEn })}
        </h2>
        <StateChip state={receipt.state} />
      </header>
      <p className="receipt-number">
        <span className="hint">{words.number}</span>
        <CopyNumber value={receipt.caseNumber} keys={keyLabel('copyNumber')} />
      </p>
      <p className="receipt-code">
        <span className="hint">{words.code}</span>
        <b className="number">{receipt.queryCode}</b>
      </p>
      {wordsOf(receipt.state)?.tone !== 'green' && <CaseClocks view={receipt} />}
      <Papers letters={letters} />
      <p className="acts">
        <button type="button" className="button" onClick={onNext} aria-keyshortcuts={ariaKeys('nextPerson')}>
          {words.next} <kbd>{keyLabel('nextPerson')}</kbd>
        </button>
        <Link className="button button-quiet" to={`/cases/${receipt.caseId}`}>
          {words.open}
        </Link>
      </p>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    done: '办好了：',
    number: '办件编号',
    code: '查询码',
    next: '下一位',
    open: '打开办件',
    copied: '编号已复制',
    notCopied: '浏览器不允许复制，请选中编号后按 Ctrl+C',
  },
  en: {
    done: 'Done:',
    number: 'Case number',
    code: 'Query code',
    next: 'Next person',
    open: 'Open the case',
    copied: 'Number copied',
    notCopied: 'The browser does not allow copying; select the number and press Ctrl+C',
  },
});
