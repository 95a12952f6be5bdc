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
  documentsSupplied: { zh: '收到后续阶段材料', en: 'Documents of a later stage received' },
  stepReported: { zh: '中介环节报告', en: 'Report on the step of an intermediary' },
  handedOut: { zh: '统一出件', en: 'Results handed out' },
  concluded: EVENT_WORDS.concluded,
  withdrawn: EVENT_WORDS.withdrawn,
} as const satisfies Readonly<Record<ApplicationEvent['kind'], { readonly zh: string; readonly en: string }>>;

/** The same for the timeline of a case or of an application. */
export const TIMELINE_WORDS = { ...APPLICATION_EVENT_WORDS, ...EVENT_WORDS };
