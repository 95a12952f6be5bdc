import type { DeskItem, DeskReceipt } from '@yichuang/contract/queueing.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { placedProblem } from '#cases/placed-problem.ts';
import { deferredOf, hasTerms } from '#cases/terms.ts';
import type { SlipGiven, SlipTaken } from '#offline/take-in.ts';
import type { Answer } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

/** 当场办结、受理、容缺受理、补正、不予受理; 收件 is open for every item and says nothing about it. */
export type DeskAct = 'decide' | 'accept' | 'tolerate' | 'correct' | 'decline' | 'receive';

/** What the desk hands to its action. */
export type DeskFill = {
  readonly act: DeskAct;
  readonly key: string;
  readonly item: DeskItem;
  readonly posted: PostedFields;
  /** Counter and number of the person; empty at a desk without a queue. */
  readonly seat?: Seat;
  /** Nothing answers: papers are only taken in, and kept here. What was tried before may have been done after all. */
  readonly withoutNetwork?: { readonly tried: DeskFill | null };
  /** 补录 of papers that were refused before: the slip they came under. */
  readonly slip?: SlipTaken;
};

export type Seat = { readonly counterId?: string; readonly ticketId?: string };

/** What an act needs comes while the boxes are filled in, and the desk stands sooner. */
const sending = () => import('./send-at-desk.ts');
/** 离线收件. */
const takingIn = () => import('#offline/take-in.ts');
export const fetchActs = () => Promise.all([sending(), takingIn()]);

/** Papers that were refused under a slip, entered once more. Rare, so it is not loaded with the desk. */
async function enterLater(asked: Asked, fill: DeskFill, slip: SlipTaken): Promise<Answer<DeskReceipt>> {
  const { enterAgain } = await import('#offline/merge.ts');
  return enterAgain(asked, fill, slip);
}

/** What one key does with an item: decide on the spot, accept, or accept with papers to follow. */
export function deskActOf(
  item: Pick<DeskItem, 'handling' | 'mayDecide'>,
  posted: PostedFields = {},
): 'decide' | 'accept' | 'tolerate' {
  if (deferredOf(posted).length > 0) return 'tolerate';
  return item.handling === 'immediate' && item.mayDecide && !hasTerms(posted) ? 'decide' : 'accept';
}

export async function actAtDesk(asked: Asked): Promise<Answer<DeskReceipt | SlipGiven>> {
  // Written by the page itself, a moment ago.
  const fill = (await asked.request.json()) as DeskFill;
  if (fill.withoutNetwork) return (await takingIn()).takeInWithoutNetwork(fill);
  const answer = fill.slip
    ? await enterLater(asked, fill, fill.slip)
    : await (await sending()).sendAtDesk(asked, fill);
  return answer.ok ? answer : { ok: false, problem: placedProblem(answer.problem) };
}
