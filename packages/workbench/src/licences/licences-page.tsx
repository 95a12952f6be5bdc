import { type LicenceState, listLicences } from '@yichuang/contract/licences.ts';
import { LICENCE_STATE_WORDS } from '@yichuang/domain/licences/state-words.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form, Link, useLoaderData, useSearchParams } from 'react-router';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { LicenceLine } from './licence-line.tsx';

/** Rows shown at once; the rest goes on by cursor. */
const ROWS_A_PAGE = 100;

export async function loader(asked: Asked) {
  const asks = new URL(asked.request.url).searchParams;
  const query = {
    q: asks.get('q') || undefined,
    state: stateOf(asks.get('state')),
    cursor: asks.get('cursor') ?? undefined,
    limit: ROWS_A_PAGE,
  };
  return { page: await read(asked, listLicences, { query }), loadedAt: machineNow() };
}

const STATES = Object.keys(LICENCE_STATE_WORDS) as readonly LicenceState[];

const stateOf = (asked: string | null): LicenceState | undefined => STATES.find((state) => state === asked);

/** 证照登记簿: every licence in reach, by number, holder, case and state. */
export function Component() {
  const { page, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  const [asks] = useSearchParams();
  const isFiltered = Boolean(asks.get('q') || asks.get('state'));
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(page.total)}</p>
        <Filter />
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      {page.rows.length === 0 ? (
        <Empty>{isFiltered ? words.notFound : words.empty}</Empty>
      ) : (
        <table className="rows-table">
          <caption className="spoken">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.holder}</th>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.term}</th>
              <th scope="col">{words.caseNumber}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <LicenceLine key={row.licenceId} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <NextPage cursor={page.nextCursor} />
    </>
  );
}

/** What is searched stands in the address, so that it can be sent to a colleague. */
function Filter() {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const [asks] = useSearchParams();
  return (
    <Form className="search-box" role="search" key={asks.toString()}>
      <label>
        <span className="spoken">{words.search}</span>
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={asks.get('q') ?? ''}
          placeholder={words.search}
          data-search
        />
      </label>
      <label>
        <span className="spoken">{words.state}</span>
        <select className="input" name="state" defaultValue={asks.get('state') ?? ''}>
          <option value="">{words.anyState}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {LICENCE_STATE_WORDS[state][language]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button button-quiet">
        {words.find}
      </button>
    </Form>
  );
}

function NextPage({ cursor }: { cursor: string | null }) {
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
    title: '证照登记簿',
    total: (total: number) => `共 ${total} 本`,
    search: '证照编号、持有人或办件编号',
    find: '查找',
    anyState: '全部状态',
    notFound: '没有这样的证照。换个编号、姓名或状态再试。',
    empty: '还没有证照。许可准予并制证后，会自动登记在这里。',
    number: '证照编号',
    holder: '持有人',
    item: '事项',
    state: '状态',
    term: '有效期',
    caseNumber: '办件编号',
    more: '后面的证照',
  },
  en: {
    title: 'Register of licences',
    total: (total: number) => (total === 1 ? '1 licence' : `${total} licences`),
    search: 'Licence number, holder or case number',
    find: 'Find',
    anyState: 'Any state',
    notFound: 'No such licence. Try another number, name or state.',
    empty: 'No licence yet. Granted licences are entered here once their result is made.',
    number: 'Licence number',
    holder: 'Holder',
    item: 'Item',
    state: 'State',
    term: 'Term',
    caseNumber: 'Case number',
    more: 'More licences',
  },
});
