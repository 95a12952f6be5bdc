import type { AnyPage } from '#page.ts';
import { bookingPages } from './booking-pages.ts';
import { counterBoardPage } from './counter-board.tsx';
import { hallPage } from './hall.tsx';
import { hallBoardPage } from './hall-board.tsx';
import { kioskPage } from './kiosk.tsx';
import { pairPage } from './pair.tsx';
import { slipPage } from './slip.tsx';
import { ticketPage } from './ticket.tsx';

/** Machines and screens of the halls, and a ticket on a telephone. */
export const queueingPages: readonly AnyPage[] = [
  kioskPage,
  slipPage,
  hallBoardPage,
  counterBoardPage,
  pairPage,
  ticketPage,
  hallPage,
  ...bookingPages,
];
