import { listReveals } from '@yichuang/contract/case-reveals.ts';
import { listPhoneReveals } from '@yichuang/contract/complaints-reveals.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { Link, useLoaderData } from 'react-router';
import { NextPage } from '#cases/case-list.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';

/** One look, whatever it was at. */
type Look = {
  readonly revealId: string;
  readonly at: string;
  readonly by: string;
  readonly what: 'numbers' | 'answers' | 'papers' | 'phone';
  readonly about: { readonly path: string; readonly caseNumber: string | null; readonly number: string };
  readonly name: string;
  readonly nameEn: string;
};

export async function loader(asked: Asked) {
  const asks = new URL(asked.request.url).searchParams;
  const query = { cursor: asks.get('cursor') ?? undefined };
  const isOfRatings = asks.get('of') === 'ratings';
  const { rows, ...page } = isOfRatings
    ? await looksAtPhones(asked, query)
    : await looksAtCases(asked, query);
  return { ...page, rows, isOfRatings };
}

type Query = { readonly cursor: string | undefined };

async function looksAtCases(asked: Asked, query: Query) {
  const { rows, ...page } = await read(asked, listReveals, { query });
  return {
    ...page,
    rows: rows.map(({ caseId, caseNumber, itemName, itemNameEn, ...row }): Look => {
      const about = { path: `/cases/${caseId}`, caseNumber, number: caseNumber };
      return { ...row, about, name: itemName, nameEn: itemNameEn };
    }),
  };
}

async function looksAtPhones(asked: Asked, query: Query) {
  const { rows, ...page } = await read(asked, listPhoneReveals, { query });
  return {
    ...page,
    rows: rows.map(({ remedyId, service, ...row }): Look => {
      const about = { path: `/remedies/${remedyId}`, caseNumber: null, number: service.number ?? service.on };
      return { ...row, what: 'phone', about, name: service.serviceName, nameEn: service.serviceNameEn };
    }),
  };
}

/** 个人信息查看记录: who had masked numbers shown, of which case or which bad rating, when. */
export function Component() {
  const { rows, total, nextCursor, isOfRatings } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(total)}</p>
        <nav className="choice-links" aria-label={words.of}>
          <Link to="/supervise/reveals" aria-current={isOfRatings ? undefined : 'page'}>
            {words.ofCases}
          </Link>
          <Link to="/supervise/reveals?of=ratings" aria-current={isOfRatings ? 'page' : undefined}>
            {words.ofRatings}
          </Link>
        </nav>
        <Link className="button button-quiet" to="/supervise">
          {words.back}
        </Link>
      </PageHead>
      {rows.length === 0 ? <Empty>{words.empty}</Empty> : <Looks rows={rows} />}
      <NextPage cursor={nextCursor} />
    </>
  );
}

function Looks({ rows }: { rows: readonly Look[] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <table className="rows-table">
      <caption className="spoken">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.by}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.number}</th>
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
              <Link to={row.about.path}>
                {row.about.caseNumber === null ? (
                  row.about.number
                ) : (
                  <CaseNumber value={row.about.caseNumber} />
                )}
              </Link>
            </td>
            <td className="cut">{nameIn(language, row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WORDS = bilingual({
  zh: {
    title: '个人信息查看记录',
    total: (total: number) => `共 ${total} 次`,
    of: '查看对象',
    ofCases: '办件',
    ofRatings: '差评',
    back: '回到监督',
    empty: '没有人查看过隐去的号码。',
    at: '时间',
    by: '查看人',
    what: '查看内容',
    number: '办件编号或号票',
    item: '事项',
    numbers: '证件号码和电话',
    answers: '申请内容（预填）',
    papers: '材料扫描件（复用）',
    phone: '评价人电话',
  },
  en: {
    title: 'Who looked at personal data',
    total: (total: number) => (total === 1 ? 'once' : `${total} times`),
    of: 'Looked at',
    ofCases: 'Cases',
    ofRatings: 'Bad ratings',
    back: 'Back to supervision',
    empty: 'Nobody has had masked numbers shown.',
    at: 'When',
    by: 'Who',
    what: 'What',
    number: 'Case or ticket',
    item: 'Item',
    numbers: 'identity number and phone',
    answers: 'what was written (filled in again)',
    papers: 'a scan (used again)',
    phone: 'telephone of a rating',
  },
});
