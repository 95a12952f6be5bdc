import type { SessionsView } from '@yichuang/contract/channel-session-views.ts';
import * as sessions from '@yichuang/contract/channel-sessions.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { placedSessionProblem } from './session-problem.ts';
import { AGENDA_KINDS, KINDS, OUTCOMES } from './session-words.ts';

/** 会审操作 on the page of one session. */
export type SessionAct = keyof typeof ACTS;

type Place = { readonly applicationId: string; readonly sessionId: string };
type Filled = { readonly asked: Asked; readonly params: Place; readonly form: FormData };
type Sender = (filled: Filled) => Promise<Answer<SessionsView>>;

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const all = (form: FormData, name: string) => form.getAll(name).map(String);
const version = (form: FormData) => Number(text(form, 'version'));
const way = (form: FormData) => ({ key: text(form, 'key'), typed: form });

const slotIn = (form: FormData) => ({
  on: text(form, 'on'),
  from: text(form, 'from'),
  to: text(form, 'to'),
  place: text(form, 'place'),
});

/** One of the codes; nothing chosen goes out as it is, and is refused there in words. */
const codeIn = <Code extends string>(form: FormData, name: string, codes: readonly Code[]): Code =>
  codes.find((code) => code === text(form, name)) ?? ('' as Code);

const rowsIn = (form: FormData, name: string): readonly number[] =>
  Array.from({ length: Number(text(form, `${name}Count`)) || 0 }, (_, index) => index);

export async function sendCall(asked: Asked, applicationId: string, form: FormData) {
  const body = {
    version: version(form),
    kind: codeIn(form, 'kind', KINDS),
    neededOn: text(form, 'neededOn'),
    ...slotIn(form),
    agenda: rowsIn(form, 'agenda').map((index) => ({
      kind: codeIn(form, `agenda.${index}.kind`, AGENDA_KINDS),
      topic: text(form, `agenda.${index}.topic`),
      steps: all(form, `agenda.${index}.steps`),
    })),
    departments: all(form, 'departments'),
    isApplicantInvited: form.get('isApplicantInvited') !== null,
    preparation: text(form, 'preparation'),
  };
  const input = { params: { applicationId }, body };
  return placed(await write(asked, { route: sessions.callJointSession, input, ...way(form) }));
}

const ACTS = {
  move: ({ asked, params, form }) => {
    const body = { version: version(form), ...slotIn(form), reason: text(form, 'reason') };
    return write(asked, { route: sessions.moveJointSession, input: { params, body }, ...way(form) });
  },
  cancel: ({ asked, params, form }) => {
    const body = { version: version(form), reason: text(form, 'cancelReason') };
    return write(asked, { route: sessions.cancelJointSession, input: { params, body }, ...way(form) });
  },
  minutes: ({ asked, params, form }) => {
    const body = {
      version: version(form),
      present: all(form, 'present'),
      isApplicantPresent: form.get('isApplicantPresent') !== null,
      results: rowsIn(form, 'results').map((index) => ({
        outcome: codeIn(form, `results.${index}.outcome`, OUTCOMES),
        conclusion: text(form, `results.${index}.conclusion`),
      })),
    };
    return write(asked, { route: sessions.recordSessionMinutes, input: { params, body }, ...way(form) });
  },
  sign: ({ asked, params, form }) => {
    const body = { version: version(form), reservation: text(form, 'reservation') };
    return write(asked, { route: sessions.signSessionLine, input: { params, body }, ...way(form) });
  },
  urge: ({ asked, params, form }) => {
    const body = { version: version(form) };
    return write(asked, { route: sessions.urgeSessionLines, input: { params, body }, ...way(form) });
  },
} as const satisfies Readonly<Record<string, Sender>>;

/** Does the act that the form names; one that this build does not know is no form of ours. */
export async function sendSessionAct(asked: Asked, params: Place, form: FormData) {
  const act = text(form, 'act');
  if (!Object.hasOwn(ACTS, act)) throw new Response(null, { status: 400 });
  return { ...placed(await ACTS[act as SessionAct]({ asked, params, form })), act: act as SessionAct };
}

/** A refusal of a rule with its place in the form. */
const placed = (answer: Answer<SessionsView>): Answer<SessionsView> =>
  answer.ok ? answer : { ok: false, problem: placedSessionProblem(answer.problem) };
