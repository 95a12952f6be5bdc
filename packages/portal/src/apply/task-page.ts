import type { Answers, DraftView } from '@yichuang/contract/forms.ts';
import type { FieldFault, Problem } from '@yichuang/contract/problem.ts';
import { fieldId } from '@yichuang/ui/form/field-name.ts';
import { ROW_ACT, type RowAct, rowActFrom } from '@yichuang/ui/form/row-act.ts';
import { go, type PageAnswer, type PageRequest, show } from '#page.ts';
import type { Chosen } from './choice-fields.tsx';
import { findDraft, postedVersion, sameAnswers, saveAnswers } from './draft.ts';
import { checkPath, donePath, MISSING, nextPath, type Task, tasksOf } from './tasks.ts';

/** One page of the application as it is shown. */
export type TaskView = {
  readonly kind: 'task';
  readonly draft: DraftView;
  readonly task: Task;
  /** What stands in the boxes: saved answers, or what was just typed. */
  readonly answers: Answers;
  readonly faults: readonly FieldFault[];
  /** Set when somebody else saved meanwhile: their answers, to stand beside what was typed. */
  readonly saved: Answers | null;
  /** Set beside `saved` on the page of the choice: the route and the answers saved meanwhile. */
  readonly savedChoice?: Chosen;
  /** Set when the answers could not be kept at all. */
  readonly problem: Problem | null;
  /** Came from the check page and goes back to it. */
  readonly fromCheck: boolean;
  /** Rows to draw of a list, by posted name. */
  readonly rows: Readonly<Record<string, number>>;
};

export type TaskData = TaskView | { readonly kind: 'missing' };

/** How one page reads its posted fields into the answers; the other pages' answers stay as they are. */
export type ReadTask = (draft: DraftView, request: PageRequest, act: RowAct | null) => Answers;

/** The draft and the page of it that was asked for, or where the request goes instead. */
export async function openTask(
  request: PageRequest,
  taskId: string,
): Promise<{ readonly draft: DraftView; readonly task: Task } | PageAnswer<TaskData>> {
  const draft = await findDraft(request);
  const task = draft && tasksOf(draft).find((one) => one.id === taskId);
  if (!draft || !task) return MISSING;
  return draft.submitted ? go(donePath(draft.draftId)) : { draft, task };
}

/** Shows the page. Faults are told when asked for (`?faults=1`): an untouched page is not scolded. */
export async function loadTask(request: PageRequest, taskId: string): Promise<PageAnswer<TaskData>> {
  const opened = await openTask(request, taskId);
  if ('kind' in opened) return opened;
  const { draft, task } = opened;
  const faults = request.query.faults === '1' ? task.faults : [];
  return show({ ...plainView(request, draft, task), faults });
}

/** Saves the page and goes on; stays when something on it is wrong or somebody else saved meanwhile. */
export async function saveTask(
  request: PageRequest,
  taskId: string,
  read: ReadTask,
): Promise<PageAnswer<TaskData>> {
  const opened = await openTask(request, taskId);
  if ('kind' in opened) return opened;
  const { draft, task } = opened;

  const act = rowActFrom(request.form[ROW_ACT]);
  const answers = read(draft, request, act);
  const outcome = await saveAnswers(request, { draft, version: postedVersion(request), answers });
  switch (outcome.kind) {
    case 'saved':
      return afterSaving(request, outcome.draft, taskId, act);
    case 'stale':
      return metOthers(request, outcome.fresh, taskId, read);
    case 'refused':
      return show(
        {
          ...plainView(request, draft, task),
          answers,
          faults: outcome.problem.errors ?? [],
          problem: outcome.problem,
        },
        outcome.problem.status,
      );
  }
}

/** On to the next page that is open; stays when something on this one is wrong. */
export function afterSaving(
  request: PageRequest,
  draft: DraftView,
  taskId: string,
  act: RowAct | null,
): PageAnswer<TaskData> {
  const task = tasksOf(draft).find((one) => one.id === taskId);
  if (!task) return MISSING;
  if (act) return go(pathWithRows(task, act, isFromCheck(request)));
  if (task.faults.length > 0) return show({ ...plainView(request, draft, task), faults: task.faults }, 422);
  return go(isFromCheck(request) ? checkPath(draft.draftId) : nextPath(draft, taskId));
}

/** Two pages of one draft were open. Nothing is lost: what was typed stays, what is saved stands beside it. */
function metOthers(
  request: PageRequest,
  fresh: DraftView,
  taskId: string,
  read: ReadTask,
): PageAnswer<TaskData> {
  if (fresh.submitted) return go(donePath(fresh.draftId));
  const act = rowActFrom(request.form[ROW_ACT]);
  const answers = read(fresh, request, act);
  // The same page sent twice, or the other page changed other answers to what is typed here.
  if (sameAnswers(answers, fresh.answers)) return afterSaving(request, fresh, taskId, act);
  const task = tasksOf(fresh).find((one) => one.id === taskId);
  if (!task) return MISSING;
  return show({ ...plainView(request, fresh, task), answers, saved: fresh.answers }, 409);
}

export const plainView = (request: PageRequest, draft: DraftView, task: Task): TaskView => ({
  kind: 'task',
  draft,
  task,
  answers: draft.answers,
  faults: [],
  saved: null,
  problem: null,
  fromCheck: isFromCheck(request),
  rows: rowsAsked(request),
});

const isFromCheck = ({ query, form }: PageRequest): boolean => (form.back ?? query.back) === 'check';

/** `?list=form.holders&rows=3`: how many rows of which list to draw. */
function rowsAsked({ query }: PageRequest): Readonly<Record<string, number>> {
  const count = Number(query.rows);
  return query.list && Number.isInteger(count) && count > 0 ? { [query.list]: count } : {};
}

function pathWithRows(task: Task, { act, list, index }: RowAct, fromCheck: boolean): string {
  const search = new URLSearchParams();
  if (act === 'add') {
    search.set('list', list);
    search.set('rows', String(index + 1));
  }
  if (fromCheck) search.set('back', 'check');
  const anchor = act === 'add' ? fieldId(`${list}.${index}`) : fieldId(list);
  return `${task.path}${search.size > 0 ? `?${search}` : ''}#${anchor}`;
}
