import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { keptPrint } from './kept-print.ts';
import { PrintSet, usePrint } from './receipt-print.tsx';
import { useLetters } from './use-letters.ts';

type Props = { readonly caseId: string; readonly onPrinted: () => void };

/** Printing was wished for, and the next person called before the papers were made: they are printed all the same. */
export function LatePrint({ caseId, onPrinted }: Props) {
  const words = useWords(WORDS);
  const letters = useLetters(caseId, true);
  const { print, isDone } = usePrint(letters);
  // biome-ignore lint/correctness/useExhaustiveDependencies: wished for once
  useEffect(print, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once
  useEffect(() => {
    if (isDone) onPrinted();
  }, [isDone]);
  return (
    <p className="late-print" role="status">
      {words.waiting} <Link to={`/cases/${caseId}`}>{words.open}</Link>
      <PrintSet letters={letters} setting={keptPrint()} />
    </p>
  );
}

const WORDS = bilingual({
  zh: { waiting: '上一件的文书生成后即打印…', open: '打开办件' },
  en: { waiting: 'The papers before print once they are made…', open: 'Open the case' },
});
