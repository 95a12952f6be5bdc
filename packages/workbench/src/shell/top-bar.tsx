import type { ActorView } from '@yichuang/contract/identity.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { ROLE_WORDS } from '#identity/role-words.ts';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from './language.tsx';

/** Way past the rail, then the top bar: the centre, who works here, language, keys, sign out. */
export function TopBar({ me, onShowKeys }: { me: ActorView; onShowKeys: () => void }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const roles = useWords(ROLE_WORDS);
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <header className="top-bar">
        <p className="centre-name" lang="zh-CN">
          <span className="seal-mark" aria-hidden="true">
            一窗
          </span>
          {me.centreName}
        </p>
        {me.demo && <p className="demo-mark">{words.demo}</p>}
        <p className="person">
          <b>{me.displayName}</b>
          <span>{roles[me.role]}</span>
          {me.department && <span>{nameIn(language, me.department)}</span>}
        </p>
        <button
          type="button"
          className="link-button"
          onClick={onShowKeys}
          aria-keyshortcuts={ariaKeys('showKeys')}
        >
          {words.keys} <kbd>{keyLabel('showKeys')}</kbd>
        </button>
        <LanguageSwitch />
        <Form method="post" action="/sign-out">
          <button type="submit" className="link-button">
            {words.signOut}
          </button>
        </Form>
      </header>
    </>
  );
}

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="link-button"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => choose(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </button>
  );
}

const WORDS = bilingual({
  zh: { skip: '跳到正文', demo: '演示环境', keys: '键位', signOut: '退出' },
  en: { skip: 'Skip to the page', demo: 'Demo', keys: 'Keys', signOut: 'Sign out' },
});
