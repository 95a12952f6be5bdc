import * as tickets from '@yichuang/contract/queueing-tickets.ts';
import { acts, type Reading, reads } from '../context.ts';
import {
  finishTicket,
  holdTicket,
  missTicket,
  recallTicket,
  resumeTicket,
  serveTicket,
} from './counter-acts.ts';
import { arriveAgain, cancelTicket, viewWaitingTicket } from './holder-acts.ts';
import { listServices, waitingByArea } from './list-lines.ts';
import { readTicketRow } from './save-ticket.ts';
import { takeTicket } from './take-ticket.ts';
import { viewTicket } from './tickets.ts';
import { transferTicket } from './transfer-ticket.ts';

type Done = { readonly ticketId: string };

const theTicket = async ({ ticketId }: Done, context: Reading) =>
  viewTicket(await readTicketRow(ticketId, context));
const theWaiting = ({ ticketId }: Done, context: Reading) => viewWaitingTicket(ticketId, context);

/** 号票: taken, called, served. */
export const ticketRoutes = [
  reads(tickets.listServices, listServices),
  reads(tickets.waitingByArea, (_input, context) => waitingByArea(context)),
  acts(tickets.takeTicket, takeTicket, theWaiting),
  reads(tickets.readTicket, ({ params }, context) => viewWaitingTicket(params.ticketId, context)),
  acts(tickets.arriveAgain, arriveAgain, theWaiting),
  acts(tickets.cancelTicket, cancelTicket, theWaiting),
  acts(tickets.recallTicket, recallTicket, theTicket),
  acts(tickets.serveTicket, serveTicket, theTicket),
  acts(tickets.missTicket, missTicket, theTicket),
  acts(tickets.finishTicket, finishTicket, theTicket),
  acts(tickets.holdTicket, holdTicket, theTicket),
  acts(tickets.resumeTicket, resumeTicket, theTicket),
  acts(tickets.transferTicket, transferTicket, theTicket),
];
