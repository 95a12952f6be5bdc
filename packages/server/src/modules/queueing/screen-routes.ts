import * as screens from '@yichuang/contract/queueing-screens.ts';
import { acts, reads } from '../context.ts';
import { askPairing, readPairing, showPairing } from './ask-pairing.ts';
import { changeScreen, revokeScreen } from './change-screen.ts';
import { readCounterBoard } from './counter-board.ts';
import { readHallBoard } from './hall-board.ts';
import { viewWaitingTicket } from './holder-acts.ts';
import { readKiosk, takeAtKiosk } from './kiosk.ts';
import { listScreens, readScreen } from './list-screens.ts';
import { pairScreen } from './pair-screen.ts';
import { readSlip } from './slip.ts';

/** 大厅终端: machines and screens, their pairing, and what they show. */
export const screenRoutes = [
  acts(screens.askPairing, askPairing, showPairing),
  reads(screens.readPairing, readPairing),
  reads(screens.listScreens, (_input, context) => listScreens(context)),
  acts(screens.pairScreen, pairScreen, readScreen),
  acts(screens.changeScreen, changeScreen, readScreen),
  acts(screens.revokeScreen, revokeScreen, readScreen),
  reads(screens.readHallBoard, readHallBoard),
  reads(screens.readCounterBoard, readCounterBoard),
  reads(screens.readKiosk, readKiosk),
  acts(screens.takeAtKiosk, takeAtKiosk, ({ ticketId }, context) => viewWaitingTicket(ticketId, context)),
  reads(screens.readSlip, readSlip),
];
