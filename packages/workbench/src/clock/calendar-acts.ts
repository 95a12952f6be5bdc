import {
  addOverlay,
  type CalendarChangeView,
  type CalendarView,
  previewOverlay,
  withdrawOverlay,
} from '@yichuang/contract/clock.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { redirect } from 'react-router';
import { dayFrom } from '#identity/account-acts.ts';
import { type Answer, type Refused, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { enterTriedNotices, tryNotices } from './notice-acts.ts';

/** What was filled in, and what it would do; or the problem. */
export type CalendarAnswer = {
  readonly kind: 'overlay';
  readonly typed: OverlayTyped;
  readonly preview: CalendarChangeView | null;
  readonly answer: Answer<CalendarView> | undefined;
};

export type OverlayTyped = Readonly<Record<(typeof OVERLAY_FIELDS)[number], string>>;

export const OVERLAY_FIELDS = [
  'kind',
  'from',
  'to',
  'hall',
  'basis',
  'documentNumber',
  'publishedOn',
] as const;

/** Tries a notice or a local decision, enters it, or withdraws one, as the button says. */
export async function actOnCalendar(asked: Asked) {
  const form = await asked.request.formData();
  const act = form.get('act');
  if (act === 'tryFile' || act === 'tryNotice')
    return { kind: 'notices' as const, ...(await tryNotices(asked, form)) };
  if (act === 'enterNotices') {
    const entered = await enterTriedNotices(asked, form);
    return entered instanceof Response ? entered : { kind: 'notices' as const, ...entered };
  }
  return actOnOverlay(asked, form);
}

async function actOnOverlay(asked: Asked, form: FormData): Promise<CalendarAnswer | Response> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const filled = {
    version: Number(text('version')),
    key: text('key'),
    typed: Object.fromEntries(OVERLAY_FIELDS.map((name) => [name, text(name)])) as OverlayTyped,
  };
  switch (text('act')) {
    case 'withdraw':
      return withdraw(asked, text('overlayId'), filled);
    case 'add':
      return add(asked, filled);
    default:
      return { kind: 'overlay', typed: filled.typed, ...(await tried(asked, filled.typed)) };
  }
}

type Filled = { readonly version: number; readonly key: string; readonly typed: OverlayTyped };

const daysOf = ({ kind, from, to }: OverlayTyped) => ({
  kind: kind as 'closure' | 'extraDay',
  from: dayFrom(from),
  // One day is entered once.
  to: dayFrom(to || from),
});

async function tried(asked: Asked, typed: OverlayTyped): Promise<Omit<CalendarAnswer, 'kind' | 'typed'>> {
  const { hall } = typed;
  try {
    const query = { ...daysOf(typed), ...(hall !== '' && { hall }) };
    return { preview: await read(asked, previewOverlay, { query }), answer: undefined };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { problem } = error;
    const errors = problem.errors?.map((fault) => ({
      ...fault,
      pointer: fault.pointer.replace(/^\/query\//, '/'),
    }));
    return { preview: null, answer: { ok: false, problem: { ...problem, ...(errors && { errors }) } } };
  }
}

async function add(asked: Asked, { version, key, typed }: Filled) {
  const { hall, basis, documentNumber, publishedOn } = typed;
  const body = {
    version,
    ...daysOf(typed),
    hall: hall || null,
    basis,
    documentNumber: documentNumber || null,
    publishedOn: dayFrom(publishedOn),
  };
  const answer = await write(asked, { route: addOverlay, input: { body }, key, typed });
  if (answer.ok) return redirect(`/admin/calendar?year=${answer.value.year}&done=added`);
  return refused(answer, typed);
}

async function withdraw(asked: Asked, overlayId: string, { version, key, typed }: Filled) {
  const body = { version, basis: typed.basis };
  const answer = await write(asked, {
    route: withdrawOverlay,
    input: { params: { overlayId }, body },
    key,
    typed,
  });
  if (answer.ok) return redirect(`/admin/calendar?year=${answer.value.year}&done=withdrawn`);
  return refused(answer, typed);
}

const refused = (answer: Refused, typed: OverlayTyped): CalendarAnswer => ({
  kind: 'overlay',
  typed,
  preview: null,
  answer,
});
