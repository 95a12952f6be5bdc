import { z } from 'zod';
import { CaseState, ClocksView, Receipt } from './case-receipt.ts';
import { TimelineEntry } from './cases.ts';
import { ForecastView, Holder, StepOffers } from './channel-forecast.ts';
import { RouteView } from './forms.ts';
import { route } from './route.ts';
import { DueView, Id, LimitView, Moment, Named, PageQuery, pageOf } from './wire.ts';

/** 并联审批通道: what it promises, by which routes. */
export const ChannelView = z.object({
  key: z.string(),
  name: z.string(),
  nameEn: z.string(),
  before: LimitView,
  after: LimitView,
  routes: z.array(RouteView),
  referenceRoute: z.string(),
  departments: z.array(Named),
  /** False: loads and plans, cannot be applied for here yet. */
  open: z.boolean(),
});
export type ChannelView = z.infer<typeof ChannelView>;

/** The plan of a route: what may start when, and what holds the end. */
export const PlanView = z.object({
  unit: z.enum(['wd', 'wh']),
  serial: z.number(),
  parallel: z.number(),
  stages: z.array(z.object({ name: z.string(), start: z.number(), length: z.number() })),
  steps: z.array(
    z.object({
      stepId: z.string(),
      name: z.string(),
      nameEn: z.string(),
      itemCode: z.string(),
      department: Named,
      stage: z.string().nullable(),
      start: z.number(),
      end: z.number(),
      slack: z.number(),
      critical: z.boolean(),
      prerequisites: z.array(z.string()),
    }),
  ),
});
export type PlanView = z.infer<typeof PlanView>;

export const listChannels = route({
  name: 'channels.list',
  summary: 'The parallel channels.',
  method: 'GET',
  path: '/channels',
  allow: 'public',
  reply: z.object({ rows: z.array(ChannelView) }),
});

export const readPlan = route({
  name: 'channels.readPlan',
  summary: 'Plan of one route of a channel.',
  method: 'GET',
  path: '/channels/:key/plan',
  allow: 'public',
  params: z.strictObject({ key: z.string().max(40) }),
  query: z.strictObject({ route: z.string().max(40).optional() }),
  reply: z.object({ channel: ChannelView, route: z.string(), plan: PlanView }),
});

export const readBpmn = route({
  name: 'channels.readBpmn',
  summary: 'A channel as a BPMN 2.0 file with its diagram: every route in one drawing, or one route.',
  method: 'GET',
  path: '/channels/:key/bpmn',
  allow: 'public',
  params: z.strictObject({ key: z.string().max(40) }),
  query: z.strictObject({ route: z.string().max(40).optional() }),
  reply: z.unknown(),
});

export const submitChannelDraft = route({
  name: 'channels.submitDraft',
  summary: 'Submit a draft for a channel: one application, one number, all departments.',
  method: 'POST',
  path: '/channels/drafts/:draftId/submit',
  allow: 'public',
  params: z.strictObject({ draftId: Id }),
  body: z.strictObject({ version: z.int(), declared: z.literal(true) }),
  reply: Receipt,
});

export const ApplicationRow = z.object({
  applicationId: Id,
  applicationNumber: z.string(),
  channel: Named,
  route: Named,
  applicantName: z.string(),
  state: CaseState,
  submittedAt: Moment,
  acceptedAt: Moment.nullable(),
  promisedDue: DueView.nullable(),
  /** Concluded within the promise; null while it runs. */
  onTime: z.boolean().nullable(),
  stepsDone: z.int(),
  stepsTotal: z.int(),
  version: z.int(),
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;

export const listApplications = route({
  name: 'channels.listApplications',
  summary: 'Channel applications in reach, those with the least time left first.',
  method: 'GET',
  path: '/channels/applications',
  allow: 'cases.read',
  query: z.strictObject({ open: z.stringbool().default(true), ...PageQuery }),
  reply: pageOf(ApplicationRow).extend({ now: Moment }),
});

export const ApplicationView = ApplicationRow.extend({
  clocks: ClocksView,
  plan: PlanView,
  forecast: ForecastView,
  holders: z.array(Holder),
  /** Null for those who do not coordinate. */
  stepOffers: StepOffers.nullable(),
  /** The running side: which step is where, and who holds the application now. */
  running: z.array(
    z.object({
      stepId: z.string(),
      /** `waiting` for prerequisites, `ready` to open, `open` at its department, `done`, `refused`, `lost` its grant, `withdrawn`. */
      standing: z.enum(['waiting', 'ready', 'open', 'done', 'refused', 'lost', 'withdrawn']),
      caseId: Id.nullable(),
      caseNumber: z.string().nullable(),
      startedAt: Moment.nullable(),
      endedAt: Moment.nullable(),
    }),
  ),
  timeline: z.array(TimelineEntry),
  mayAccept: z.boolean(),
  now: Moment,
});
export type ApplicationView = z.infer<typeof ApplicationView>;

const applicationParams = z.strictObject({ applicationId: Id });

export const readApplication = route({
  name: 'channels.readApplication',
  summary: 'One application with its plan and where each step stands.',
  method: 'GET',
  path: '/channels/applications/:applicationId',
  allow: 'cases.read',
  params: applicationParams,
  reply: ApplicationView,
});

export const acceptApplication = route({
  name: 'channels.acceptApplication',
  summary: 'Accept for all departments at once; starts the clock of the channel and opens the first steps.',
  method: 'POST',
  path: '/channels/applications/:applicationId/accept',
  allow: 'channels.accept',
  params: applicationParams,
  body: z.strictObject({ version: z.int() }),
  reply: ApplicationView,
});

const stepParams = z.strictObject({ applicationId: Id, stepId: z.string().max(40) });

export const joinStep = route({
  name: 'channels.joinStep',
  summary: 'An optional step applies to this application after all (新增环节).',
  method: 'POST',
  path: '/channels/applications/:applicationId/steps/:stepId/join',
  allow: 'channels.accept',
  params: stepParams,
  body: z.strictObject({ version: z.int() }),
  reply: ApplicationView,
});

export const leaveStep = route({
  name: 'channels.leaveStep',
  summary: 'A step that joined does not apply after all; only while nobody handles it (减少环节).',
  method: 'POST',
  path: '/channels/applications/:applicationId/steps/:stepId/leave',
  allow: 'channels.accept',
  params: stepParams,
  body: z.strictObject({ version: z.int() }),
  reply: ApplicationView,
});

export const reopenStep = route({
  name: 'channels.reopenStep',
  summary: 'A step refused or withdrawn is handled once more, in a case of its own (重新办理).',
  method: 'POST',
  path: '/channels/applications/:applicationId/steps/:stepId/reopen',
  allow: 'channels.accept',
  params: stepParams,
  body: z.strictObject({
    version: z.int(),
    /** The applicant filed it anew, or its decision was set aside. */
    because: z.enum(['filedAnew', 'decisionSetAside']),
  }),
  reply: ApplicationView,
});

export const countRunning = route({
  name: 'channels.countRunning',
  summary: 'Running applications by the version of the channel that binds them, the newest version first.',
  method: 'GET',
  path: '/channels/running',
  allow: 'settings.manage',
  reply: z.object({
    rows: z.array(z.object({ key: z.string(), version: z.int(), applications: z.int() })),
  }),
});
