import { bilingual } from '@yichuang/ui/language.ts';
import { useLoaderData } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { CaseList } from './case-list.tsx';
import { boxLoader } from './list-loader.ts';

export const loader = boxLoader('toDeliver');

/** 待送达: decided, and the result not yet handed out. */
export function Component() {
  const words = useWords(WORDS);
  return <CaseList data={useLoaderData<typeof loader>()} title={words.title} empty={words.empty} />;
}

const WORDS = bilingual({
  zh: { title: '待送达', empty: '没有等待送达的结果。' },
  en: { title: 'To deliver', empty: 'No result waits to be handed out.' },
});
