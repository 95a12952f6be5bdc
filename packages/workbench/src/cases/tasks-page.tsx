import { listUrged } from '@yichuang/contract/channel-urging.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLoaderData } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { CaseList } from './case-list.tsx';
import { boxLoader } from './list-loader.ts';
import { byUrgency } from './time-left.ts';

const readTasks = boxLoader('toDecide');

export async function loader(asked: Asked) {
  const [data, { rows }] = await Promise.all([readTasks(asked), read(asked, listUrged, {})]);
  return { ...data, urged: rows.map(({ caseId, urgings }) => ({ caseId, urgings })) };
}

/** 待办: what waits for a decision, least time left first. */
export function Component() {
  const data = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  const groups = byUrgency(data.page.rows, data.page.now).map(({ urgency, rows }) => ({
    key: urgency,
    title: words[urgency],
    rows,
  }));
  const notes = new Map(data.urged.map(({ caseId, urgings }) => [caseId, words.urged(urgings)]));
  return <CaseList data={data} title={words.title} empty={words.empty} groups={groups} notes={notes} />;
}

const WORDS = bilingual({
  zh: {
    title: '待办',
    overdue: '已超期',
    today: '今天到期',
    other: '其他',
    empty: '没有等待决定的办件。',
    urged: (count: number) => `催办 ${count} 次`,
  },
  en: {
    title: 'Tasks',
    overdue: 'Overdue',
    today: 'Due today',
    other: 'Others',
    empty: 'Nothing waits for a decision.',
    urged: (count: number) => (count === 1 ? 'urged once' : `urged ${count} times`),
  },
});
