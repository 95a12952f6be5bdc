import { type ApplicationRow, listApplications } from '@yichuang/contract/channels.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { Link, useLoaderData } from 'react-router';
import { NextPage } from '#cases/case-list.tsx';
import { ClockChip } from '#cases/clock-chip.tsx';
import { StateChip } from '#cases/state-chip.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';

export async function loader(asked: Asked) {
  const asks = new URL(asked.request.url).searchParams;
  const isOpen = asks.get('open') !== 'false';
  const query = { open: String(isOpen), cursor: asks.get('cursor') ?? undefined };
  return { isOpen, page: await read(asked, listApplications, { query }), loadedAt: Date.now() };
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

function ApplicationLine({ row, now }: { row: ApplicationRow; now: string }) {
  const { language } = useLanguage();
  return (
    <tr>
      <td>
        <ClockChip due={row.promisedDue} now={now} />
      </td>
      <td className="cut" title={row.applicantName}>
        <Link to={`/projects/${row.applicationId}`} data-row>
          {row.applicantName}
        </Link>
      </td>
      <td className="cut cut-wide" title={nameIn(language, row.route)}>
        {nameIn(language, row.channel)}
        <span className="beside">{nameIn(language, row.route)}</span>
      </td>
      <td>
        <StateChip state={row.state} />
      </td>
      <td className="number">
        {row.stepsDone} / {row.stepsTotal}
      </td>
      <td>
        <MomentTime at={row.submittedAt} now={now} language={language} />
      </td>
      <td>
        <CaseNumber value={row.applicationNumber} />
      </td>
    </tr>
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
