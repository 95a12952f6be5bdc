import { type DemoAccounts, demoAccounts } from '@yichuang/contract/identity.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';
import { type Asked, send } from '#wire/call.ts';
import { ROLE_WORDS, ROLES } from './role-words.ts';

/** The demo's accounts; production has no such route and shows nothing. */
export async function loadDemo(asked: Asked): Promise<DemoAccounts | null> {
  try {
    return await send(asked, demoAccounts, {}, { signal: asked.request.signal });
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** Accounts to try in the demo; one tap fills in the form. */
export function DemoList({ demo, onPick }: { demo: DemoAccounts; onPick: (loginName: string) => void }) {
  const words = useWords(WORDS);
  const roles = useWords(ROLE_WORDS);
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">{words.title}</h2>
      <p className="hint">
        {words.hint} <code>{demo.password}</code>
      </p>
      <ul>
        {byRole(demo.accounts).map((account) => (
          <li key={account.loginName}>
            <button type="button" className="demo-account" onClick={() => onPick(account.loginName)}>
              <b>{account.displayName}</b>
              <span className="hint">
                {[roles[account.role], account.department].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Those at the counter first: there the tour begins. */
const byRole = (accounts: DemoAccounts['accounts']) =>
  ROLES.flatMap((role) => accounts.filter((account) => account.role === role));

const WORDS = bilingual({
  zh: { title: '演示账号', hint: '点一下即可填好。演示密码：' },
  en: { title: 'Demo accounts', hint: 'One tap fills in the form. Password of the demo:' },
});
