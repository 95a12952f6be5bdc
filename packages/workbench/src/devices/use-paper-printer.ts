import { bilingual } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';
import { useDevicesHere } from './use-devices.ts';

type Papers = { readonly paths: readonly string[]; readonly copies: number; readonly isPlain: boolean };

/**
 * Prints papers: without a dialog where the printer of this counter can, else by the browser, where one Enter remains.
 * What is printed otherwise than page by page (A5 twice) is the browser’s.
 */
export function usePaperPrinter(): (papers: Papers) => Promise<void> {
  const devices = useDevicesHere();
  const words = useWords(WORDS);
  return async ({ paths, copies, isPlain }) => {
    const print = devices?.ports?.printer.print;
    if (!devices || !print || !isPlain) return window.print();
    const got = await print({ paths, copies });
    devices.tell('printer', got);
    if (got.ok) return devices.say(words.sent(paths.length * copies));
    devices.sayTrouble(got.trouble);
    window.print();
  };
}

const WORDS = bilingual({
  zh: { sent: (sheets: number) => `已送打印机，${sheets} 份` },
  en: { sent: (sheets: number) => `Sent to the printer: ${sheets} papers` },
});
