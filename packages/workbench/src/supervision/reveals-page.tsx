import { listReveals } from '@yichuang/contract/case-reveals.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { Link, useLoaderData } from 'react-router';
import { NextPage } from '#cases/case-list.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';

export async function loader(asked: Asked) {
  const cursor = new URL(asked.request.url).searchParams.get('cursor') ?? undefined;
  return read(asked, listReveals, { query: { cursor } });
}

/** 个人信息查看记录: who had masked numbers shown, of which case, when. */
export function Component() {
  const { rows, total, nextCursor } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(total)}</p>
        <Link className="button button-quiet" to="/supervise">
          {words.back}
        </Link>
      </PageHead>
      {rows.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <table className="rows-table">
          <caption className="spoken">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.at}</th>
              <th scope="col">{words.by}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.caseNumber}</th>
              <th scope="col">{words.item}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.revealId}>
                <td>
                  <MomentTime at={row.at} language={language} />
                </td>
                <td lang="zh-CN">{row.by}</td>
                <td>{words[row.what]}</td>
                <td>
                  <Link to={`/cases/${row.caseId}`}>
                    <CaseNumber value={row.caseNumber} />
                  </Link>
                </td>
                <td className="cut">{nameIn(language, { name: row.itemName, nameEn: row.itemNameEn })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NextPage cursor={nextCursor} />
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '个人信息查看记录',
    total: (total: number) => `共 ${total} 次`,
    back: '回到监督',
    empty: '没有人查看过隐去的号码。',
    at: '时间',
    by: '查看人',
    what: '查看内容',
    caseNumber: '办件编号',
    item: '事项',
    numbers: '证件号码和电话',
    answers: '申请内容（预填）',
  },
  en: {
    title: 'Who looked at personal data',
    total: (total: number) => (total === 1 ? 'once' : `${total} times`),
    back: 'Back to supervision',
    empty: 'Nobody has had masked numbers shown.',
    at: 'When',
    by: 'Who',
    what: 'What',
    caseNumber: 'Case',
    item: 'Item',
    numbers: 'identity number and phone',
    answers: 'what was written (filled in again)',
  },
});
