import { type TrackView, track } from '@yichuang/contract/case-track.ts';
import {
  attachToCorrection,
  correctByLink,
  detachFromCorrection,
  readCorrectionUploads,
} from '@yichuang/contract/correction-online.ts';
import { type FieldFault, type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { detachedBy, fileField, receiveFiles } from '#files/receive-files.ts';
import { go, type PageAnswer, type PageRequest, show } from '#page.ts';
import type { CorrectionData } from './correction.tsx';

/** Posted name of what is said about a document. */
export const statementField = (documentId: string): string => `statement.${documentId}`;

/** Whether the applicant can correct online now. */
export const mayCorrect = ({ state, course }: Pick<TrackView, 'state' | 'course'>): boolean =>
  state === 'awaitingCorrection' && course.correction !== null && !course.correction.isSupplied;

export async function loadCorrection(request: PageRequest): Promise<PageAnswer<CorrectionData>> {
  const view = await readTrack(request);
  return mayCorrect(view) ? show(await dataOf(request, view)) : go(trackPath(request));
}

/** Files first: one that is refused keeps nothing else back, and nothing is handed in without it. */
export async function correct(request: PageRequest): Promise<PageAnswer<CorrectionData>> {
  const view = await readTrack(request);
  if (!mayCorrect(view)) return go(trackPath(request));
  const attachmentId = detachedBy(request);
  if (attachmentId !== null) await detach(request, attachmentId);
  const asked = askedOf(view);
  const faults = await receiveFiles(request, asked, (documentId, { name, file }) =>
    request.call(attachToCorrection, {
      params: { token: tokenOf(request), documentId },
      query: { name },
      file,
    }),
  );
  if (faults.length > 0) return show({ ...(await dataOf(request, view)), faults }, 422);
  // Enter in a field presses no button by name: that hands in as well.
  if (attachmentId !== null || request.form.act === 'upload') return show(await dataOf(request, view));
  return handIn(request, view);
}

async function handIn(request: PageRequest, view: TrackView): Promise<PageAnswer<CorrectionData>> {
  const statements = statedOf(request, view).map((documentId) => ({
    documentId,
    statement: typed(request, documentId),
  }));
  try {
    const body = { version: Number(request.form.version) || 0, statements };
    await request.call(correctByLink, { params: { token: tokenOf(request) }, body });
    return go(trackPath(request));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
    return notHandedIn(request, error.problem);
  }
}

/** As they are sent, so that a fault leads back to its box. */
const statedOf = (request: PageRequest, view: TrackView): readonly string[] =>
  askedOf(view).filter((documentId) => typed(request, documentId) !== '');

/** Handed in already (the form was sent twice), moved on meanwhile, or not complete. */
async function notHandedIn(request: PageRequest, problem: Problem): Promise<PageAnswer<CorrectionData>> {
  const view = await readTrack(request);
  if (!mayCorrect(view)) return go(trackPath(request));
  const isChanged = problem.code === 'stale';
  const faults = isChanged ? [] : faultsOf(problem, request, view);
  return show({ ...(await dataOf(request, view)), isChanged, faults }, problem.status);
}

function faultsOf(problem: Problem, request: PageRequest, view: TrackView): readonly FieldFault[] {
  const missing = problem.facts?.missing;
  if (problem.code === 'cases.documents-missing' && Array.isArray(missing)) {
    const names = new Map(view.course.correction?.asked.map(({ documentId, name }) => [documentId, name]));
    return missing.map((id) => ({
      pointer: `/${fileField(String(id))}`,
      rule: 'required',
      message: `“${names.get(String(id)) ?? id}”还没有文件，也没有说明；请上传文件或写明情况`,
      messageEn: `“${names.get(String(id)) ?? id}” has neither a file nor a statement; please add one`,
    }));
  }
  const stated = statedOf(request, view);
  const errors = (problem.errors ?? []).map((one) => ({ ...one, pointer: pointerOf(one.pointer, stated) }));
  return errors.length > 0
    ? errors
    : [{ pointer: '', rule: problem.code, message: problem.title, messageEn: problem.titleEn }];
}

/** `/statements/0/statement` is a place in the wire, not on the page. */
function pointerOf(pointer: string, stated: readonly string[]): string {
  const place = /^\/statements\/(\d+)/.exec(pointer)?.[1];
  const documentId = place === undefined ? undefined : stated[Number(place)];
  return documentId === undefined ? '' : `/${statementField(documentId)}`;
}

async function detach({ call, params }: PageRequest, attachmentId: string): Promise<void> {
  try {
    await call(detachFromCorrection, { params: { token: params.token ?? '', attachmentId }, body: {} });
  } catch (error) {
    // Pressed twice: it is gone already.
    if (!(error instanceof ProblemError) || ![400, 404].includes(error.problem.status)) throw error;
  }
}

async function dataOf(request: PageRequest, view: TrackView): Promise<CorrectionData> {
  const token = tokenOf(request);
  const { rows } = await request.call(readCorrectionUploads, { params: { token } });
  const statements = Object.fromEntries(askedOf(view).map((id) => [id, typed(request, id)]));
  return { view, token, files: rows, statements, faults: [], isChanged: false };
}

function typed({ form }: PageRequest, documentId: string): string {
  const value = form[statementField(documentId)];
  return typeof value === 'string' ? value.trim() : '';
}

const askedOf = ({ course }: TrackView): readonly string[] =>
  course.correction?.asked.map(({ documentId }) => documentId) ?? [];

const readTrack = (request: PageRequest): Promise<TrackView> =>
  request.call(track, { params: { token: tokenOf(request) } });

const tokenOf = ({ params }: PageRequest): string => params.token ?? '';
const trackPath = (request: PageRequest): string => `/t/${encodeURIComponent(tokenOf(request))}`;
