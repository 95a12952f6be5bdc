import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useSearchParams } from 'react-router';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { SearchBox } from '#parts/search-box.tsx';
import { useWords } from '#shell/language.tsx';
import { type CaseGroup, type CaseNotes, CaseTable } from './case-table.tsx';
import type { BoxData } from './list-loader.ts';

type Props = {
  readonly data: BoxData;
  readonly title: string;
  readonly empty: string;
  /** Divides the rows; one group without a title when absent. */
  readonly groups?: readonly CaseGroup[] | undefined;
  /** What else is to be known of a case, by its id. */
  readonly notes?: CaseNotes | undefined;
  /** Each row can be chosen, for the form of this id. */
  readonly chooseFor?: string | undefined;
};

/** A box of cases as a page: total, search, age of the data, rows. */
export function CaseList({ data, title, empty, groups, notes, chooseFor }: Props) {
  const words = useWords(WORDS);
  const [asks] = useSearchParams();
  const { rows, total, nextCursor } = data.page;
  const shown = groups ?? [{ key: 'all', title: null, rows }];
  return (
    <>
      <PageHead title={title}>
        <p className="total">{words.total(total)}</p>
        <SearchBox label={words.search} />
        <DataAge loadedAt={data.loadedAt} />
      </PageHead>
      {rows.length === 0 ? (
        <Empty>{asks.get('q') ? words.notFound : empty}</Empty>
      ) : (
        <CaseTable groups={shown} now={data.page.now} caption={title} notes={notes} chooseFor={chooseFor} />
      )}
      <NextPage cursor={nextCursor} />
    </>
  );
}

/** Link to the rows after these. */
export function NextPage({ cursor }: { cursor: string | null }) {
  const words = useWords(WORDS);
  const [asks] = useSearchParams();
  if (cursor === null) return null;
  const next = new URLSearchParams(asks);
  next.set('cursor', cursor);
  return (
    <p className="acts">
      <Link className="button button-quiet" to={{ search: `?${next}` }}>
        {words.more}
      </Link>
    </p>
  );
}

const WORDS = bilingual({
  zh: {
    total: (total: number) => `共 ${total} 件`,
    search: '办件编号、申请人或事项',
    notFound: '没有找到这样的办件。换个词，或清空搜索框再试。',
    more: '后面的办件',
  },
  en: {
    total: (total: number) => (total === 1 ? '1 case' : `${total} cases`),
    search: 'Case number, applicant or item',
    notFound: 'No such case. Try another word, or clear the search box.',
    more: 'More cases',
  },
});
