import { listOpinionRequests, type OpinionBox } from '@yichuang/contract/opinions.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useLoaderData } from 'react-router';
import { NextPage } from '#cases/case-list.tsx';
import { ROWS_A_PAGE } from '#cases/list-loader.ts';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { OpinionsTable } from './opinions-table.tsx';

export async function loader(asked: Asked) {
  const asks = new URL(asked.request.url).searchParams;
  const box: OpinionBox = asks.get('box') === 'answered' ? 'answered' : 'toAnswer';
  const query = { box, cursor: asks.get('cursor') ?? undefined, limit: ROWS_A_PAGE };
  return { box, page: await read(asked, listOpinionRequests, { query }), loadedAt: machineNow() };
}

/** 征求意见: what other departments ask ours; for the centre, who keeps a case waiting. */
export function Component() {
  const { box, page, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(page.total)}</p>
        <nav className="choice-links" aria-label={words.which}>
          <Link to="/opinions" aria-current={box === 'toAnswer' ? 'page' : undefined}>
            {words.toAnswer}
          </Link>
          <Link to="/opinions?box=answered" aria-current={box === 'answered' ? 'page' : undefined}>
            {words.answered}
          </Link>
        </nav>
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      {page.rows.length === 0 ? (
        <Empty>{box === 'toAnswer' ? words.nothingToAnswer : words.nothingAnswered}</Empty>
      ) : (
        <OpinionsTable rows={page.rows} now={page.now} caption={words.title} />
      )}
      <NextPage cursor={page.nextCursor} />
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '征求意见',
    total: (total: number) => `共 ${total} 件`,
    which: '显示哪些',
    toAnswer: '待答复',
    answered: '已结束',
    nothingToAnswer: '没有等待答复的征求意见。',
    nothingAnswered: '还没有结束的征求意见。',
  },
  en: {
    title: 'Opinions',
    total: (total: number) => (total === 1 ? '1 request' : `${total} requests`),
    which: 'Which to show',
    toAnswer: 'To answer',
    answered: 'Over',
    nothingToAnswer: 'No request waits for an answer.',
    nothingAnswered: 'No request is over yet.',
  },
});
