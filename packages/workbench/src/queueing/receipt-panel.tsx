import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { DueTime } from '@yichuang/ui/moment.tsx';
import { useEffect, useRef } from 'react';
import { Link, useFetcher } from 'react-router';
import { Fact } from '#cases/case-content.tsx';
import { StateChip, wordsOf } from '#cases/state-chip.tsx';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { CopyNumber, copyText } from '#parts/copy-number.tsx';
import { useAnnounce } from '#shell/announcer.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import type { loader as lettersLoader } from './desk-letters.ts';

type Props = { readonly receipt: DeskReceipt; readonly onNext: () => void };

/** What the person takes along, said once more on the screen: number, query code, days, papers. */
export function ReceiptPanel({ receipt, onNext }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const letters = useLetters(receipt.caseId);
  const { clocks } = receipt;
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
      <dl className="facts" hidden={wordsOf(receipt.state)?.tone === 'green'}>
        <Fact label={words.promisedDue}>
          {clocks.promisedDue && <DueTime due={clocks.promisedDue} language={language} />}
        </Fact>
        <Fact label={words.statutoryDue}>
          {clocks.statutoryDue && <DueTime due={clocks.statutoryDue} language={language} />}
        </Fact>
      </dl>
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

function Papers({ letters }: { letters: ReturnType<typeof useLetters> }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  if (letters.rows.length === 0) {
    return (
      <p className="hint">
        {letters.isBusy ? words.reading : words.notYet}{' '}
        <button type="button" className="link-button" onClick={letters.again}>
          {words.again}
        </button>
      </p>
    );
  }
  return (
    <ul className="papers">
      {letters.rows.map((letter, index) => (
        <li key={letter.letterId}>
          <a href={letter.path} target="_blank" rel="noreferrer">
            {language === 'en' ? letter.titleEn : letter.title}
          </a>
          <span className="hint">{letter.number}</span>
          {index === 0 && <kbd>{keyLabel('printPaper')}</kbd>}
        </li>
      ))}
    </ul>
  );
}

/** Milliseconds after which the papers are looked for again by themselves. */
const TYPESETTING = 1_500;
const MOST_LOOKS = 4;

/** The papers of the case; looked for a few times, as they are typeset after the act. */
function useLetters(caseId: string) {
  const fetcher = useFetcher<typeof lettersLoader>();
  const { load, data, state } = fetcher;
  const looks = useRef(0);
  const rows = data?.letters ?? [];
  const path = `/desk/letters/${caseId}`;
  useEffect(() => {
    if (rows.length > 0 || state !== 'idle' || looks.current >= MOST_LOOKS) return;
    const timer = setTimeout(() => void load(path), looks.current === 0 ? 0 : TYPESETTING);
    looks.current += 1;
    return () => clearTimeout(timer);
  }, [load, path, rows.length, state]);
  return { rows, first: rows[0]?.path, isBusy: state !== 'idle', again: () => void load(path) };
}

const WORDS = bilingual({
  zh: {
    done: '办好了：',
    number: '办件编号',
    code: '查询码',
    promisedDue: '承诺到期',
    statutoryDue: '法定到期',
    reading: '正在取文书…',
    notYet: '文书正在生成。',
    again: '再取一次',
    next: '下一位',
    open: '打开办件',
    copied: '编号已复制',
    notCopied: '浏览器不允许复制，请选中编号后按 Ctrl+C',
  },
  en: {
    done: 'Done:',
    number: 'Case number',
    code: 'Query code',
    promisedDue: 'Promised by',
    statutoryDue: 'By law',
    reading: 'Fetching the papers…',
    notYet: 'The papers are being made.',
    again: 'Look again',
    next: 'Next person',
    open: 'Open the case',
    copied: 'Number copied',
    notCopied: 'The browser does not allow copying; select the number and press Ctrl+C',
  },
});
