import { EVENT_WORDS } from '#cases/event-words.ts';
import type { ApplicationEvent } from '#channels/application.ts';

/** What people read for each line of the timeline of an application; what also happens to cases has the same words. */
const APPLICATION_EVENT_WORDS = {
  submitted: EVENT_WORDS.submitted,
  correctionRequested: EVENT_WORDS.correctionRequested,
  corrected: EVENT_WORDS.corrected,
  deemedAccepted: EVENT_WORDS.deemedAccepted,
  accepted: EVENT_WORDS.accepted,
  stepOpened: { zh: '环节开始办理', en: 'Step opened' },
  stepJoined: { zh: '新增环节', en: 'Step joined' },
  stepLeft: { zh: '减少环节', en: 'Step left' },
  stepReopened: { zh: '环节重新办理', en: 'Step handled once more' },
  grantLost: { zh: '环节许可失效', en: 'Step lost its grant' },
  documentsSupplied: { zh: '收到后续阶段材料', en: 'Documents of a later stage received' },
  stepReported: { zh: '中介环节报告', en: 'Report on the step of an intermediary' },
  factStated: { zh: '申请人声明', en: 'Stated by the applicant' },
  statementWithdrawn: { zh: '撤回声明', en: 'Statement taken back' },
  clockStarted: { zh: '前置审批结果到齐，承诺时限起算', en: 'Pre-approvals are in: the promise starts' },
  handedOut: { zh: '统一出件', en: 'Results handed out' },
  sessionCalled: { zh: '召集联合会审或者踏勘', en: 'Joint meeting or site visit called' },
  sessionMoved: { zh: '联合会审或者踏勘改期', en: 'Joint meeting or site visit moved' },
  sessionCancelled: { zh: '取消联合会审或者踏勘', en: 'Joint meeting or site visit cancelled' },
  sessionMinuted: { zh: '形成会审纪要或者踏勘记录', en: 'Joint record written' },
  sessionSigned: { zh: '部门签署联合记录', en: 'Joint record signed by a department' },
  sessionUrged: { zh: '催促部门签署', en: 'Departments urged to sign' },
  concluded: EVENT_WORDS.concluded,
  withdrawn: EVENT_WORDS.withdrawn,
} as const satisfies Readonly<Record<ApplicationEvent['kind'], { readonly zh: string; readonly en: string }>>;

/** The same for the timeline of a case or of an application. */
export const TIMELINE_WORDS = { ...APPLICATION_EVENT_WORDS, ...EVENT_WORDS };
