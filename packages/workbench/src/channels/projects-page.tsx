import { listProjects } from '@yichuang/contract/channel-projects.ts';
import { listApplications } from '@yichuang/contract/channels.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useLoaderData } from 'react-router';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { EndedProjects } from './ended-projects.tsx';
import { RunningProjects } from './running-projects.tsx';

export async function loader(asked: Asked) {
  const asks = new URL(asked.request.url).searchParams;
  if (asks.get('open') === 'false') {
    const query = { open: 'false', cursor: asks.get('cursor') ?? undefined };
    return { ended: await read(asked, listApplications, { query }), running: null, loadedAt: machineNow() };
  }
  return { ended: null, running: await read(asked, listProjects, {}), loadedAt: machineNow() };
}

/** 并联项目: which of them will miss their promise, without being asked for; and those that are over. */
export function Component() {
  const { ended, running, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  const shown = running ?? ended;
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(shown?.total ?? 0)}</p>
        <nav className="choice-links" aria-label={words.which}>
          <Link to="/projects" aria-current={running ? 'page' : undefined}>
            {words.open}
          </Link>
          <Link to="/projects?open=false" aria-current={ended ? 'page' : undefined}>
            {words.all}
          </Link>
        </nav>
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      {shown?.rows.length === 0 && <Empty>{running ? words.empty : words.noneEnded}</Empty>}
      {running && running.rows.length > 0 && <RunningProjects rows={running.rows} now={running.now} />}
      {running && running.total > running.rows.length && (
        <p className="hint">{words.more(running.rows.length)}</p>
      )}
      {ended && ended.rows.length > 0 && <EndedProjects page={ended} />}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '并联项目',
    total: (total: number) => `共 ${total} 个`,
    which: '显示哪些',
    open: '在办',
    all: '已结束',
    empty: '没有在办的并联申请。',
    noneEnded: '还没有结束的并联申请。',
    more: (count: number) => `只列出最先到期的 ${count} 个。`,
  },
  en: {
    title: 'Projects',
    total: (total: number) => (total === 1 ? '1 application' : `${total} applications`),
    which: 'Which to show',
    open: 'Open',
    all: 'Finished',
    empty: 'No open joint application.',
    noneEnded: 'No joint application is over yet.',
    more: (count: number) => `Only the ${count} due first are listed.`,
  },
});
