import { bilingual } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Practice } from './practice.ts';
import { storyOf } from './story.ts';
import type { usePractice } from './use-practice.ts';

type Props = {
  readonly practices: readonly Practice[];
  readonly practice: ReturnType<typeof usePractice>;
};

/** 练习队列: who stands at the counter with what, who still waits, and who was served well. */
export function PracticeQueue({ practices, practice: { turn, scores } }: Props) {
  const words = useWords(WORDS);
  const now = turn?.practice ?? null;
  return (
    <aside className="queue" aria-label={words.title}>
      {now !== null && <AtCounter practice={now} />}
      {now === null && scores.length < practices.length && (
        <p className="queue-empty">
          {words.first} <kbd>{keyLabel('nextPerson')}</kbd>
        </p>
      )}
      <section className="queue-waiting" aria-label={words.order}>
        <h2>{words.order}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by key */}
        <ol className="queue-list" tabIndex={0} aria-label={words.order}>
          {practices.map(({ number, person }) => {
            const score = scores.find((one) => one.number === number);
            const served = score && words[score.fault === null ? 'right' : 'wrong'];
            return (
              <li key={number} aria-current={number === now?.number ? 'true' : undefined}>
                <b className="number" lang="zh-CN">
                  {number}
                </b>
                <span lang="zh-CN">{person.name}</span>
                <span className="queue-waited">{served ?? words.waits}</span>
              </li>
            );
          })}
        </ol>
      </section>
    </aside>
  );
}

function AtCounter({ practice }: { practice: Practice }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <section className="queue-current" aria-label={words.now}>
      <p className="queue-number">
        <b className="number" lang="zh-CN">
          {practice.number}
        </b>
        <span lang="zh-CN">{practice.person.name}</span>
      </p>
      <p className="practice-story" role="status">
        <Mixed language={language}>{storyOf(practice, language)}</Mixed>
      </p>
      <p className="hint">{words.card}</p>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '练习队列',
    now: '当前',
    order: '练习的人',
    first: '叫下一位，开始计时，按',
    waits: '等候',
    right: '对',
    wrong: '错',
    card: '身份证在读卡器上，姓名、号码和电话已填入。',
  },
  en: {
    title: 'Practice queue',
    now: 'Now',
    order: 'People to practise with',
    first: 'Call the next person and start the clock with',
    waits: 'waits',
    right: 'right',
    wrong: 'wrong',
    card: 'The card lies on the reader: name, number and phone are filled in.',
  },
});
