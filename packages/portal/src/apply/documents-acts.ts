import type { DocumentAttachment } from '@yichuang/contract/attachments.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import { textsOf } from '@yichuang/ui/form/form-values.ts';
import { detachedBy } from '#files/receive-files.ts';
import { go, type PageAnswer, type PageRequest, show } from '#page.ts';
import { readFiles } from './draft.ts';
import { changeFiles } from './draft-files.ts';
import { loadTask, type ReadTask, saveTask, type TaskData } from './task-page.ts';

/** What the page of the documents shows. */
export type DocumentsData = {
  readonly task: TaskData;
  readonly files: readonly DocumentAttachment[];
  /** Files that were not taken. */
  readonly refused: readonly FieldFault[];
};

export const loadDocuments = async (request: PageRequest): Promise<PageAnswer<DocumentsData>> =>
  withFiles(request, await loadTask(request, 'documents'));

/** Files first: what is refused among them is told, and everything else of the page is saved. */
export async function saveDocuments(request: PageRequest): Promise<PageAnswer<DocumentsData>> {
  const refused = await changeFiles(request);
  const files = await readFiles(request);
  const saved = await saveTask(request, 'documents', readDocuments(files));
  const stays = refused.length > 0 || request.form.stay === 'yes' || detachedBy(request) !== null;
  if (!stays || isUnsaved(saved)) return withFiles(request, saved, refused);
  const back = request.form.back === 'check' ? '?back=check' : '';
  if (refused.length === 0) return go(`/apply/${request.params.draft ?? ''}/documents${back}`);
  const again = await loadTask(request, 'documents');
  return withFiles(request, again.kind === 'show' ? { ...again, status: 422 } : again, refused);
}

/** Somebody else saved meanwhile, or nothing could be kept; what is only missing is not told to who stays. */
const isUnsaved = (answer: PageAnswer<TaskData>): boolean =>
  answer.kind === 'show' &&
  (answer.data.kind === 'missing' || answer.data.saved !== null || answer.data.problem !== null);

async function withFiles(
  request: PageRequest,
  answer: PageAnswer<TaskData>,
  refused: readonly FieldFault[] = [],
): Promise<PageAnswer<DocumentsData>> {
  if (answer.kind === 'go') return answer;
  return show({ task: answer.data, files: await readFiles(request), refused }, answer.status);
}

/** Only documents of this draft count, in its order; one with a file is ready. */
const readDocuments =
  (files: readonly DocumentAttachment[]): ReadTask =>
  (draft, { form }) => {
    const ready = new Set([...textsOf(form.documents), ...files.map(({ documentId }) => documentId)]);
    return {
      ...draft.answers,
      documents: draft.documents.map((document) => document.id).filter((id) => ready.has(id)),
    };
  };
