import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { ROLE_WORDS } from '#identity/role-words.ts';
import { PageTitle } from '#parts/page-title.tsx';
import { useWords } from './language.tsx';
import { useMe } from './me.ts';

/** 没有权限: a page of another role, opened by its address; in place of a form whose act would be refused. */
export function NotForRole() {
  const words = useWords(WORDS);
  const roles = useWords(ROLE_WORDS);
  const me = useMe();
  return (
    <div className="page-error">
      <PageTitle>{words.title}</PageTitle>
      {me && <p>{words.hint(roles[me.role])}</p>}
      <p className="acts">
        <Link className="button" to="/">
          {words.home}
        </Link>
      </p>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '错误：没有权限',
    hint: (role: string) => `您的角色是“${role}”，这个页面由别的角色使用。需要的话，请向本中心管理员提出。`,
    home: '回到我的一天',
  },
  en: {
    title: 'Error: not for your role',
    hint: (role: string) =>
      `Your role is “${role}”, and this page belongs to another. If you need it, ask an administrator of the centre.`,
    home: 'Back to my day',
  },
});
