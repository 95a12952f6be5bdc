import { bilingual } from '@yichuang/ui/language.ts';
import { useLoaderData } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { CaseList } from './case-list.tsx';
import { boxLoader } from './list-loader.ts';

export const loader = boxLoader('toArchive');

/** 待归档: concluded, and the file not yet in the archive. */
export function Component() {
  const words = useWords(WORDS);
  return <CaseList data={useLoaderData<typeof loader>()} title={words.title} empty={words.empty} />;
}

const WORDS = bilingual({
  zh: { title: '待归档', empty: '没有等待归档的办件。' },
  en: { title: 'To archive', empty: 'No file waits for the archive.' },
});
