import type { SessionsView, SessionView } from '@yichuang/contract/channel-session-views.ts';
import { DEFAULT_SESSION_RULES } from '@yichuang/domain/channels/session-rules.ts';
import { CASE_ID, commerce, due, NOW } from '#fixtures.testing.ts';

export const SESSION_ID = '00000000-0000-7000-8000-00000000005e';

export const planning = { code: 'GJJ', name: '规划建设局', nameEn: 'Planning' };

const steps = [
  { stepId: 'S1', name: '方案审查', nameEn: 'Scheme', department: planning },
  { stepId: 'S2', name: '名称核准', nameEn: 'Name', department: commerce },
];

const line = (department: typeof planning) => ({
  department,
  isPresent: null,
  signedBy: null,
  signedAt: null,
  reservation: null,
  urgings: 0,
  urgedAt: null,
});

/** Called on Tuesday for Thursday 1 November 2007. */
export const session = (changes: Partial<SessionView> = {}): SessionView => ({
  sessionId: SESSION_ID,
  kind: 'meeting',
  state: 'called',
  version: 1,
  neededOn: '2007-10-30',
  calledAt: NOW,
  startsAt: '2007-11-01T01:30:00Z',
  endsAt: '2007-11-01T03:00:00Z',
  place: '三楼会审室',
  isApplicantInvited: false,
  preparation: '',
  moves: 0,
  changeReason: null,
  agenda: [
    {
      kind: 'disagreement',
      topic: '消防车道宽度',
      steps: steps.map((step) => ({ ...step, force: null })),
      outcome: null,
      conclusion: null,
    },
  ],
  lines: [line(planning), line(commerce)],
  minutes: null,
  dues: [
    { task: 'call', due: due(1), doneAt: NOW, isLate: false },
    { task: 'hold', due: due(3), doneAt: '2007-11-01T01:30:00Z', isLate: false },
    { task: 'minutes', due: due(3), doneAt: null, isLate: false },
  ],
  papers: [],
  invitationPath: '/api/v1/channels/applications/a/sessions/s/invitation',
  acts: ['move', 'cancel'],
  ...changes,
});

/** Minutes are there; planning has signed. */
export const minuted = (changes: Partial<SessionView> = {}): SessionView =>
  session({
    state: 'minuted',
    version: 2,
    agenda: session().agenda.map((item) => ({
      ...item,
      steps: steps.map((step, index) => ({ ...step, force: index === 0 ? 'advises' : 'binds' })),
      outcome: 'agreedOnConditions',
      conclusion: '净宽不小于四米',
    })),
    lines: [
      { ...line(planning), isPresent: true, signedBy: '演示·刘洋', signedAt: NOW, reservation: '退距另核' },
      { ...line(commerce), isPresent: true, urgings: 1, urgedAt: NOW },
    ],
    minutes: { at: NOW, by: '演示·综合窗口', isApplicantPresent: true },
    dues: [{ task: 'sign', due: due(-1), doneAt: null, isLate: true }],
    acts: ['sign'],
    ...changes,
  });

export const sessionsView = (
  sessions: readonly SessionView[] = [session()],
  changes: Partial<SessionsView> = {},
): SessionsView => ({
  applicationId: CASE_ID,
  applicationNumber: '510109200710301000017-00',
  applicantName: 'Jinjiang Software',
  channel: { code: 'enterprise-establishment', name: '企业设立', nameEn: 'Setting up an enterprise' },
  state: 'accepted',
  version: 4,
  steps,
  sessions: [...sessions],
  mayCall: true,
  rules: DEFAULT_SESSION_RULES,
  now: NOW,
  ...changes,
});
