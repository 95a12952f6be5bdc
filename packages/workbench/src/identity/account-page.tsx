import {
  type AccountView,
  changeAccount,
  listAccounts,
  type Role,
  resetPassword,
} from '@yichuang/contract/identity.ts';
import { listDepartments } from '@yichuang/contract/organisation.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useActionData, useLoaderData } from 'react-router';
import { DoneNote, ProblemNote, StaleNote } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useWords } from '#shell/language.tsx';
import { asResult, freshOf, newestView, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { typedFrom } from '#wire/kept-forms.ts';
import { ChangeForm, changedFields, PasswordForm } from './account-forms.tsx';

type Addressed = Asked & { readonly params: { readonly accountId?: string } };

/** The contract has no route for one account; the list of a centre is short. */
export async function loader(asked: Addressed) {
  const [accounts, departments] = await Promise.all([
    read(asked, listAccounts, { query: {} }),
    read(asked, listDepartments, {}),
  ]);
  const account = accounts.rows.find((row) => row.accountId === asked.params.accountId);
  if (!account) throw new ProblemError(NO_ACCOUNT);
  return { account, departments: departments.rows };
}

export async function action(asked: Addressed) {
  const form = await asked.request.formData();
  const params = { accountId: asked.params.accountId ?? '' };
  const { password, ...typed } = typedFrom(form);
  const text = (name: string) => String(typed[name] ?? '').trim();
  const version = Number(text('version'));
  const common = { key: text('key'), typed };
  if (text('act') === 'password') {
    const body = { version, password: String(password) };
    const answer = await write(asked, { ...common, route: resetPassword, input: { params, body } });
    return asResult({ act: 'password', ...answer });
  }
  const body = {
    version,
    displayName: text('displayName'),
    role: text('role') as Role,
    departmentCode: text('departmentCode') || null,
    disabled: text('disabled') === 'yes',
  };
  const answer = await write(asked, { ...common, route: changeAccount, input: { params, body } });
  return asResult({ act: 'change', ...answer });
}

/** One account: change it, stop it, give it a new password. */
export function Component() {
  const { account: loaded, departments } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const account = newestView(loaded, answer);
  const refused = answer?.ok === false ? answer : undefined;
  const fresh = freshOf<AccountView>(refused);
  return (
    <>
      <PageHead title={account.displayName}>
        <p className="hint">{account.loginName}</p>
        <Link className="button button-quiet" to="/admin/accounts">
          {words.back}
        </Link>
      </PageHead>
      {answer?.ok && <DoneNote>{answer.act === 'password' ? words.passwordSet : words.saved}</DoneNote>}
      {fresh && <StaleNote changes={changedFields(loaded, fresh)} />}
      {refused && !fresh && <ProblemNote problem={refused.problem} />}
      <div className="case-columns">
        <ChangeForm account={account} start={loaded} departments={departments} refused={refused} />
        <PasswordForm account={account} refused={refused} />
      </div>
    </>
  );
}

const NO_ACCOUNT = {
  type: '/api/problems/not-found',
  code: 'not-found',
  title: '没有这个账号',
  titleEn: 'There is no such account',
  status: 404,
};

const WORDS = bilingual({
  zh: {
    back: '回到账号',
    saved: '账号已保存，下一次操作起生效。',
    passwordSet: '新密码已设好，该账号的登录都已失效。',
  },
  en: {
    back: 'Back to the accounts',
    saved: 'Saved; it holds from the next act on.',
    passwordSet: 'The new password is set, and all sessions of the account have ended.',
  },
});
