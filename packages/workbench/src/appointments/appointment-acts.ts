import {
  type AppointmentSettings,
  changeAppointmentRules,
  dropHallDay,
  keepHallDay,
} from '@yichuang/contract/queueing-appointment-rules.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

export type AppointmentAct = 'rules' | 'day' | 'drop';
export type AppointmentAnswer = Answer<AppointmentSettings> & { readonly act: AppointmentAct };

type Text = (name: string) => string;

/** Rules that are one number each, in the order of the form. */
export const RULE_FIELDS = [
  'slotMinutes',
  'seats',
  'walkInPercent',
  'daysAhead',
  'earlyMinutes',
  'lateMinutes',
  'aDay',
  'noShows',
  'noShowDays',
  'blockDays',
] as const satisfies readonly (keyof AppointmentSettings['rules'])[];

/** Saves rules, or a day of a hall, as the pressed button says. */
export async function actOnAppointments(asked: Asked): Promise<AppointmentAnswer> {
  const form = await asked.request.formData();
  const text: Text = (name) => String(form.get(name) ?? '').trim();
  const act = text('act') as AppointmentAct;
  const common = { key: text('key'), typed: form };
  if (act === 'rules') {
    const body = { version: Number(text('version')), rules: rulesFrom(form, text) };
    return { act, ...(await write(asked, { ...common, route: changeAppointmentRules, input: { body } })) };
  }
  const params = { hall: text('hall'), on: text('on').normalize('NFKC') };
  if (act === 'drop') {
    const body = { version: Number(text('dayVersion')) };
    return { act, ...(await write(asked, { ...common, route: dropHallDay, input: { params, body } })) };
  }
  const body = {
    // A day that stands in the list is changed as it was seen there.
    version: versionOf(text(`seen/${params.hall}/${params.on}`)),
    hours: text('hours').normalize('NFKC').replaceAll('、', ',') || null,
    basis: text('basis'),
  };
  return { act: 'day', ...(await write(asked, { ...common, route: keepHallDay, input: { params, body } })) };
}

const versionOf = (seen: string): number | null => (seen === '' ? null : Number(seen));

function rulesFrom(form: FormData, text: Text): AppointmentSettings['rules'] {
  const numbers = Object.fromEntries(RULE_FIELDS.map((name) => [name, wholeIn(text(name))]));
  const serviceSeats = Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      name.startsWith('seats/') && String(value).trim() !== ''
        ? [[name.slice('seats/'.length), wholeIn(String(value))]]
        : [],
    ),
  );
  return { ...numbers, serviceSeats } as AppointmentSettings['rules'];
}

/** What is no number is sent as one that no rule allows, so that the server names the field and what it may be. */
const wholeIn = (typed: string): number => {
  const digits = typed.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(digits) ? Number(digits) : -1;
};
