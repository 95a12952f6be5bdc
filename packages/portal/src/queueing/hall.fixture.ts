import type { CounterBoard, HallBoard, KioskView } from '@yichuang/contract/queueing-screens.ts';
import type { WaitingTicketView } from '@yichuang/contract/queueing-tickets.ts';
import { centreReplies } from '#centre.fixture.ts';

export const TICKET_ID = '00000000-0000-4000-8000-000000000032';
/** 09:20 in the hall. */
const NOW = '2026-11-25T01:20:00Z';

const hall = { code: 'HALL-S', name: '南区大厅', nameEn: 'South hall' };
const settings = { layout: 'callsAndLines', message: null, volume: 70, reloads: 0 } as const;
const service = (serviceId: string, area: string, name: string, nameEn: string) => ({
  ...{ serviceId, institutionId: hall.code, area, name, nameEn },
});
const traders = service('GS.gt', 'C', '个体登记', 'Sole traders');
const line = { waiting: 4, open: 2, wait: { fromMinutes: 5, toMinutes: 10 } };

export const kiosk: KioskView = {
  now: NOW,
  found: [],
  hall,
  services: [
    { ...traders, ...line, counters: [95, 96] },
    { ...service('GS.gq', 'A', '股权变更', 'Change of shares'), ...line, counters: [3] },
    { ...service('EE.u', 'A', '企业设立综合受理', 'Enterprise establishment'), ...line, counters: [1, 2] },
    { ...service('NS.dj', 'B', '税务登记', 'Tax registration'), ...line, counters: [47] },
    { ...service('NS.sb', 'B', '纳税申报', 'Tax returns'), ...line, counters: [54] },
    { ...service('SB.cb', 'C', '社保参保', 'Social insurance'), ...line, counters: [101] },
    { ...service('SB.dy', 'C', '社保待遇', 'Insurance benefits'), ...line, counters: [103] },
  ],
  areas: [
    { area: 'A', letter: 'A', name: '政务大厅', nameEn: 'Government hall' },
    { area: 'B', letter: 'B', name: '税务大厅', nameEn: 'Tax hall' },
    { area: 'C', letter: 'C', name: '工商社保大厅', nameEn: 'Commerce and insurance hall' },
  ],
  opening: { isOpen: true, opensAt: null },
  key: '00000000-0000-4000-8000-0000000000aa',
  settings,
  phone: '028-00000000',
  demo: false,
};

export const ticket: WaitingTicketView = {
  ticketId: TICKET_ID,
  number: 'C032',
  state: 'taken',
  kind: 'ordinary',
  priorityReason: null,
  service: traders,
  further: [],
  maskedName: '李*明',
  takenAt: NOW,
  counter: null,
  calls: 0,
  calledAt: null,
  servingSince: null,
  mayReturn: false,
  version: 3,
  ahead: 4,
  wait: { fromMinutes: 18, toMinutes: 30 },
};

export const hallBoard: HallBoard = {
  now: NOW,
  seq: 12,
  hall,
  area: null,
  calls: [
    { seq: 12, number: 'A032', maskedName: '王*', counterNumber: 7, at: NOW },
    { seq: 11, number: 'A031', maskedName: null, counterNumber: 5, at: NOW },
    { seq: 10, number: 'C102', maskedName: '李*明', counterNumber: 95, at: NOW },
  ],
  areas: [
    {
      ...{ institutionId: hall.code, area: 'C', letter: 'C' },
      ...{ name: '工商社保大厅', nameEn: 'Commerce and insurance hall' },
      ...{ waiting: 19, longestMinutes: 26, open: 3, paused: 0 },
      wait: { fromMinutes: 18, toMinutes: 30 },
    },
  ],
  settings: { ...settings, message: '十二点至一点午休' },
};

export const counterBoard: CounterBoard = {
  now: NOW,
  seq: 12,
  hall: hall.code,
  number: 7,
  name: '综合受理7号',
  nameEn: 'General 7',
  state: 'open',
  pauseReason: null,
  stateSince: NOW,
  clerk: '陈静',
  services: [traders],
  current: { number: 'A032', maskedName: '王*', isServed: false, seq: 12 },
  settings,
};

/** What machines, screens and telephones of the hall ask for. */
export const hallReplies = {
  ...centreReplies,
  'queueing.readKiosk': () => kiosk,
  'queueing.takeAtKiosk': () => ticket,
  'queueing.readTicket': () => ticket,
  'queueing.readSlip': () => ({
    ticket,
    counters: [95, 96],
    address: `https://zw.example.cn/q/${TICKET_ID}`,
    qr: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  }),
  'queueing.readHallBoard': () => hallBoard,
  'queueing.readCounterBoard': () => counterBoard,
  'queueing.readPairing': () => ({ state: 'waiting', code: '566639', until: NOW, path: null }),
};
