import { bilingual } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';
import { GOALS, isWithinGoal, type Score } from './score-sheet.ts';

/** What it took, beside what the desk was built for. */
export function EffortLine({ score }: { score: Score }) {
  const words = useWords(WORDS);
  const { effort, kind } = score;
  const goal = GOALS[kind];
  const isWithin = isWithinGoal(score);
  return (
    <dl className="practice-effort">
      <div>
        <dt>{words.keys}</dt>
        <dd className="number">{goal ? words.of(effort.keys, goal.keys) : effort.keys}</dd>
      </div>
      <div>
        <dt>{words.seconds}</dt>
        <dd className="number">{goal ? words.of(effort.seconds, goal.seconds) : effort.seconds}</dd>
      </div>
      <div>
        <dt>{words.pointers}</dt>
        <dd className="number">{goal ? words.of(effort.pointers, 0) : effort.pointers}</dd>
      </div>
      <div>
        <dt>{words.goal}</dt>
        <dd>{isWithin === null ? words.noGoal : words[isWithin ? 'reached' : 'notReached']}</dd>
      </div>
    </dl>
  );
}

const WORDS = bilingual({
  zh: {
    keys: '按键',
    seconds: '秒',
    pointers: '鼠标',
    goal: '目标',
    of: (taken: number, goal: number) => `${taken}（目标 ${goal}）`,
    noGoal: '这一种不计',
    reached: '达到',
    notReached: '未达到',
  },
  en: {
    keys: 'Keys',
    seconds: 'Seconds',
    pointers: 'Mouse',
    goal: 'Goal',
    of: (taken: number, goal: number) => `${taken} (goal ${goal})`,
    noGoal: 'none for this kind',
    reached: 'reached',
    notReached: 'not reached',
  },
});
