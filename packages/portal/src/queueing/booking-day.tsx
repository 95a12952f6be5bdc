import { ProblemError } from '@yichuang/contract/problem.ts';
import { bookAppointment, readOffer } from '@yichuang/contract/queueing-appointments.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { go, type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { BookingForm } from './booking-form.tsx';
import { type BookingData, slotOf } from './booking-slots.ts';
import { minePath } from './slot-words.ts';

/** 预约: who. Name, telephone, and the card for those who want to check in with it. */
export const bookingDayPage = page<BookingData>({
  path: '/booking/:service/:day',
  personal: true,
  load: async (request) => {
    const { offer, on, fromMinute } = await read(request, Number(request.query.at ?? Number.NaN));
    if (!slotOf(offer, on, fromMinute)) return go(`/booking/${encodeURIComponent(offer.service.serviceId)}`);
    return show({ offer, on, fromMinute, typed: NOTHING, key: offer.key, problem: null });
  },
  act,
  title: ({ offer, problem }, language) =>
    `${problem === null ? '' : WORDS[language].wrong}${WORDS[language].title(nameIn(language, offer.service))}`,
  view: (data, { language }) => <BookingForm data={data} language={language} />,
});

const NOTHING = { name: '', phone: '', idNumber: '' };

async function read({ params, call }: PageRequest, fromMinute: number) {
  const offer = await call(readOffer, { params: { serviceId: params.service ?? '' } });
  return { offer, on: params.day ?? '', fromMinute };
}

async function act(request: PageRequest): Promise<PageAnswer<BookingData>> {
  const text = (name: string) => {
    const value = request.form[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const typed = { name: text('name'), phone: text('phone'), idNumber: text('idNumber') };
  const { service = '', day = '' } = request.params;
  const fromMinute = Number(text('at'));
  const { name, phone, idNumber } = typed;
  const body = {
    ...{ serviceId: service, on: day, fromMinute, name, phone },
    ...(idNumber === '' ? {} : { idNumber }),
  };
  const key = text('key');
  try {
    const { appointmentId } = await request.call(bookAppointment, { body }, key === '' ? {} : { key });
    return go(minePath(appointmentId));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
    const { offer } = await read(request, fromMinute);
    // What was refused must not be answered again for the same press.
    return show(
      { offer, on: day, fromMinute, typed, key: offer.key, problem: error.problem },
      error.problem.status,
    );
  }
}

const WORDS = bilingual({
  zh: { wrong: '错误：', title: (service: string) => `预约：${service}` },
  en: { wrong: 'Error: ', title: (service: string) => `Appointment: ${service}` },
});
