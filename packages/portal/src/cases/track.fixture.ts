import type { TrackView } from '@yichuang/contract/case-track.ts';
import type { SessionNotice } from '@yichuang/contract/session-notice.ts';

/** 王芳's noodle shop: submitted on Friday, accepted on Monday, the statutory day lies in a year without notice. */
export const noodleTrack: TrackView = {
  caseNumber: '510109202611202000024',
  subjectName: '食品卫生许可证核发',
  subjectNameEn: 'Issuance of food-hygiene licence',
  applicantName: '王*芳',
  state: 'accepted',
  clocks: {
    statutoryLimit: { limit: { unit: 'workingDays', count: 20 }, byDefault: true },
    promisedLimit: { unit: 'workingDays', count: 10 },
    promisedDue: {
      at: '2026-12-07T15:59:59.000Z',
      on: '2026-12-07',
      unit: 'workingDays',
      provisional: false,
      left: { isOverdue: false, workingDays: 10, workingMinutes: 4_800 },
    },
    statutoryDue: {
      at: '2027-01-04T15:59:59.000Z',
      on: '2027-01-04',
      unit: 'workingDays',
      provisional: true,
      left: { isOverdue: false, workingDays: 29, workingMinutes: 13_920 },
    },
  },
  course: { correction: null, deferred: [], pauses: [], extension: null, hearing: null, consultation: null },
  timeline: [
    { seq: 1, kind: 'submitted', at: '2026-11-20T01:02:00.000Z', by: '申请人', note: null },
    { seq: 2, kind: 'accepted', at: '2026-11-23T01:20:00.000Z', by: '政务服务中心窗口', note: null },
  ],
  steps: [],
  expected: null,
  letters: [
    {
      letterId: '0197f3a2-6c1e-7b5a-9d3e-4f2a1b0c9d8f',
      title: '受理通知书',
      titleEn: 'Notice of acceptance',
      number: '成高许受〔2026〕00017号',
      path: '/api/v1/cases/t/AbCdEf/letters/1',
    },
  ],
  mayWithdraw: true,
  version: 3,
  now: '2026-11-23T02:15:00.000Z',
};

type Step = TrackView['steps'][number];

const step = (stepId: string, name: string, department: string, more: Partial<Step>): Step => ({
  stepId,
  name,
  nameEn: name,
  department: { code: department, name: department, nameEn: department },
  state: 'waiting',
  startedAt: null,
  endedAt: null,
  expectedEnd: null,
  isPaused: false,
  ...more,
});

/** 宏达公司 is founded: the name is approved, the registration is under way, the rest waits. */
export const channelTrack: TrackView = {
  ...noodleTrack,
  caseNumber: '510109202611232000032-00',
  subjectName: '企业设立并联审批',
  subjectNameEn: 'Enterprise establishment',
  applicantName: '宏达公司',
  clocks: {
    statutoryLimit: null,
    promisedLimit: { unit: 'workingHours', count: 4 },
    promisedDue: {
      at: '2026-11-23T06:20:00.000Z',
      on: '2026-11-23',
      unit: 'workingHours',
      provisional: false,
      left: { isOverdue: false, workingDays: 0, workingMinutes: 185 },
    },
    statutoryDue: null,
  },
  timeline: [
    { seq: 1, kind: 'submitted', at: '2026-11-23T00:50:00.000Z', by: '申请人', note: null },
    { seq: 2, kind: 'accepted', at: '2026-11-23T01:20:00.000Z', by: '政务服务中心', note: null },
    {
      seq: 3,
      kind: 'stepOpened',
      at: '2026-11-23T01:20:00.000Z',
      by: '政务服务中心',
      note: '企业名称预先核准',
    },
  ],
  steps: [
    step('E01', '企业名称预先核准', '工商局', {
      state: 'done',
      startedAt: '2026-11-23T01:20:00.000Z',
      endedAt: '2026-11-23T01:42:00.000Z',
    }),
    step('E02', '内资有限责任公司设立登记', '工商局', {
      state: 'open',
      startedAt: '2026-11-23T01:42:00.000Z',
      expectedEnd: { at: '2026-11-23T02:42:00.000Z', on: '2026-11-23', provisional: false },
    }),
    step('E04', '组织机构代码登记', '质量技术监督局', {}),
  ],
  expected: { at: '2026-11-23T06:05:00.000Z', on: '2026-11-23', provisional: false },
  letters: [],
  mayWithdraw: false,
};

/** Planning and fire control come to the site together on Thursday. */
export const visit: SessionNotice = {
  sessionId: '0197f3a2-6c1e-7b5a-9d3e-4f2a1b0c9d8f',
  kind: 'visit',
  startsAt: '2026-11-26T02:00:00.000Z',
  endsAt: '2026-11-26T03:30:00.000Z',
  place: '高新区西区示例路1号',
  preparation: '打开厂房，备好平面图',
  departments: [
    { code: 'GJJ', name: '规划建设局', nameEn: 'Planning and Construction Bureau' },
    { code: 'XFD', name: '消防大队', nameEn: 'Fire Brigade' },
  ],
  isMoved: false,
  isCancelled: false,
};

/** A project whose works are to be finished, or were said to be; its four hours wait for the environment. */
export const gatedTrack = (standing: 'open' | 'stated'): TrackView => ({
  ...channelTrack,
  clocks: {
    ...channelTrack.clocks,
    promisedDue: null,
    promiseWaitsFor: [{ code: 'EE-22', name: '环评登记', nameEn: 'Environmental form' }],
  },
  gates: [
    {
      gateId: 'WORKS',
      name: '工程竣工',
      nameEn: 'Works finished',
      document: '竣工验收报告',
      documentEn: 'Report on the works',
      stage: { name: '竣工验收', nameEn: 'Completion' },
      statedOn: standing === 'stated' ? '2026-11-20' : null,
      byApplicant: true,
      mayState: standing === 'open',
      mayWithdraw: standing === 'stated',
    },
  ],
});
