import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { arriveAtKiosk } from '@yichuang/contract/queueing-appointments.ts';
import { type KioskView, readKiosk, takeAtKiosk } from '@yichuang/contract/queueing-screens.ts';
import { parseAppointmentCode } from '@yichuang/domain/queueing/appointment-code.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { go, type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { KioskBooked } from './kiosk-booked.tsx';
import { KioskConfirm } from './kiosk-confirm.tsx';
import { KioskHome } from './kiosk-home.tsx';
import {
  AT_HOME,
  afterPress,
  CARD_MISREAD,
  cardIn,
  isMisread,
  type KioskState,
  type Pressed,
  pressedOf,
  stateOf,
} from './kiosk-state.ts';
import { isNotPaired, NotPaired } from './not-paired.tsx';
import { screenTokenOf } from './screen-token.ts';

type Data = {
  readonly kiosk: KioskView;
  readonly state: KioskState;
  /** Service that is asked about once more; null: none was chosen. */
  readonly chosen: string | null;
  readonly isHelp: boolean;
  /** Why no number was taken. */
  readonly trouble: Problem | null;
};

/** 取号机: every step is a form that is posted, so nothing of the person stands in an address. */
export const kioskPage = page<Data | null>({
  path: '/d/kiosk',
  personal: true,
  bare: true,
  load: (request) => answer(request, AT_HOME, {}),
  act,
  refresh: (data) => (data === null || isAtRest(data) ? null : { seconds: 40, to: HOME }),
  title: (_data, language) => WORDS[language].title,
  view: (data, { language }) => {
    if (data === null) return <NotPaired language={language} />;
    const { kiosk, state, chosen } = data;
    const service = kiosk.services.find(({ serviceId }) => serviceId === chosen);
    if (state.booked) return <KioskBooked {...{ kiosk, state, trouble: data.trouble, language }} />;
    return service ? (
      <KioskConfirm {...{ kiosk, state, service, language }} />
    ) : (
      <KioskHome {...{ ...data, language }} />
    );
  },
});

/** The next person begins in Chinese, whatever the last one read. */
const HOME = '/d/kiosk?lang=zh';

const isAtRest = ({ state, chosen, isHelp, trouble }: Data): boolean =>
  chosen === null &&
  !isHelp &&
  trouble === null &&
  !state.booked &&
  state.card === '' &&
  state.area === '' &&
  state.q === '';

type More = Partial<Pick<Data, 'chosen' | 'isHelp' | 'trouble'>> & { readonly status?: number };

async function answer(
  request: PageRequest,
  state: KioskState,
  { status, chosen = null, isHelp = false, trouble = null }: More,
): Promise<PageAnswer<Data | null>> {
  try {
    const q = state.booked ? '' : state.q;
    const kiosk = await request.call(readKiosk, { body: { token: screenTokenOf(request), q } });
    if (isMisread(state, kiosk.now)) {
      const without = { ...state, card: '', name: '' };
      return show<Data | null>(
        { kiosk, state: without, chosen: null, isHelp: false, trouble: CARD_MISREAD },
        400,
      );
    }
    return show<Data | null>({ kiosk, state, chosen, isHelp, trouble }, status ?? 200);
  } catch (error) {
    if (isNotPaired(error)) return show<Data | null>(null, 403);
    throw error;
  }
}

async function act(request: PageRequest): Promise<PageAnswer<Data | null>> {
  const state = stateOf(request.form);
  const pressed = pressedOf(request.form);
  const { what, which } = pressed;
  const appointment = appointmentIn(state, pressed);
  if (appointment !== null) return checkIn(request, state, appointment);
  // The card said who it is; without one the choice is shown once more.
  if (what === 'service' && state.card === '') return answer(request, state, { chosen: which });
  if (what === 'service') return take(request, state, which);
  if (what === 'take' || what === 'phone') return take(request, { ...state, paper: what === 'take' }, which);
  if (what === 'help') return answer(request, { ...state, q: '', area: '' }, { isHelp: true });
  return answer(request, afterPress(state, pressed), {});
}

type Appointment = { readonly code: string } | { readonly idNumber: string };

/** What is to be checked in: a code, wherever it was read; a card, where an appointment was asked for. */
function appointmentIn({ booked, card, q }: KioskState, { what }: Pressed): Appointment | null {
  if (what === 'booked' && card !== '') return { idNumber: card };
  if (what !== '' && what !== 'checkIn') return null;
  const code = parseAppointmentCode(q);
  if (code !== null) return { code };
  const read = cardIn(q);
  if (!booked || q === '') return null;
  return read === null ? { code: q } : { idNumber: read };
}

async function checkIn(request: PageRequest, state: KioskState, appointment: Appointment) {
  try {
    const { ticket, isLate } = await request.call(arriveAtKiosk, {
      body: { token: screenTokenOf(request), ...appointment },
    });
    return go(slipPath(ticket.ticketId, state, isLate));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
    if (isNotPaired(error)) throw error;
    return answer(
      request,
      { ...AT_HOME, elder: state.elder, low: state.low, booked: true },
      { trouble: error.problem, status: error.problem.status },
    );
  }
}

function slipPath(ticketId: string, { paper, elder, low }: KioskState, isLate = false): string {
  const how = new URLSearchParams({
    ...(paper ? { paper: 'on' } : {}),
    // “elder” in an address is the switch of the whole site.
    ...(elder ? { large: 'on' } : {}),
    ...(low ? { low: 'on' } : {}),
    ...(isLate ? { late: 'on' } : {}),
  });
  return `/d/kiosk/${ticketId}?${how}`;
}

async function take(request: PageRequest, state: KioskState, serviceId: string) {
  const { card, name, priority, key } = state;
  const holder = card === '' ? {} : { holder: { idNumber: card, ...(name === '' ? {} : { name }) } };
  const body = {
    token: screenTokenOf(request),
    services: [serviceId],
    ...(priority === '' ? {} : { priority }),
    ...holder,
  };
  try {
    const { ticketId } = await request.call(takeAtKiosk, { body }, key === '' ? {} : { key });
    return go(slipPath(ticketId, state));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
    const isWrongCard = cardIn(card) !== null && error.problem.status === 400;
    // What was refused must not be answered again for the same press.
    const kept = { ...state, area: '', q: '', key: '', ...(isWrongCard ? { card: '', name: '' } : {}) };
    return answer(request, kept, { trouble: error.problem, status: error.problem.status });
  }
}

const WORDS = bilingual({ zh: { title: '取号机' }, en: { title: 'Take a number' } });
