import {
  acceptAtDesk,
  type DeskItem,
  type DeskReceipt,
  decideAtDesk,
  receiveAtDesk,
} from '@yichuang/contract/queueing.ts';
import { fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { type PostedFields, valuesFromFields } from '@yichuang/ui/form/form-values.ts';
import { placedProblem } from '#cases/placed-problem.ts';
import { hasTerms, termsOf } from '#cases/terms.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { applicantOf, documentsOf } from './desk-check.ts';

/** 当场办结 or 受理. */
export type DeskAct = 'decide' | 'accept';

/** What the desk hands to its action. */
export type DeskFill = {
  /** 收件 is open for every item and says nothing about it. */
  readonly act: DeskAct | 'receive';
  readonly key: string;
  readonly item: DeskItem;
  readonly posted: PostedFields;
};

/**
 * The act the counter may do with an item: decide on the spot, where the power for it is held and nothing is to
 * follow.
 */
export const deskActOf = (
  item: Pick<DeskItem, 'handling' | 'mayDecide'>,
  posted: PostedFields = {},
): DeskAct => (item.handling === 'immediate' && item.mayDecide && !hasTerms(posted) ? 'decide' : 'accept');

export async function actAtDesk(asked: Asked): Promise<Answer<DeskReceipt>> {
  // Written by the page itself, a moment ago.
  const { act, key, item, posted } = (await asked.request.json()) as DeskFill;
  const body = {
    itemCode: item.code,
    itemVersion: item.version,
    applicant: applicantOf(posted),
    form: valuesFromFields(fieldsOf(item.form), posted),
    documents: [...documentsOf(posted)],
  };
  const common = { key, typed: posted };
  if (act === 'receive') return write(asked, { ...common, route: receiveAtDesk, input: { body } });
  const answer =
    act === 'decide'
      ? await write(asked, {
          ...common,
          route: decideAtDesk,
          input: { body: { ...body, handedOver: posted.handedOver === 'yes' } },
        })
      : await write(asked, {
          ...common,
          route: acceptAtDesk,
          input: { body: { ...body, ...termsOf(posted) } },
        });
  return answer.ok ? answer : { ok: false, problem: placedProblem(answer.problem) };
}

/** Why each act is closed: the wrong kind of item, or the first thing that is missing. */
export function whyNot(
  item: Pick<DeskItem, 'handling' | 'mayDecide'> | null,
  allowed: DeskAct | null,
  missing: string | null,
  words: Readonly<Record<'notImmediate' | 'noPower' | 'immediate' | 'onTerms', string>>,
): Readonly<Record<DeskAct, string | null>> {
  if (item === null || allowed === null) return { decide: missing, accept: missing };
  if (allowed === 'decide') return { decide: missing, accept: words.immediate };
  if (item.handling !== 'immediate') return { decide: words.notImmediate, accept: missing };
  return { decide: item.mayDecide ? words.onTerms : words.noPower, accept: missing };
}
