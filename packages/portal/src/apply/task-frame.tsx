import type { Problem } from '@yichuang/contract/problem.ts';
import { Button, DefaultSubmit } from '@yichuang/ui/form/button.tsx';
import { ErrorSummary, type SummaryLine } from '@yichuang/ui/form/error-summary.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';
import type { Frame } from '#page.ts';
import { subjectIn } from './subject.ts';
import type { TaskView } from './task-page.ts';
import { TaskSteps } from './task-steps.tsx';
import { checkPath, draftPath, tasksOf } from './tasks.ts';

const WORDS = bilingual({
  zh: {
    wrong: '错误：',
    back: '返回任务清单',
    backToCheck: '返回核对',
    save: '保存并继续',
    saveAndCheck: '保存并返回核对',
    saveMine: '保存我填的内容',
    staleTitle: '这份草稿在别处改过了',
    stale:
      '可能是另一个窗口或另一台手机保存的。您刚才填的都还在下面，还没有保存；凡是与现在保存的不同，旁边都写明了。请核对后再保存。',
    step: (here: number, all: number) => `第 ${here} 步，共 ${all} 步`,
  },
  en: {
    wrong: 'Error: ',
    back: 'Back to the task list',
    backToCheck: 'Back to checking',
    save: 'Save and continue',
    saveAndCheck: 'Save and go back to checking',
    saveMine: 'Save what I filled in',
    staleTitle: 'This draft was changed elsewhere',
    stale:
      'Another window or another phone may have saved it. What you just filled in is still below and not saved yet; wherever it differs from what is saved now, that is written beside it. Please check, then save.',
    step: (here: number, all: number) => `Step ${here} of ${all}`,
  },
});

/** Title of the document; it says first when something is wrong. */
export const taskTitle = (view: TaskView, title: string, language: Language): string =>
  `${hasFaults(view) ? WORDS[language].wrong : ''}${title} · ${subjectIn(view.draft, language)}`;

type Props = {
  readonly view: TaskView;
  readonly frame: Frame;
  readonly title: string;
  readonly titleLanguage?: 'zh-CN' | undefined;
  readonly lines: readonly SummaryLine[];
  readonly intro?: ReactNode;
  readonly takesFiles?: true;
  readonly children: ReactNode;
};

/** What all pages of an application share: where one is, what is wrong, the form, and the way on. */
export function TaskFrame({
  view,
  frame: { language },
  title,
  titleLanguage,
  lines,
  intro,
  takesFiles,
  children,
}: Props) {
  const words = WORDS[language];
  const { draft, fromCheck, saved, problem } = view;
  const tasks = tasksOf(draft);
  const step = tasks.findIndex((task) => task.id === view.task.id) + 1;
  return (
    <div className="apply">
      <p className="apply-back">
        <a href={fromCheck ? checkPath(draft.draftId) : draftPath(draft.draftId)}>
          {fromCheck ? words.backToCheck : words.back}
        </a>
      </p>
      <ErrorSummary lines={[...problemLines(problem, language), ...lines]} language={language} />
      {saved ? (
        <section className="apply-stale" aria-labelledby="stale-title">
          <h2 id="stale-title">{words.staleTitle}</h2>
          <p>{words.stale}</p>
        </section>
      ) : null}
      <div className="apply-columns">
        <div className="apply-sheet">
          <p className="apply-step">
            <span>{subjectIn(draft, language)}</span>
            <span>{words.step(step, tasks.length)}</span>
          </p>
          <h1 lang={titleLanguage}>{title}</h1>
          {intro}
          {/* The address is named, or a fragment of the last page would stay and keep the focus from the error summary. */}
          <form
            className="apply-form"
            method="post"
            action={view.task.path}
            encType={takesFiles ? 'multipart/form-data' : undefined}
            noValidate
          >
            <DefaultSubmit />
            <input type="hidden" name="version" value={draft.version} />
            {fromCheck ? <input type="hidden" name="back" value="check" /> : null}
            {children}
            <p className="apply-act">
              <Button>{buttonWords(view, words)}</Button>
            </p>
          </form>
        </div>
        <TaskSteps tasks={tasks} hereId={view.task.id} language={language} />
      </div>
    </div>
  );
}

const hasFaults = ({ faults, problem }: TaskView): boolean => faults.length > 0 || problem !== null;

const buttonWords = ({ saved, fromCheck }: TaskView, words: (typeof WORDS)[Language]): string => {
  if (saved) return words.saveMine;
  return fromCheck ? words.saveAndCheck : words.save;
};

/** A refusal without a field, for example when the service does not answer. */
function problemLines(problem: Problem | null, language: Language): readonly SummaryLine[] {
  if (!problem || (problem.errors ?? []).length > 0) return [];
  return [{ name: null, label: '', words: language === 'en' ? problem.titleEn : problem.title }];
}
