import { bilingual, type Language } from '@yichuang/ui/language.ts';

/** After the set-up: the entry is shut for ever, and the first administrator signs in. */
export function SetUpClosed({ language }: { language: Language }) {
  const words = WORDS[language];
  return (
    <div className="setup">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p className="setup-act">
        <a className="button" href="/w">
          {words.signIn}
        </a>
      </p>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '设置完成，这个入口已经关闭',
    text: '首次设置的网址从现在起不能再用。请用刚才建立的管理员账号登录，再为工作人员建立账号。',
    signIn: '登录工作台',
  },
  en: {
    title: 'Set-up complete, this entry is closed',
    text: 'The address of the first set-up no longer works. Sign in with the administrator account you just made, then make accounts for the staff.',
    signIn: 'Sign in to the workbench',
  },
});
