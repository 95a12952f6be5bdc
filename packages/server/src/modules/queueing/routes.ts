import * as queueing from '@yichuang/contract/queueing.ts';
import { acts, actsOnce, reads } from '../context.ts';
import { acceptAtDesk, decideAtDesk, viewDeskReceipt } from './desk-acts.ts';
import { pickItems, viewDeskItem } from './desk-items.ts';
import { receiveAtDesk } from './receive-at-desk.ts';

export const queueingRoutes = [
  reads(queueing.pickItems, pickItems),
  reads(queueing.readDeskItem, ({ params }, context) => viewDeskItem(params.code, context)),
  acts(queueing.receiveAtDesk, receiveAtDesk, ({ caseId }, context) => viewDeskReceipt(caseId, context)),
  acts(queueing.acceptAtDesk, acceptAtDesk, ({ caseId }, context) => viewDeskReceipt(caseId, context)),
  actsOnce(queueing.decideAtDesk, decideAtDesk),
];
