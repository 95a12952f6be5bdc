import type { Problem } from '@yichuang/contract/problem.ts';
import { QUEUE_PROBLEM_WORDS } from '@yichuang/contract/queue-problem-words.ts';
import { checkResidentId } from '@yichuang/domain/identity/resident-id.ts';
import type { PriorityReason } from '@yichuang/domain/queueing/ticket.ts';
import { localDay, parseInstant } from '@yichuang/domain/time/instant.ts';

/** What a machine knows of the person before it. It lives in the form of the page and nowhere else. */
export type KioskState = {
  /** 长辈版: larger letters, and the page is read out. */
  readonly elder: boolean;
  /** Controls in the lower half, for who sits. */
  readonly low: boolean;
  /** Number of the identity card that was read; empty: none. */
  readonly card: string;
  readonly name: string;
  /** Without: the number is followed on a telephone. */
  readonly paper: boolean;
  /** Area that is shown. */
  readonly area: string;
  /** 已预约: the box takes the code or the card of an appointment. */
  readonly booked: boolean;
  /** What was searched for. */
  readonly q: string;
  readonly priority: (typeof PRIORITIES)[number] | '';
  /** One press, one number. */
  readonly key: string;
};

export const PRIORITIES = [
  'elder',
  'disabled',
  'pregnant',
  'military',
] as const satisfies readonly PriorityReason[];

/** What was pressed: `service:GS.gt`, `area:A`, `elder`; empty: the box, by the Enter key or a reader. */
export type Pressed = { readonly what: string; readonly which: string };

export const AT_HOME: KioskState = {
  elder: false,
  low: false,
  card: '',
  name: '',
  paper: true,
  area: '',
  booked: false,
  q: '',
  priority: '',
  key: '',
};

type Form = Readonly<Record<string, string | readonly string[]>>;

const textOf = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value.trim() : '';

export function stateOf(form: Form): KioskState {
  const priority = textOf(form.priority);
  return {
    elder: form.elder === 'on',
    low: form.low === 'on',
    card: textOf(form.card),
    name: textOf(form.name),
    paper: form.paper !== 'off',
    area: textOf(form.area),
    booked: form.booked === 'on',
    q: textOf(form.q),
    priority: PRIORITIES.find((one) => one === priority) ?? '',
    key: textOf(form.key),
  };
}

export function pressedOf(form: Form): Pressed {
  const [what = '', ...which] = textOf(form.go).split(':');
  return { what, which: which.join(':') };
}

/** A reader types the number of the card and Enter; people type what they want. */
export const cardIn = (typed: string): string | null =>
  /^\d{17}[\dXx]$/.test(typed) ? typed.toUpperCase() : null;

/** What a reader or a finger made of a card, and no card can be. @param now moment on the clock of the server */
export const isMisread = ({ card }: KioskState, now: string): boolean =>
  card !== '' && !checkResidentId(card, localDay(parseInstant(now))).ok;

const MISREAD = 'queueing.card-misread';
const { title = '', titleEn = '' } = QUEUE_PROBLEM_WORDS[MISREAD] ?? {};
export const CARD_MISREAD: Problem = {
  type: `/api/problems/${MISREAD}`,
  code: MISREAD,
  title,
  titleEn,
  status: 400,
};

/** Where a press leads that takes no number. */
export function afterPress(state: KioskState, { what, which }: Pressed): KioskState {
  const home = { ...state, area: '', q: '', booked: false };
  switch (what) {
    case '': {
      const card = cardIn(state.q);
      return card === null ? { ...state, area: '' } : { ...home, card, name: '' };
    }
    case 'area':
      return { ...home, area: which };
    case 'booked':
      return { ...home, booked: true };
    case 'digit':
      return { ...state, q: `${state.q}${which}`.slice(0, 20) };
    case 'erase':
      return { ...state, q: state.q.slice(0, -1) };
    case 'elder':
      return { ...state, elder: !state.elder };
    case 'low':
      return { ...state, low: !state.low };
    case 'paper':
      return { ...state, paper: !state.paper };
    case 'card': {
      const [card = '', name = ''] = which.split('/');
      return { ...home, card, name };
    }
    case 'choices':
      return home;
    default:
      // Whoever goes back to the start may be going away: nothing of them stays.
      return { ...AT_HOME, elder: state.elder, low: state.low };
  }
}
