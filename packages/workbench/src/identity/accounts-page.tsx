import { type AccountRow, listAccounts } from '@yichuang/contract/identity.ts';
import { momentWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Link, useLoaderData } from 'react-router';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { SearchBox } from '#parts/search-box.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { ROLE_WORDS } from './role-words.ts';

export async function loader(asked: Asked) {
  const q = new URL(asked.request.url).searchParams.get('q') ?? undefined;
  const { rows } = await read(asked, listAccounts, { query: { q } });
  return { rows, loadedAt: machineNow() };
}

/** 账号: who works in the centre, and as what. */
export function Component() {
  const { rows, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(rows.length)}</p>
        <SearchBox label={words.search} />
        <Link className="button button-quiet" to="/admin/authority">
          {words.authority}
        </Link>
        <Link className="button" to="/admin/accounts/new">
          {words.create}
        </Link>
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      {rows.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <table className="rows-table">
          <caption className="spoken">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.loginName}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.department}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.lastSignedIn}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((account) => (
              <AccountLine key={account.accountId} account={account} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function AccountLine({ account }: { account: AccountRow }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const roles = useWords(ROLE_WORDS);
  return (
    <tr>
      <td>
        <Link to={`/admin/accounts/${account.accountId}`}>{account.displayName}</Link>
      </td>
      <td>{account.loginName}</td>
      <td>{roles[account.role]}</td>
      <td>{account.department === null ? words.wholeCentre : nameIn(language, account.department)}</td>
      <td>
        {account.disabled ? (
          <StatusChip tone="grey">{words.disabled}</StatusChip>
        ) : (
          <StatusChip tone="green">{words.enabled}</StatusChip>
        )}
      </td>
      <td className="number">
        {account.lastSignedInAt === null ? words.never : momentWords(account.lastSignedInAt, language)}
      </td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    title: '账号',
    total: (total: number) => `共 ${total} 个`,
    search: '姓名或登录名',
    create: '新开账号',
    authority: '授权一览',
    empty: '没有这样的账号。',
    name: '姓名',
    loginName: '登录名',
    role: '角色',
    department: '部门',
    wholeCentre: '全中心',
    state: '状态',
    enabled: '在用',
    disabled: '已停用',
    lastSignedIn: '最近登录',
    never: '从未登录',
  },
  en: {
    title: 'Accounts',
    total: (total: number) => (total === 1 ? '1 account' : `${total} accounts`),
    search: 'Name or login name',
    create: 'New account',
    authority: 'Delegations',
    empty: 'No such account.',
    name: 'Name',
    loginName: 'Login name',
    role: 'Role',
    department: 'Department',
    wholeCentre: 'whole centre',
    state: 'State',
    enabled: 'in use',
    disabled: 'disabled',
    lastSignedIn: 'Last signed in',
    never: 'never',
  },
});
