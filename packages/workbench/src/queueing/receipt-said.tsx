import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { lazy, Suspense } from 'react';
import { CaseClocks } from '#cases/case-course.tsx';
import { StateChip, wordsOf } from '#cases/state-chip.tsx';
import { keyLabel } from '#keyboard.ts';
import { CopyNumber } from '#parts/copy-number.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

/** What became of the application, in one line. */
export function ReceiptTitle({ receipt }: { receipt: DeskReceipt }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <header>
      <h2 id="receipt-title" tabIndex={-1}>
        {words.done} {nameIn(language, { name: receipt.subjectName, nameEn: receipt.subjectNameEn })}
      </h2>
      <StateChip state={receipt.state} />
    </header>
  );
}

const ReceiptPad = lazy(() =>
  import('#complaints/receipt-pad.tsx').then((it) => ({ default: it.ReceiptPad })),
);

/** Number, query code and days, as the person is told them; and what the pad in front of them asks. */
export function ReceiptFacts({ receipt }: { receipt: DeskReceipt }) {
  const words = useWords(WORDS);
  return (
    <>
      <p className="receipt-number">
        <span className="hint">{words.number}</span>
        <CopyNumber value={receipt.caseNumber} keys={keyLabel('copyNumber')} />
      </p>
      <p className="receipt-code">
        <span className="hint">{words.code}</span>
        <b className="number">{receipt.queryCode}</b>
      </p>
      {wordsOf(receipt.state)?.tone !== 'green' && <CaseClocks view={receipt} />}
      <Suspense>
        <ReceiptPad caseId={receipt.caseId} />
      </Suspense>
    </>
  );
}

const WORDS = bilingual({
  zh: { done: '办好了：', number: '办件编号', code: '查询码' },
  en: { done: 'Done:', number: 'Case number', code: 'Query code' },
});
