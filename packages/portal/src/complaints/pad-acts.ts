import { type PadBoard, rateAtPad, readPad } from '@yichuang/contract/complaints.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { answerAtPad, signAtPad } from '@yichuang/contract/queueing-pad.ts';
import { isBadLevel, type RatingLevel } from '@yichuang/domain/complaints/rating.ts';
import { go, type PageAnswer, type PageRequest, show } from '#page.ts';
import { screenTokenOf } from '#queueing/screen-token.ts';
import { levelIn, saidIn, textIn } from './posted-rating.ts';

/** The board; with a bad level that was pressed and not sent yet. Null: not paired here. */
export type PadData = { readonly board: PadBoard; readonly bad: RatingLevel | null } | null;

const ofPad = (request: PageRequest) => ({
  token: screenTokenOf(request),
  counterId: request.params.counter ?? '',
});

export const readBoard = (request: PageRequest): Promise<PadBoard> =>
  request.call(readPad, { body: ofPad(request) });

/** What was pressed on the pad. */
export async function actAtPad(request: PageRequest): Promise<PageAnswer<PadData>> {
  const level = levelIn(request.form);
  const isSent = textIn(request.form, 'act') === 'send';
  // A bad one is asked what about; a good one is done with one press.
  if (level !== null && isBadLevel(level) && !isSent) {
    const board = await readBoard(request);
    if (board.scene === 'rating') return show<PadData>({ board, bad: level });
  } else await quietly(() => send(request, level));
  return go(`/d/pad/${encodeURIComponent(request.params.counter ?? '')}`);
}

/** What has moved on meanwhile is not said: the pad shows how it stands. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ProblemError) || ![400, 404, 409].includes(error.problem.status)) throw error;
  }
}

async function send(request: PageRequest, level: RatingLevel | null): Promise<unknown> {
  const { form, call } = request;
  const pad = ofPad(request);
  const key = { key: textIn(form, 'key') };
  if (level !== null) {
    const invitationId = textIn(form, 'invitation');
    return call(rateAtPad, { body: { ...pad, invitationId, level, ...saidIn(form) } }, key);
  }
  const presentationId = textIn(form, 'presentation');
  const png = textIn(form, 'png').replace(/^data:image\/png;base64,/, '');
  if (png !== '') return call(signAtPad, { body: { ...pad, presentationId, png } }, key);
  const answer = textIn(form, 'act') === 'right' ? 'right' : 'wrong';
  return call(answerAtPad, { body: { ...pad, presentationId, answer } }, key);
}
