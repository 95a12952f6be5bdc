import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { printAtDesk, undoAtDesk } from '@yichuang/contract/queueing-desk.ts';
import type { ShouldRevalidateFunction } from 'react-router';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

/** What is done with an act just done: taken back, or its papers let out. */
export type UndoFill = {
  readonly act: 'undo' | 'print';
  readonly key: string;
  readonly caseId: string;
  readonly version: number;
};

/** What was asked, and what became of it. */
export type UndoAnswer = { readonly act: UndoFill['act']; readonly answer: Answer<DeskReceipt> };

export async function action(asked: Asked): Promise<UndoAnswer> {
  // Written by the page itself, a moment ago.
  const { act, key, caseId, version } = (await asked.request.json()) as UndoFill;
  const params = { caseId };
  const answer =
    act === 'undo'
      ? await write(asked, { route: undoAtDesk, input: { params, body: { version } }, key })
      : await write(asked, { route: printAtDesk, input: { params, body: {} }, key });
  return { act, answer };
}

export const shouldRevalidate: ShouldRevalidateFunction = () => false;
