import * as counters from '@yichuang/contract/queueing-counters.ts';
import { acts, actsOnce, type Reading, reads } from '../context.ts';
import { callNext } from './call-next.ts';
import { closeCounter, pauseCounter, resumeCounter } from './close-counter.ts';
import { listCounters } from './list-counters.ts';
import { openCounter } from './open-counter.ts';
import { listQueueEvents } from './queue-events.ts';
import { viewQueue } from './read-queue.ts';

const theQueue = (_done: unknown, context: Reading) => viewQueue(context);

/** 窗口: who works where, and the next number. */
export const counterRoutes = [
  reads(counters.listCounters, (_input, context) => listCounters(context)),
  reads(counters.readQueue, (_input, context) => viewQueue(context)),
  acts(counters.openCounter, openCounter, theQueue),
  acts(counters.pauseCounter, pauseCounter, theQueue),
  acts(counters.resumeCounter, resumeCounter, theQueue),
  acts(counters.closeCounter, closeCounter, theQueue),
  actsOnce(counters.callNext, callNext),
  reads(counters.listQueueEvents, listQueueEvents),
];
