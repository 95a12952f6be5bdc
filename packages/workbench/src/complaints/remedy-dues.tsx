import type { RemedyView } from '@yichuang/contract/complaints-ratings.ts';
import { REMEDY_STEP_WORDS } from '@yichuang/domain/complaints/remedy-words.ts';
import { Derivation } from '@yichuang/ui/derivation.tsx';
import { limitWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { DueChip } from './rating-chips.tsx';

/** 时限: each step with its last day, how it stands, and why this day. */
export function RemedyDues({ dues }: Pick<RemedyView, 'dues'>) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <Panel title={words.title}>
      <ul className="remedy-dues">
        {dues.map((one) => (
          <li key={one.step} data-step={one.step}>
            <DueChip due={one} />{' '}
            <span className="hint">
              {limitWords(one.limit, language)}
              {one.doneAt !== null && (
                <>
                  {' · '}
                  {words.done} <MomentTime at={one.doneAt} language={language} />
                </>
              )}
            </span>
            <details>
              <summary>{words.why}</summary>
              <Derivation
                title={REMEDY_STEP_WORDS[one.step][language]}
                derivation={one.derivation}
                language={language}
              />
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: { title: '时限', done: '完成', why: '为什么是这一天' },
  en: { title: 'Clocks', done: 'done', why: 'Why this day' },
});
