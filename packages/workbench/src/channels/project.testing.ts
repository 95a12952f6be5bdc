import type { ForecastView, StepForecastView } from '@yichuang/contract/channel-forecast.ts';
import type { ProjectRow } from '@yichuang/contract/channel-projects.ts';
import type { ApplicationView, PlanView } from '@yichuang/contract/channels.ts';
import { CASE_ID, commerce, due, NOW } from '#fixtures.testing.ts';

export const moment = (time: string) => ({
  at: `2007-10-30T${time}:00.000Z`,
  on: '2007-10-30',
  provisional: false,
});

export const planned = (stepId: string, start: number, end: number): PlanView['steps'][number] => ({
  stepId,
  name: `步骤${stepId}`,
  nameEn: `Step ${stepId}`,
  itemCode: 'GSJ-001',
  department: commerce,
  stage: null,
  start,
  end,
  slack: 0,
  critical: false,
  prerequisites: [],
});

export const ahead = (stepId: string, changes: Partial<StepForecastView> = {}): StepForecastView => ({
  stepId,
  start: moment('01:00'),
  end: moment('02:30'),
  from: 0,
  until: 1.5,
  slack: 0,
  holds: false,
  late: false,
  paused: false,
  pauses: [],
  held: null,
  usual: null,
  ...changes,
});

export const standing = (stepId: string): ApplicationView['running'][number] => ({
  stepId,
  standing: 'waiting',
  caseId: null,
  caseNumber: null,
  startedAt: null,
  endedAt: null,
});

export const forecast = (changes: Partial<ForecastView> = {}): ForecastView => ({
  outlook: 'onCourse',
  finish: moment('06:30'),
  slack: 0.5,
  before: {
    limit: { unit: 'workingDays', count: 5 },
    finish: { at: '2007-11-06T01:00:00.000Z', on: '2007-11-06', provisional: false },
  },
  promised: { limit: { unit: 'workingHours', count: 4 }, at: 4 },
  used: 0.5,
  expected: 3.5,
  stages: [],
  steps: [
    ahead('name', { holds: true, held: 0.5, usual: { median: 0.4, most: 1, count: 50 } }),
    ahead('stamp', { from: 1.5, until: 2, slack: 2 }),
  ],
  outside: [],
  stopped: [],
  ticks: [0, 1, 2, 3, 4].map((place) => ({ place, moment: moment(`0${place + 1}:00`) })),
  ...changes,
});

/** 宏达公司 is founded: the name is with 工商局, the stamp waits. */
export const application = (changes: Partial<ApplicationView> = {}): ApplicationView => ({
  applicationId: CASE_ID,
  applicationNumber: '510109200710301000017',
  channel: { code: 'enterprise-establishment', name: '企业设立', nameEn: 'Setting up an enterprise' },
  route: { code: 'llc', name: '有限责任公司', nameEn: 'LLC' },
  applicantName: 'Jinjiang Software',
  state: 'submitted',
  submittedAt: NOW,
  acceptedAt: null,
  promisedDue: due(0, 'workingHours'),
  onTime: null,
  stepsDone: 0,
  stepsTotal: 2,
  version: 1,
  clocks: {
    statutoryLimit: null,
    promisedLimit: { unit: 'workingHours', count: 4 },
    statutoryDue: null,
    promisedDue: due(0, 'workingHours'),
  },
  plan: {
    unit: 'wh',
    serial: 40,
    parallel: 3.5,
    stages: [],
    steps: [
      { ...planned('name', 0, 1.5), critical: true },
      { ...planned('stamp', 1.5, 2), slack: 2, prerequisites: ['name'] },
    ],
  },
  forecast: forecast(),
  holders: [
    {
      department: commerce,
      stepId: 'name',
      stepName: '步骤name',
      stepNameEn: 'Step name',
      held: 0.5,
      paused: false,
    },
  ],
  stepOffers: null,
  running: [
    { ...standing('name'), standing: 'open', caseId: CASE_ID, caseNumber: '510109200710301000017-01' },
    standing('stamp'),
  ],
  timeline: [],
  mayAccept: true,
  now: NOW,
  ...changes,
});

export const project = (changes: Partial<ProjectRow> = {}): ProjectRow => {
  const {
    clocks: _c,
    plan: _p,
    forecast: _f,
    stepOffers: _s,
    running: _r,
    timeline: _t,
    ...row
  } = application();
  const { mayAccept: _m, now: _n, ...known } = row;
  return {
    ...known,
    state: 'accepted',
    acceptedAt: NOW,
    unit: 'wh',
    outlook: 'onCourse',
    slack: 0.5,
    finish: moment('06:30'),
    ...changes,
  };
};
