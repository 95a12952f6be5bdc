import type { Problem } from '@yichuang/contract/problem.ts';
import type { DeskPadView } from '@yichuang/contract/queueing-pad.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';

/** Opens the pad on a second screen of this machine; where none is paired, says so. */
export function PadLink({ pad }: { readonly pad: DeskPadView }) {
  const words = useWords(WORDS);
  const { path } = pad;
  if (path === null) return null;
  return (
    <>
      {!pad.isPaired && <span className="hint">{words.notPaired}</span>}
      <button
        type="button"
        className="link-button"
        onClick={() => window.open(path, 'yichuang-pad', 'popup,width=1024,height=768')}
      >
        {words.open}
      </button>
    </>
  );
}

export function PadTrouble({ problem }: { readonly problem: Problem | undefined }) {
  const { language } = useLanguage();
  return (
    problem && (
      <span role="alert" className="serious">
        {language === 'en' ? problem.titleEn : problem.title}
      </span>
    )
  );
}

const WORDS = bilingual({
  zh: { open: '打开客屏', notPaired: '本窗口没有配对评价器' },
  en: { open: 'Open the second screen', notPaired: 'No pad is paired to this counter' },
});
