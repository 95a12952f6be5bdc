import type { QueueRow, QueueView } from '@yichuang/contract/queueing-counters.ts';
import type { TicketView } from '@yichuang/contract/queueing-tickets.ts';
import { NOW } from '#fixtures.testing.ts';

const service = {
  serviceId: 'GS.gt',
  name: '个体登记',
  nameEn: 'Traders',
  institutionId: 'HALL-S',
  area: 'C',
};

export const ticket = (changes: Partial<TicketView> = {}): TicketView => ({
  ticketId: '00000000-0000-4000-8000-000000000032',
  number: 'C032',
  state: 'called',
  kind: 'ordinary',
  priorityReason: null,
  service,
  further: [],
  maskedName: '李*明',
  takenAt: NOW,
  counter: { counterId: 'S095', number: 95 },
  calls: 2,
  calledAt: NOW,
  servingSince: null,
  mayReturn: false,
  version: 4,
  ...changes,
});

export const queueRow = (changes: Partial<QueueRow> = {}): QueueRow => ({
  ticketId: '00000000-0000-4000-8000-000000000035',
  number: 'C035',
  kind: 'appointment',
  priorityReason: null,
  maskedName: null,
  serviceId: 'GS.gt',
  waitedMinutes: 12,
  isSent: false,
  ...changes,
});

export const session: NonNullable<QueueView['session']> = {
  sessionId: '00000000-0000-7000-8000-000000000095',
  counterId: 'S095',
  number: 95,
  name: '个体登记1号',
  nameEn: 'Traders 1',
  institutionId: 'HALL-S',
  area: 'C',
  state: 'open',
  pauseReason: null,
  stateSince: NOW,
  services: [service],
  dedicatedTo: null,
  version: 7,
};

export const queueView = (changes: Partial<QueueView> = {}): QueueView => ({
  now: NOW,
  session,
  current: ticket(),
  held: [],
  waiting: [],
  waitingTotal: 0,
  missed: [],
  longestMinutes: null,
  servedToday: 3,
  rules: { calls: 3, gapSeconds: 30 },
  ...changes,
});
