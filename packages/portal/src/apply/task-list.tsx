import type { DraftView } from '@yichuang/contract/forms.ts';
import { dayWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { type Frame, go, page, show } from '#page.ts';
import { findDraft } from './draft.ts';
import { MissingDraft, missingTitle } from './missing-draft.tsx';
import { subjectIn } from './subject.ts';
import { taskName, taskStateWords } from './task-words.ts';
import { checkPath, donePath, MISSING, type Task, tasksOf } from './tasks.ts';

type Data = { readonly kind: 'missing' } | { readonly kind: 'list'; readonly draft: DraftView };

/** 申请的任务清单: what there is to fill in, what is done, and whether the application can be checked and submitted. */
export const taskListPage = page<Data>({
  path: '/apply/:draft',
  personal: true,
  load: async (request) => {
    const draft = await findDraft(request);
    if (!draft) return MISSING;
    return draft.submitted ? go(donePath(draft.draftId)) : show({ kind: 'list', draft });
  },
  title: (data, language) =>
    data.kind === 'missing'
      ? missingTitle(language)
      : `${WORDS[language].title} · ${subjectIn(data.draft, language)}`,
  view: (data, frame) =>
    data.kind === 'missing' ? (
      <MissingDraft language={frame.language} />
    ) : (
      <TaskList draft={data.draft} frame={frame} />
    ),
});

function TaskList({ draft, frame: { language } }: { draft: DraftView; frame: Frame }) {
  const words = WORDS[language];
  const tasks = tasksOf(draft);
  const open = tasks.filter((task) => task.faults.length > 0);
  return (
    <div className="apply">
      <div className="apply-sheet">
        <p className="apply-step">
          <span>{words.title}</span>
        </p>
        <h1>{subjectIn(draft, language)}</h1>
        <ol className="tasks">
          {tasks.map((task) => (
            <TaskLine key={task.id} task={task} language={language} />
          ))}
        </ol>
        <div className="apply-act">
          {draft.faults.length === 0 ? (
            <a className="button" href={checkPath(draft.draftId)}>
              {words.check}
            </a>
          ) : (
            <p className="apply-open">
              <Mixed language={language}>
                {words.open(open.map((task) => taskName(task, language)).join(words.comma))}
              </Mixed>
            </p>
          )}
        </div>
      </div>
      <section className="apply-keep" aria-labelledby="keep-title">
        <h2 id="keep-title">{words.keep}</h2>
        <p>{words.keepText(dayWords(draft.deletedOn, language))}</p>
      </section>
    </div>
  );
}

function TaskLine({ task, language }: { task: Task; language: Language }) {
  const isTold = task.state === 'wrong' || task.state === 'started';
  return (
    <li className="task">
      <a href={isTold ? `${task.path}?faults=1` : task.path} aria-describedby={stateId(task)}>
        <span lang={task.sectionTitle !== null && language === 'en' ? 'zh-CN' : undefined}>
          {taskName(task, language)}
        </span>
      </a>
      <span id={stateId(task)} className={`task-state task-${task.state}`}>
        {taskStateWords(task.state, language)}
      </span>
    </li>
  );
}

const stateId = (task: Task): string => `state-${task.id.replace('/', '-')}`;

const WORDS = bilingual({
  zh: {
    title: '网上申请',
    check: '核对并提交',
    comma: '、',
    open: (names: string) => `还差：${names}。填完后在这里核对并提交。`,
    keep: '草稿已保存',
    keepText: (day: string) =>
      `每存一页就保存一次。换一台设备，打开这个网址就能接着填；知道网址的人都能看到草稿，请不要转给别人。到${day}没有提交的，自动删除。`,
  },
  en: {
    title: 'Online application',
    check: 'Check and submit',
    comma: ', ',
    open: (names: string) => `Still open: ${names}. When they are done you can check and submit here.`,
    keep: 'Your draft is saved',
    keepText: (day: string) =>
      `It is saved with every page. Open this address on another device to go on there; whoever knows the address can read the draft, so do not pass it on. If it is not submitted it is deleted on ${day}.`,
  },
});
