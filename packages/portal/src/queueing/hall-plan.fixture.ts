import type { HallPlanView } from '@yichuang/contract/queueing-hall.ts';

const traders = {
  serviceId: 'GS.gt',
  name: '个体登记',
  nameEn: 'Sole traders',
  institutionId: 'HALL-S',
  area: 'C',
  waiting: 7,
};

/** The east of the south hall: two counters, seven people. */
export const hallPlan: HallPlanView = {
  now: '2026-11-25T02:00:00Z',
  seq: 12,
  hall: { code: 'HALL-S', name: '南区大厅', nameEn: 'South hall' },
  halls: [
    { code: 'HALL-S', name: '南区大厅', nameEn: 'South hall' },
    { code: 'HALL-W', name: '西区大厅', nameEn: 'West hall' },
  ],
  areas: [
    {
      institutionId: 'HALL-S',
      area: 'C',
      letter: 'C',
      name: '工商社保大厅',
      nameEn: 'Commerce and insurance hall',
      waiting: 7,
      longestMinutes: 12,
      open: 1,
      paused: 0,
      wait: { fromMinutes: 10, toMinutes: 25 },
    },
  ],
  services: [traders],
  counters: [
    {
      counterId: 'S095',
      number: 95,
      area: 'C',
      name: '个体登记1号',
      nameEn: 'Sole traders 1',
      x: 34,
      y: 0,
      side: 'north',
      standing: 'busy',
      ticket: 'C012',
      services: ['GS.gt'],
    },
    {
      counterId: 'S096',
      number: 96,
      area: 'C',
      name: '个体登记2号',
      nameEn: 'Sole traders 2',
      x: 35,
      y: 8,
      side: 'south',
      standing: 'closed',
      ticket: null,
      services: ['GS.gt'],
    },
  ],
};
