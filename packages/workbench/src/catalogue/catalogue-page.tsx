import { type ItemSummary, listItems } from '@yichuang/contract/catalogue.ts';
import { HANDLING_WORDS } from '@yichuang/domain/catalogue/item-words.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, useLoaderData } from 'react-router';
import { NextPage } from '#cases/case-list.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { SearchBox } from '#parts/search-box.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useMe } from '#shell/me.ts';
import { type Asked, read } from '#wire/call.ts';
import { kindIn } from './kind-words.ts';

export async function loader(asked: Asked) {
  const asks = new URL(asked.request.url).searchParams;
  const query = { q: asks.get('q') ?? undefined, cursor: asks.get('cursor') ?? undefined, limit: 200 };
  return read(asked, listItems, { query });
}

/** 事项目录, to look up; an item is changed on its own page, or by importing new data. */
export function Component() {
  const { rows, total, nextCursor } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  const mayEdit = useMe()?.permissions.includes('settings.manage') === true;
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(total)}</p>
        <SearchBox label={words.search} />
        {mayEdit && (
          <Link className="button button-quiet" to="/admin/channels">
            {words.channels}
          </Link>
        )}
      </PageHead>
      {rows.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <table className="rows-table">
          <caption className="spoken">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.owner}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.handling}</th>
              <th scope="col">{words.limit}</th>
              <th scope="col">{words.fee}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <ItemLine key={item.code} item={item} />
            ))}
          </tbody>
        </table>
      )}
      <NextPage cursor={nextCursor} />
    </>
  );
}

function ItemLine({ item }: { item: ItemSummary }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <tr>
      <td className="number">{item.code}</td>
      <td className="cut cut-wide" title={nameIn(language, item)}>
        <Link to={`/admin/catalogue/${item.code}`}>{nameIn(language, item)}</Link>
      </td>
      <td className="cut" title={nameIn(language, item.owner)}>
        {nameIn(language, item.owner)}
      </td>
      <td>{kindIn(language, item.kind)}</td>
      <td>{HANDLING_WORDS[item.handling][language]}</td>
      <td className="number">{limitWords(item.promisedLimit, language)}</td>
      <td>{item.feeCharged ? words.charged : words.free}</td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    title: '事项目录',
    total: (total: number) => `共 ${total} 项`,
    search: '事项名称、编码、拼音',
    channels: '并联通道',
    empty: '没有这样的事项。',
    code: '编码',
    name: '事项',
    owner: '办理单位',
    kind: '类型',
    handling: '办件类型',
    limit: '承诺时限',
    fee: '收费',
    charged: '收费',
    free: '不收费',
  },
  en: {
    title: 'Catalogue',
    total: (total: number) => (total === 1 ? '1 item' : `${total} items`),
    search: 'Name, code or pinyin',
    channels: 'Channels',
    empty: 'No such item.',
    code: 'Code',
    name: 'Item',
    owner: 'Answers for it',
    kind: 'Kind',
    handling: 'Handling',
    limit: 'Promised limit',
    fee: 'Fee',
    charged: 'charged',
    free: 'free',
  },
});
