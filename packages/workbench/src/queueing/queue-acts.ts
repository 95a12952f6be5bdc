import type { Problem } from '@yichuang/contract/problem.ts';
import {
  callNext,
  closeCounter,
  openCounter,
  type PauseReasonView,
  pauseCounter,
  type QueueView,
  readQueue,
  resumeCounter,
} from '@yichuang/contract/queueing-counters.ts';
import * as tickets from '@yichuang/contract/queueing-tickets.ts';
import type { ShouldRevalidateFunction } from 'react-router';
import { machineNow } from '#shell/clock.ts';
import { type Answer, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';

type OfTicket = { readonly ticketId: string; readonly version: number };
type OfSession = { readonly sessionId: string; readonly version: number };

/** What the desk asks of the queue. */
export type QueueAct =
  | (OfTicket & { readonly act: 'recall' | 'serve' | 'miss' | 'finish' | 'hold' | 'resume' | 'return' })
  | (OfTicket & { readonly act: 'transfer'; readonly serviceId: string; readonly counterId?: string })
  | (OfSession & { readonly act: 'next' | 'goOn' | 'leave' })
  | (OfSession & { readonly act: 'pause'; readonly reason: PauseReasonView })
  | { readonly act: 'sit'; readonly counterId: string };

export type QueueFill = QueueAct & { readonly key: string };

/** The queue as it was read, and what became of an act. */
export type QueueAnswer = {
  /** Null when it could not be read: the screen keeps what it has. */
  readonly queue: QueueView | null;
  readonly readAt: number;
  readonly did?: QueueAct['act'];
  readonly key?: string;
  readonly problem?: Problem;
};

/** Reads the queue; without an answer the screen stays and says how old it is. */
export async function loader(asked: Asked): Promise<QueueAnswer> {
  const readAt = machineNow();
  try {
    return { queue: await read(asked, readQueue, {}), readAt };
  } catch (error) {
    // Without a session the way leads to the sign-in page.
    if (error instanceof Response) throw error;
    return { queue: null, readAt };
  }
}

/** Does one act and reads the queue again, so that a refusal too shows how it stands. */
export async function action(asked: Asked): Promise<QueueAnswer> {
  // Written by the page itself, a moment ago.
  const fill = (await asked.request.json()) as QueueFill;
  const answer = await send(asked, fill);
  const told = answer.ok ? {} : { problem: answer.problem };
  return { ...(await loader(asked)), did: fill.act, key: fill.key, ...told };
}

/** The act brings the queue along. */
export const shouldRevalidate: ShouldRevalidateFunction = () => false;

const OF_TICKET = {
  recall: tickets.recallTicket,
  serve: tickets.serveTicket,
  miss: tickets.missTicket,
  finish: tickets.finishTicket,
  hold: tickets.holdTicket,
  resume: tickets.resumeTicket,
  return: tickets.arriveAgain,
} as const;

const OF_SESSION = { next: callNext, goOn: resumeCounter, leave: closeCounter } as const;

function send(asked: Asked, fill: QueueFill): Promise<Answer<unknown>> {
  const { key } = fill;
  switch (fill.act) {
    case 'sit': {
      const input = { params: { counterId: fill.counterId }, body: {} };
      return write(asked, { route: openCounter, key, input });
    }
    case 'pause': {
      const { sessionId, version, reason } = fill;
      return write(asked, { route: pauseCounter, key, input: { body: { sessionId, version, reason } } });
    }
    case 'next':
    case 'goOn':
    case 'leave': {
      const { sessionId, version, act } = fill;
      return write(asked, { route: OF_SESSION[act], key, input: { body: { sessionId, version } } });
    }
    case 'transfer': {
      const { ticketId, version, serviceId, counterId } = fill;
      const body = { version, serviceId, ...(counterId ? { counterId } : {}) };
      return write(asked, { route: tickets.transferTicket, key, input: { params: { ticketId }, body } });
    }
    default: {
      const input = { params: { ticketId: fill.ticketId }, body: { version: fill.version } };
      return write(asked, { route: OF_TICKET[fill.act], key, input });
    }
  }
}
