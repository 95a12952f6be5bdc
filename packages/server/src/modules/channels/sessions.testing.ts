import type { SessionsView, SessionView } from '@yichuang/contract/channel-session-views.ts';
import * as sessions from '@yichuang/contract/channel-sessions.ts';
import { acceptApplication, listApplications, submitChannelDraft } from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { answerQuestions, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { expect } from 'vitest';
import { HONGDA, LIMITED_COMPANY } from '#testing/filings.ts';
import type { TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';

/** The coordinator, and reviewers of commerce and of quality supervision. */
export type People = { readonly clerk: Call; readonly registry: Call; readonly quality: Call };

/** Sessions of accounts end while the clock goes on, so whoever acts signs in anew. */
export async function peopleAt(here: TestServer, text: string): Promise<People> {
  here.clock.set(parseInstant(`${text}:00+08:00`));
  const [clerk, registry, quality] = await Promise.all([
    here.as('clerk'),
    here.as('reviewer-gsj'),
    here.as('reviewer-zjj'),
  ]);
  return { clerk, registry, quality };
}

export type Filed = {
  readonly applicationId: string;
  readonly caseNumber: string;
  readonly queryCode: string;
};

/** 宏达公司 has filed for a limited company, and was accepted. */
export async function accepted(here: TestServer, clerk: Call): Promise<Filed> {
  const { draftId, choice, version } = await here.anybody(startDraft, { body: { subject: LIMITED_COMPANY } });
  const params = { draftId };
  const none = Object.fromEntries(choice?.questions.map(({ questionId }) => [questionId, false]) ?? []);
  const draft = await here.anybody(answerQuestions, {
    params,
    body: { version, route: 'llc', answers: none },
  });
  const documents = draft.documents.map(({ id }) => id);
  const answers = { applicant: HONGDA, form: validForm(draft.form), documents };
  const saved = await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const receipt = await here.anybody(submitChannelDraft, {
    params,
    body: { version: saved.version, declared: true },
  });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === receipt.caseNumber);
  const applicationId = row?.applicationId ?? '';
  await clerk(acceptApplication, { params: { applicationId }, body: { version: row?.version ?? 0 } });
  await here.jobs.settled();
  return { applicationId, ...receipt };
}

export const readFor = (call: Call, applicationId: string): Promise<SessionsView> =>
  call(sessions.readSessions, { params: { applicationId } });

export const newest = ({ sessions: [one] }: SessionsView): SessionView => {
  if (!one) throw new Error('no session');
  return one;
};

export type CallBody = InputOf<typeof sessions.callJointSession>['body'];

/** Commerce and quality differ: a meeting on Thursday the first of November. */
export async function callMeeting(
  clerk: Call,
  applicationId: string,
  changes: Partial<CallBody> = {},
): Promise<SessionsView> {
  const { steps, version } = await readFor(clerk, applicationId);
  const of = (code: string) => steps.find(({ department }) => department.code === code)?.stepId ?? '';
  const body: CallBody = {
    version,
    kind: 'meeting',
    neededOn: '2007-10-30',
    ...{ on: '2007-11-01', from: '09:30', to: '11:00', place: '三楼会审室' },
    agenda: [
      { kind: 'disagreement', topic: '经营范围是否含计量器具', steps: [of('GSJ'), of('ZJJ')] },
      { kind: 'sharedDefect', topic: '章程签字页缺页', steps: [of('GSJ')] },
    ],
    ...changes,
  };
  return clerk(sessions.callJointSession, { params: { applicationId }, body });
}

export const placeOf = (view: SessionsView) => ({
  params: { applicationId: view.applicationId, sessionId: newest(view).sessionId },
  version: newest(view).version,
});

const results = [
  { outcome: 'agreedOnConditions', conclusion: '经营范围注明不含强制检定的计量器具' },
  { outcome: 'agreed', conclusion: '补签后当场核对' },
] as const;

export async function minuted(clerk: Call, view: SessionsView): Promise<SessionsView> {
  const { params, version } = placeOf(view);
  const body = { version, present: ['GSJ', 'ZJJ'], isApplicantPresent: true, results: [...results] };
  return clerk(sessions.recordSessionMinutes, { params, body });
}

export const sign = (call_: Call, view: SessionsView, reservation = '') => {
  const { params, version } = placeOf(view);
  return call_(sessions.signSessionLine, { params, body: { version, reservation } });
};

export const code = (expected: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ code: expected }) });
