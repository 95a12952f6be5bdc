import { listApplications } from '@yichuang/contract/channels.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useLoaderData } from 'react-router';
import { NextPage } from '#cases/case-list.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { ApplicationLine } from './application-line.tsx';

export async function loader(asked: Asked) {
  const asks = new URL(asked.request.url).searchParams;
  const isOpen = asks.get('open') !== 'false';
  const query = { open: String(isOpen), cursor: asks.get('cursor') ?? undefined };
  return { isOpen, page: await read(asked, listApplications, { query }), loadedAt: machineNow() };
}

/** 并联项目: applications that several departments handle at once. */
export function Component() {
  const { isOpen, page, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(page.total)}</p>
        <nav className="choice-links" aria-label={words.which}>
          <Link to="/projects" aria-current={isOpen ? 'page' : undefined}>
            {words.open}
          </Link>
          <Link to="/projects?open=false" aria-current={isOpen ? undefined : 'page'}>
            {words.all}
          </Link>
        </nav>
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      {page.rows.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <table className="rows-table">
          <caption className="spoken">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.timeLeft}</th>
              <th scope="col">{words.applicant}</th>
              <th scope="col">{words.channel}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.steps}</th>
              <th scope="col">{words.submitted}</th>
              <th scope="col">{words.number}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <ApplicationLine key={row.applicationId} row={row} now={page.now} />
            ))}
          </tbody>
        </table>
      )}
      <NextPage cursor={page.nextCursor} />
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
    timeLeft: '时限',
    applicant: '申请人',
    channel: '通道',
    state: '状态',
    steps: '步骤',
    submitted: '提交',
    number: '申请编号',
  },
  en: {
    title: 'Projects',
    total: (total: number) => (total === 1 ? '1 application' : `${total} applications`),
    which: 'Which to show',
    open: 'Open',
    all: 'Finished',
    empty: 'No open joint application.',
    timeLeft: 'Time left',
    applicant: 'Applicant',
    channel: 'Channel',
    state: 'State',
    steps: 'Steps',
    submitted: 'Submitted',
    number: 'Number',
  },
});
