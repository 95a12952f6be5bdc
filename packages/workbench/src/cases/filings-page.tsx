import { bilingual } from '@yichuang/ui/language.ts';
import { useLoaderData } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { CaseList } from './case-list.tsx';
import { boxLoader } from './list-loader.ts';

export const loader = boxLoader('toAccept');

/** 待受理: applications filed online that nobody has accepted or declined yet. */
export function Component() {
  const words = useWords(WORDS);
  return <CaseList data={useLoaderData<typeof loader>()} title={words.title} empty={words.empty} />;
}

const WORDS = bilingual({
  zh: { title: '待受理', empty: '没有等待受理的网上申请。' },
  en: { title: 'Online filings', empty: 'No online filing waits.' },
});
