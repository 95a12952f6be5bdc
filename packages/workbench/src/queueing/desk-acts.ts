import { acceptAtDesk, type DeskItem, type DeskReceipt, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { type PostedFields, valuesFromFields } from '@yichuang/ui/form/form-values.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { applicantOf, documentsOf } from './desk-check.ts';

/** 当场办结 or 受理. */
export type DeskAct = 'decide' | 'accept';

/** What the desk hands to its action. */
export type DeskFill = {
  readonly act: DeskAct;
  readonly key: string;
  readonly item: DeskItem;
  readonly posted: PostedFields;
};

/** The act the counter may do with an item: decide on the spot, where the power for it is held. */
export const deskActOf = (item: Pick<DeskItem, 'handling' | 'mayDecide'>): DeskAct =>
  item.handling === 'immediate' && item.mayDecide ? 'decide' : 'accept';

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
  return act === 'decide'
    ? write(asked, {
        ...common,
        route: decideAtDesk,
        input: { body: { ...body, handedOver: posted.handedOver === 'yes' } },
      })
    : write(asked, { ...common, route: acceptAtDesk, input: { body } });
}

/** Why each act is closed: the wrong kind of item, or the first thing that is missing. */
export function whyNot(
  item: Pick<DeskItem, 'handling'> | null,
  allowed: DeskAct | null,
  missing: string | null,
  words: Readonly<Record<'notImmediate' | 'noPower' | 'immediate', string>>,
): Readonly<Record<DeskAct, string | null>> {
  if (item === null || allowed === null) return { decide: missing, accept: missing };
  if (allowed === 'decide') return { decide: missing, accept: words.immediate };
  return { decide: item.handling === 'immediate' ? words.noPower : words.notImmediate, accept: missing };
}
