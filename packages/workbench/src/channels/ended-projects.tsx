import type { listApplications } from '@yichuang/contract/channels.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { NextPage } from '#cases/case-list.tsx';
import { useWords } from '#shell/language.tsx';
import { ApplicationLine } from './application-line.tsx';

/** Applications that are over, with what came of their promise. */
export function EndedProjects({ page }: { page: ReplyOf<typeof listApplications> }) {
  const words = useWords(WORDS);
  return (
    <>
      <table className="rows-table">
        <caption className="spoken">{words.caption}</caption>
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
      <NextPage cursor={page.nextCursor} />
    </>
  );
}

const WORDS = bilingual({
  zh: {
    caption: '已结束的并联项目',
    timeLeft: '时限',
    applicant: '申请人',
    channel: '通道',
    state: '状态',
    steps: '步骤',
    submitted: '提交',
    number: '申请编号',
  },
  en: {
    caption: 'Finished projects',
    timeLeft: 'Time left',
    applicant: 'Applicant',
    channel: 'Channel',
    state: 'State',
    steps: 'Steps',
    submitted: 'Submitted',
    number: 'Number',
  },
});
