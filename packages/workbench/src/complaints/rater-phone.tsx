import type { RevealedPhone } from '@yichuang/contract/complaints-reveals.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { SHOWN_FOR, useRevealed } from '#cases/use-revealed.ts';
import { useLanguage, useWords } from '#shell/language.tsx';

type Props = { readonly remedyId: string; readonly masked: string };

/** 联系电话: masked; shown on demand for some seconds, and who looked is recorded. */
export function RaterPhone({ remedyId, masked }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { shown, left, problem, isBusy, show, hide } = useRevealed<RevealedPhone>(
    `/remedies/${remedyId}/phone`,
  );
  const isShown = shown !== null;
  return (
    <>
      <span className="number" role="status">
        {shown?.phone ?? masked}
      </span>{' '}
      <button type="button" className="link-button" onClick={isShown ? hide : show} disabled={isBusy}>
        {isShown ? words.hide(left) : words.show}
      </button>{' '}
      <span className="hint">{words.recorded}</span>
      {problem && <p role="alert">{language === 'en' ? problem.titleEn : problem.title}</p>}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    show: `显示 ${SHOWN_FOR} 秒`,
    hide: (left: number) => `隐藏（还剩 ${left} 秒）`,
    recorded: '查看会留下记录',
  },
  en: {
    show: `Show for ${SHOWN_FOR} seconds`,
    hide: (left: number) => `Hide (${left} s left)`,
    recorded: 'Looking is recorded',
  },
});
