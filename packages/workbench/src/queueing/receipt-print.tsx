import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { usePaperPrinter } from '#devices/use-paper-printer.ts';
import { drawingAddress } from '#papers/drawing-address.ts';
import { useWords } from '#shell/language.tsx';
import { keepPrint, keptPrint, type PrintSetting } from './kept-print.ts';
import type { Letters } from './use-letters.ts';

const COPIES = [1, 2, 3, 4, 5] as const;

type FieldsProps = {
  readonly setting: PrintSetting;
  readonly onChange: (now: PrintSetting) => void;
};

/** Paper and copies as they were chosen last at this machine. */
export function usePrintSetting(): FieldsProps {
  const [setting, setSetting] = useState(keptPrint);
  const onChange = (now: PrintSetting) => {
    keepPrint(now);
    setSetting(now);
  };
  return { setting, onChange };
}

/** How the papers are printed, and their sheets. */
export function ReceiptPrint({ letters, setting, onChange }: { letters: Letters } & FieldsProps) {
  return (
    <>
      <PrintFields setting={setting} onChange={onChange} />
      <PrintSet letters={letters} setting={setting} />
    </>
  );
}

/** Paper and number of copies; kept for the next person. */
function PrintFields({ setting, onChange }: FieldsProps) {
  const words = useWords(WORDS);
  return (
    <fieldset className="print-fields">
      <legend>{words.legend}</legend>
      {(['a4', 'a5x2'] as const).map((paper) => (
        <label key={paper}>
          <input
            type="radio"
            name="paper"
            checked={setting.paper === paper}
            onChange={() => onChange({ ...setting, paper })}
          />
          {words[paper]}
        </label>
      ))}
      <label>
        {words.copies}{' '}
        <select
          className="input select input-short"
          value={setting.copies}
          onChange={(event) => onChange({ ...setting, copies: Number(event.target.value) })}
        >
          {COPIES.map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

/** The pages of all papers in their order. */
const pagesOf = (letters: Letters['rows']): readonly string[] =>
  letters.flatMap(({ pages }) => pages?.pages ?? []);

/** One entry a sheet: whole sets one after another; a sheet of A5 bears two copies. */
function sheetsOf(drawings: readonly string[], { paper, copies }: PrintSetting) {
  const sets = paper === 'a4' ? copies : Math.ceil(copies / 2);
  return Array.from({ length: sets }, (_, set) =>
    drawings.map((drawing, index) => ({ id: `${set}-${index}`, drawing })),
  ).flat();
}

/** Sheets as the printer gets them: the same drawings as the preview, nothing else of the screen. */
export function PrintSet({ letters, setting }: { letters: Letters; setting: PrintSetting }) {
  const { rows } = letters;
  const drawings = useMemo(() => pagesOf(rows).map(drawingAddress), [rows]);
  if (typeof document === 'undefined' || drawings.length === 0) return null;
  return createPortal(
    <div className={`print-set print-${setting.paper}`} aria-hidden="true">
      {sheetsOf(drawings, setting).map(({ id, drawing }) => (
        <section className="print-page" key={id}>
          <img src={drawing} alt="" />
          {setting.paper === 'a5x2' && <img src={drawing} alt="" />}
        </section>
      ))}
    </div>,
    document.body,
  );
}

/** Prints once the papers have come; asked for before, it waits for them. */
export function usePrint(letters: Letters, release?: () => void) {
  const [isWanted, setWanted] = useState(false);
  const [isDone, setDone] = useState(false);
  const printPapers = usePaperPrinter();
  const isReady = letters.isComplete && pagesOf(letters.rows).length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish
  useEffect(() => {
    if (!isWanted || !isReady) return;
    setWanted(false);
    const { paper, copies } = keptPrint();
    const paths = letters.rows.map(({ path }) => path);
    void printPapers({ paths, copies, isPlain: paper === 'a4' }).then(() => setDone(true));
  }, [isWanted, isReady]);
  return {
    isWanted,
    /** The last wish was handed to the printer. */
    isDone,
    print: () => {
      release?.();
      setWanted(true);
    },
  };
}

const WORDS = bilingual({
  zh: { legend: '打印', a4: 'A4', a5x2: 'A5 一式两份（一张 A4）', copies: '份数' },
  en: { legend: 'Print', a4: 'A4', a5x2: 'A5 twice on one A4 sheet', copies: 'Copies' },
});
