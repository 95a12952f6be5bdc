import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { PageTitle } from '#parts/page-title.tsx';
import { useWords } from './language.tsx';

/** An address that leads nowhere. */
export function Component() {
  const words = useWords(WORDS);
  return (
    <div className="page-error">
      <PageTitle>{words.title}</PageTitle>
      <p>{words.hint}</p>
      <p className="acts">
        <Link className="button" to="/">
          {words.home}
        </Link>
      </p>
    </div>
  );
}

const WORDS = bilingual({
  zh: { title: '错误：没有这个页面', hint: '地址可能抄错了，或页面已经搬走。', home: '回到我的一天' },
  en: {
    title: 'Error: there is no such page',
    hint: 'The address may be mistyped, or the page has moved.',
    home: 'Back to my day',
  },
});
