import { acceptAtDesk, type DeskReceipt, decideAtDesk, receiveAtDesk } from '@yichuang/contract/queueing.ts';
import { correctAtDesk, declineAtDesk } from '@yichuang/contract/queueing-desk.ts';
import { textOf } from '@yichuang/ui/form/form-values.ts';
import { termsOf } from '#cases/terms.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import type { DeskFill } from './desk-acts.ts';
import { applicationOf } from './desk-application.ts';
import { defectsOf } from './material-marks.ts';
import { refusalOf } from './refusal-text.ts';
import { scansIn } from './scans.ts';

/** Sends what the desk filled in; the same key gives the same reply. */
export function sendAtDesk(asked: Asked, fill: DeskFill): Promise<Answer<DeskReceipt>> {
  const { act, key, item, posted, seat = {} } = fill;
  const body = { ...applicationOf(fill), scans: scansIn(posted), undoable: true, ...seat };
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
