import * as queueing from '@yichuang/contract/queueing.ts';
import * as desk from '@yichuang/contract/queueing-desk.ts';
import { acceptAtCounter, correctAtCounter, declineAtCounter, receiveAtCounter } from '../cases/index.ts';
import { acts, actsOnce, type Reading, reads } from '../context.ts';
import { atDesk } from './at-desk.ts';
import { decideAtDesk, viewDeskReceipt } from './desk-acts.ts';
import { pickItems, viewDeskItem } from './desk-items.ts';
import { viewItemIndex } from './item-index.ts';
import { keepFavourite, notePicked, viewShortcuts } from './shortcuts.ts';
import { printAtDesk, undoAtDesk } from './undo-at-desk.ts';

const receipt = ({ caseId }: { readonly caseId: string }, context: Reading) =>
  viewDeskReceipt(caseId, context);
const shortcuts = (_done: object, context: Reading) => viewShortcuts(context);

export const queueingRoutes = [
  reads(queueing.pickItems, pickItems),
  reads(queueing.readDeskItem, ({ params }, context) => viewDeskItem(params.code, context)),
  reads(desk.readItemIndex, (_input, context) => viewItemIndex(context)),
  reads(desk.readShortcuts, (_input, context) => viewShortcuts(context)),
  acts(desk.keepFavourite, keepFavourite, shortcuts),
  acts(desk.notePicked, notePicked, shortcuts),
  acts(queueing.receiveAtDesk, atDesk(receiveAtCounter), receipt),
  acts(queueing.acceptAtDesk, atDesk(acceptAtCounter), receipt),
  acts(desk.correctAtDesk, atDesk(correctAtCounter), receipt),
  acts(desk.declineAtDesk, atDesk(declineAtCounter), receipt),
  actsOnce(queueing.decideAtDesk, decideAtDesk),
  acts(desk.undoAtDesk, undoAtDesk, receipt),
  acts(desk.printAtDesk, printAtDesk, receipt),
];
