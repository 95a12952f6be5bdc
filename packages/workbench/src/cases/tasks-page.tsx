import { bilingual } from '@yichuang/ui/language.ts';
import { useLoaderData } from 'react-router';
import { DepartmentNote } from '#channels/department-note.tsx';
import { readUrged, useUrgedNotes } from '#channels/urged-cases.tsx';
import { useWords } from '#shell/language.tsx';
import type { Asked } from '#wire/call.ts';
import { CaseList } from './case-list.tsx';
import { boxLoader } from './list-loader.ts';
import { byUrgency } from './time-left.ts';

const readTasks = boxLoader('toDecide');

export async function loader(asked: Asked) {
  const [data, urged] = await Promise.all([readTasks(asked), readUrged(asked)]);
  return { ...data, urged };
}

/** 待办: what waits for a decision, least time left first. */
export function Component() {
  const data = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  const notes = useUrgedNotes(data.urged);
  const groups = byUrgency(data.page.rows, data.page.now).map(({ urgency, rows }) => ({
    key: urgency,
    title: words[urgency],
    rows,
  }));
  return (
    <>
      <DepartmentNote readsAgain />
      <CaseList data={data} title={words.title} empty={words.empty} groups={groups} notes={notes} />
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '待办',
    overdue: '已超期',
    today: '今天到期',
    other: '其他',
    empty: '没有等待决定的办件。',
  },
  en: {
    title: 'Tasks',
    overdue: 'Overdue',
    today: 'Due today',
    other: 'Others',
    empty: 'Nothing waits for a decision.',
  },
});
