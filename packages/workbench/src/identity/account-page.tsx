import { readAccount } from '@yichuang/contract/identity.ts';
import { listDepartments } from '@yichuang/contract/organisation.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useTyped } from '#wire/use-form.ts';
import { type AccountAct, actOnAccount } from './account-acts.ts';
import { changedFields, powersAuthor } from './account-changes.ts';
import { ChangeForm, PasswordForm } from './account-forms.tsx';
import { PowerForm } from './power-form.tsx';
import { PowersPanel } from './powers-panel.tsx';

type Addressed = Asked & { readonly params: { readonly accountId?: string } };

export async function loader(asked: Addressed) {
  const [account, departments] = await Promise.all([
    read(asked, readAccount, { params: { accountId: asked.params.accountId ?? '' } }),
    read(asked, listDepartments, {}),
  ]);
  return { account, departments: departments.rows };
}

export const action = async (asked: Addressed) =>
  asResult(await actOnAccount(asked, asked.params.accountId ?? ''));

/** One account: change it, stop it, give it a new password, enter and end its powers. */
export function Component() {
  const { account: loaded, departments } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const account = newestView(loaded, answer);
  // Given out once, so it is taken here and goes to the form that was sent.
  const typed = useTyped();
  const typedFor = (act: AccountAct) => (typed?.act === act ? typed : undefined);
  return (
    <>
      <PageHead title={account.displayName}>
        <p className="hint">{account.loginName}</p>
        <Link className="button button-quiet" to="/admin/accounts">
          {words.back}
        </Link>
      </PageHead>
      <ActNotes
        key={account.version}
        answer={answer}
        done={words[answer?.act ?? 'change']}
        changes={(fresh) => changedFields(loaded, fresh, language)}
        author={(fresh) => powersAuthor(loaded, fresh)}
      />
      <PowersPanel account={account} />
      <div className="case-columns">
        <div>
          <ChangeForm
            account={account}
            start={loaded}
            departments={departments}
            answer={answer}
            typed={typedFor('change')}
          />
          <PasswordForm account={account} answer={answer} />
        </div>
        <PowerForm
          account={account}
          departments={departments}
          answer={answer}
          typed={typedFor('grantPower')}
        />
      </div>
    </>
  );
}

const WORDS = bilingual({
  zh: {
    back: '回到账号',
    change: '账号已保存，下一次操作起生效。',
    password: '新密码已设好，该账号的登录都已失效。',
    grantPower: '授权已登记，下一次操作起生效。',
    endPower: '授权已终止。',
  },
  en: {
    back: 'Back to the accounts',
    change: 'Saved; it holds from the next act on.',
    password: 'The new password is set, and all sessions of the account have ended.',
    grantPower: 'The power is entered; it holds from the next act on.',
    endPower: 'The power is ended.',
  },
});
