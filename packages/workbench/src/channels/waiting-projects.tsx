import { listProjects } from '@yichuang/contract/channel-projects.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';

/** Running projects, and how many of them will miss their promise. */
export type WaitingProjects = { readonly total: number; readonly missing: number };

/** What waits for the coordinator of the channels; null for those who coordinate none. */
export async function readWaitingProjects(
  asked: Asked,
  permissions: readonly string[],
): Promise<WaitingProjects | null> {
  if (!permissions.includes('channels.accept')) return null;
  const { rows, total } = await read(asked, listProjects, {});
  const missing = rows.filter(({ outlook }) => outlook === 'willMiss' || outlook === 'blocked').length;
  return { total, missing };
}

/** How many run and how many will miss their promise, with the way to them. */
export function WaitingProjectsBox({ projects: { total, missing } }: { projects: WaitingProjects }) {
  const words = useWords(WORDS);
  return (
    <li>
      <Link to="/projects" className="box">
        <b className="number">{total}</b>
        <span>{words.title}</span>
        <span className="hint">{words.missing(missing)}</span>
      </Link>
    </li>
  );
}

const WORDS = bilingual({
  zh: {
    title: '并联项目',
    missing: (count: number) => (count === 0 ? '在办，都能按承诺办完' : `在办，其中 ${count} 个将误期`),
  },
  en: {
    title: 'Projects',
    missing: (count: number) =>
      count === 0 ? 'running, all on their promise' : `running, ${count} will miss the promise`,
  },
});
