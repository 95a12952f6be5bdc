import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import {
  type AppointmentView,
  arriveByPhone,
  cancelAppointment,
  readAppointment,
} from '@yichuang/contract/queueing-appointments.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { go, type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { Appointment } from './appointment.tsx';
import { minePath } from './slot-words.ts';

export type MineData = {
  readonly appointment: AppointmentView;
  /** The holder is asked once more before the place is given back. */
  readonly isAsking: boolean;
  /** Why an act was not done. */
  readonly problem: Problem | null;
};

/** 我的预约: code, time, place; changing, cancelling and checking in. Whoever has the address holds the appointment. */
export const bookingMinePage = page<MineData>({
  path: '/booking/mine/:appointment',
  personal: true,
  load: async (request) => show(await read(request)),
  act,
  title: ({ appointment }, language) => WORDS[language].title(nameIn(language, appointment.service)),
  view: (data, { language }) => <Appointment data={data} language={language} />,
});

async function act(request: PageRequest): Promise<PageAnswer<MineData>> {
  const { form, params, call } = request;
  const appointmentId = params.appointment ?? '';
  const asked = { params: { appointmentId }, body: { version: Number(form.version) || 0 } };
  try {
    if (form.act !== 'arrive') await call(cancelAppointment, asked);
    else {
      const { ticket } = await call(arriveByPhone, asked);
      if (ticket) return go(`/q/${ticket.ticketId}`);
    }
    return go(minePath(appointmentId));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 409) throw error;
    return show({ ...(await read(request)), problem: error.problem }, 409);
  }
}

async function read({ params, query, call }: PageRequest): Promise<MineData> {
  const appointment = await call(readAppointment, { params: { appointmentId: params.appointment ?? '' } });
  return { appointment, isAsking: query.cancel !== undefined, problem: null };
}

const WORDS = bilingual({
  zh: { title: (service: string) => `我的预约：${service}` },
  en: { title: (service: string) => `My appointment: ${service}` },
});
