import { listUrged } from '@yichuang/contract/channel-urging.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';

type Urged = Awaited<ReturnType<typeof readUrged>>[number];

/** 被催办的办件: open cases in reach that were urged, and how often; the last one first. */
export async function readUrged(asked: Asked) {
  const { rows } = await read(asked, listUrged, {});
  return rows.map(({ caseId, urgings, act }) => ({ caseId, urgings, act }));
}

/** The same for my day; null for those who decide nothing. */
export const readWaitingUrged = async (asked: Asked, permissions: readonly string[]) =>
  permissions.includes('cases.decide') && permissions.includes('cases.read') ? readUrged(asked) : null;

/** What stands beside each urged case in a list, by its id. */
export function useUrgedNotes(urged: readonly Urged[]): ReadonlyMap<string, string> {
  const words = useWords(WORDS);
  return new Map(urged.map(({ caseId, urgings, act }) => [caseId, `${words[act]} ${words.times(urgings)}`]));
}

/** How many were urged, with the way to them; nothing where none was. */
export function WaitingUrgedBox({ urged }: { urged: readonly Urged[] }) {
  const words = useWords(WORDS);
  if (urged.length === 0) return null;
  return (
    <li>
      <Link to="/tasks" className="box box-urged">
        <b className="number">{urged.length}</b>
        <span>{words.title}</span>
        <span className="hint">{words.hint}</span>
      </Link>
    </li>
  );
}

const WORDS = bilingual({
  zh: {
    title: '催办',
    hint: '被催办，还没有决定',
    reminder: '提醒',
    urging: '催办',
    escalation: '督办',
    times: (count: number) => `${count} 次`,
  },
  en: {
    title: 'Urged',
    hint: 'urged and not decided yet',
    reminder: 'reminded',
    urging: 'urged',
    escalation: 'escalated',
    times: (count: number) => (count === 1 ? 'once' : `${count} times`),
  },
});
