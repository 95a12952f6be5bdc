import type { DraftView } from '@yichuang/contract/forms.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import { type PageAnswer, show } from '#page.ts';

/** Few words: `optional` is open and may stay so, `wrong` is the only one shown in red. */
export type TaskState = 'todo' | 'started' | 'wrong' | 'optional' | 'done';

/** One page of the application and where it stands. */
export type Task = {
  /** Last part of the address below the draft: `choice`, `applicant`, `form/s1`, `documents`. */
  readonly id: string;
  readonly path: string;
  /** Title of a section of the form; null for the pages that have words of their own. */
  readonly sectionTitle: string | null;
  readonly state: TaskState;
  readonly faults: readonly FieldFault[];
};

/** The pages of an application in the order in which they are filled in. */
export function tasksOf(draft: DraftView): readonly Task[] {
  const sections = draft.form.sections.map((section) =>
    taskOf(draft, {
      id: `form/${section.id}`,
      sectionTitle: section.title,
      pointers: section.fields.map(
        (name) => `/answers/form/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      ),
      isEmpty: section.fields.every((name) => !Object.hasOwn(draft.answers.form, name)),
    }),
  );
  return [
    ...choiceTask(draft),
    taskOf(draft, {
      id: 'applicant',
      sectionTitle: null,
      pointers: ['/answers/applicant'],
      isEmpty: Object.entries(draft.answers.applicant).every(
        ([name, value]) => name === 'kind' || value === '',
      ),
    }),
    ...sections,
    ...(draft.documents.length === 0
      ? []
      : [
          taskOf(draft, {
            id: 'documents',
            sectionTitle: null,
            pointers: ['/answers/documents'],
            isEmpty: draft.answers.documents.length === 0,
          }),
        ]),
  ];
}

/** Channels ask first what applies: the rest of the application follows from it. */
function choiceTask(draft: DraftView): readonly Task[] {
  const { routes = [], questions = [] } = draft.choice ?? {};
  if (routes.length <= 1 && questions.length === 0) return [];
  const isEmpty = questions.length > 0 && questions.every(({ answer }) => answer === null);
  return [taskOf(draft, { id: 'choice', sectionTitle: null, pointers: ['/choice'], isEmpty })];
}

/** Faults that belong to no page, for example of the form as a whole. */
export function homelessFaults(draft: DraftView): readonly FieldFault[] {
  const housed = new Set(tasksOf(draft).flatMap((task) => task.faults));
  return draft.faults.filter((fault) => !housed.has(fault));
}

/** Where to go after a page: the next one still open, the check when all are done, else back to the list. */
export function nextPath(draft: DraftView, doneId: string): string {
  const tasks = tasksOf(draft);
  const here = tasks.findIndex((task) => task.id === doneId);
  const next = tasks.slice(here + 1).find((task) => task.state !== 'done');
  if (next) return next.path;
  return draft.faults.length === 0 ? checkPath(draft.draftId) : draftPath(draft.draftId);
}

/** There is no such draft, or no such page of it. */
export const MISSING: PageAnswer<{ readonly kind: 'missing' }> = show({ kind: 'missing' }, 404);

export const draftPath = (draftId: string): string => `/apply/${draftId}`;
export const checkPath = (draftId: string): string => `/apply/${draftId}/check`;
export const donePath = (draftId: string): string => `/apply/${draftId}/done`;

type Area = {
  readonly id: string;
  readonly sectionTitle: string | null;
  readonly pointers: readonly string[];
  readonly isEmpty: boolean;
};

function taskOf(draft: DraftView, { id, sectionTitle, pointers, isEmpty }: Area): Task {
  const faults = draft.faults.filter(({ pointer }) =>
    pointers.some((area) => pointer === area || pointer.startsWith(`${area}/`)),
  );
  return {
    id,
    path: `${draftPath(draft.draftId)}/${id}`,
    sectionTitle,
    faults,
    state: stateOf(draft, faults, isEmpty),
  };
}

/** What is only missing is incomplete; red is for what was filled in and is wrong. */
function stateOf(draft: DraftView, faults: readonly FieldFault[], isEmpty: boolean): TaskState {
  if (faults.length === 0) return isEmpty ? 'optional' : 'done';
  if (isEmpty) return 'todo';
  return faults.every((fault) => MISSING_RULES.has(fault.rule) || isBlank(valueAt(draft, fault.pointer)))
    ? 'started'
    : 'wrong';
}

const MISSING_RULES: ReadonlySet<string> = new Set(['required', 'minItems', 'cases.documents-missing']);

const isBlank = (value: unknown): boolean => value === undefined || value === '';

/** The answer that a pointer of the wire leads to. */
const valueAt = (draft: DraftView, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(2)
    .reduce<unknown>((value, step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
      return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined;
    }, draft.answers);
