import {
  acceptAtDesk,
  type DeskItem,
  type DeskReceipt,
  decideAtDesk,
  receiveAtDesk,
} from '@yichuang/contract/queueing.ts';
import { correctAtDesk, declineAtDesk } from '@yichuang/contract/queueing-desk.ts';
import { fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { type PostedFields, textOf, valuesFromFields } from '@yichuang/ui/form/form-values.ts';
import { placedProblem } from '#cases/placed-problem.ts';
import { deferredOf, hasTerms, termsOf } from '#cases/terms.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { applicantOf, documentsOf } from './desk-check.ts';
import { defectsOf } from './material-marks.ts';
import { refusalOf } from './refusal-text.ts';

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
};

export type Seat = { readonly counterId?: string; readonly ticketId?: string };

/** What one key does with an item: decide on the spot, accept, or accept with papers to follow. */
export function deskActOf(
  item: Pick<DeskItem, 'handling' | 'mayDecide'>,
  posted: PostedFields = {},
): 'decide' | 'accept' | 'tolerate' {
  if (deferredOf(posted).length > 0) return 'tolerate';
  return item.handling === 'immediate' && item.mayDecide && !hasTerms(posted) ? 'decide' : 'accept';
}

export async function actAtDesk(asked: Asked): Promise<Answer<DeskReceipt>> {
  // Written by the page itself, a moment ago.
  const fill = (await asked.request.json()) as DeskFill;
  const answer = await send(asked, fill);
  return answer.ok ? answer : { ok: false, problem: placedProblem(answer.problem) };
}

function send(asked: Asked, { act, key, item, posted, seat = {} }: DeskFill): Promise<Answer<DeskReceipt>> {
  const body = {
    itemCode: item.code,
    itemVersion: item.version,
    applicant: applicantOf(posted),
    form: valuesFromFields(fieldsOf(item.form), posted),
    documents: [...documentsOf(posted)],
    undoable: true,
    ...seat,
  };
  const common = { key, typed: posted };
  switch (act) {
    case 'receive':
      return write(asked, { ...common, route: receiveAtDesk, input: { body } });
    case 'decide': {
      const handedOver = textOf(posted.handedOver) === 'yes';
      return write(asked, { ...common, route: decideAtDesk, input: { body: { ...body, handedOver } } });
    }
    case 'accept':
    case 'tolerate':
      return write(asked, {
        ...common,
        route: acceptAtDesk,
        input: { body: { ...body, ...termsOf(posted) } },
      });
    case 'correct': {
      const defects = [...defectsOf(item.documents, posted)];
      const reason = textOf(posted.overrideReason).trim();
      const override = reason === '' ? {} : { override: { reason } };
      const input = { body: { ...body, defects, ...override } };
      return write(asked, { ...common, route: correctAtDesk, input });
    }
    case 'decline':
      return write(asked, {
        ...common,
        route: declineAtDesk,
        input: { body: { ...body, ...refusalOf(posted) } },
      });
  }
}
