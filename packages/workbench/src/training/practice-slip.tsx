import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { createPortal } from 'react-dom';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Practice } from './practice.ts';
import { ACT_WORDS } from './practice-words.ts';
import type { Score } from './score-sheet.ts';
import { practiceNumber } from './simulated-desk.ts';

type Props = { readonly practice: Practice; readonly score: Score };

/** 练习单: a paper that looks like none of the papers of the centre, and says over its whole width that it is void. */
export function PracticeSlip({ practice, score }: Props) {
  const words = useWords(WORDS);
  const acts = useWords(ACT_WORDS);
  const { language } = useLanguage();
  return (
    <article className="practice-slip" aria-label={words.title}>
      <p className="practice-void" aria-hidden="true">
        <span lang="zh-CN">培训样张 无效</span>
        <span lang="en">TRAINING VOID</span>
      </p>
      <h3>{words.title}</h3>
      <p>{words.void}</p>
      <p className="number" lang="zh-CN">
        {practiceNumber(practice.number)}
      </p>
      <p lang={language === 'en' ? undefined : 'zh-CN'}>{nameIn(language, practice.item)}</p>
      <p>
        <span lang="zh-CN">{practice.person.name}</span> · {acts[score.act]}
      </p>
    </article>
  );
}

/** The same as the printer gets it: alone on its sheet. */
export const PrintedSlip = (props: Props) =>
  typeof document === 'undefined'
    ? null
    : createPortal(
        <div className="print-set print-a4" aria-hidden="true">
          <section className="print-page">
            <PracticeSlip {...props} />
          </section>
        </div>,
        document.body,
      );

const WORDS = bilingual({
  zh: { title: '练习单', void: '仅供培训，不是任何办件的凭证。' },
  en: { title: 'Practice slip', void: 'For training only; proves nothing of any case.' },
});
