import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import {
  type AppointmentView,
  type OfferView,
  readAppointment,
  readOffer,
  rebookAppointment,
} from '@yichuang/contract/queueing-appointments.ts';
import { ErrorSummary } from '@yichuang/ui/form/error-summary.tsx';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { go, type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { limitWords } from './booking-limit-words.ts';
import { SlotList } from './slot-list.tsx';
import { SlotTime } from './slot-time.tsx';
import { minePath } from './slot-words.ts';

type Data = {
  readonly appointment: AppointmentView;
  readonly offer: OfferView;
  readonly problem: Problem | null;
};

/** 改约: each free time is a button; the old place is given back with the new one taken. */
export const bookingChangePage = page<Data>({
  path: '/booking/mine/:appointment/change',
  personal: true,
  load: async (request) => {
    const data = await read(request);
    return data.appointment.mayGiveBack ? show(data) : go(minePath(data.appointment.appointmentId));
  },
  act,
  title: ({ appointment }, language) => WORDS[language].title(nameIn(language, appointment.service)),
  view: (data, { language }) => <Change data={data} language={language} />,
});

async function act(request: PageRequest): Promise<PageAnswer<Data>> {
  const { form, params, call } = request;
  const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
  const [on = '', minute = ''] = text('to').split('/');
  const body = { version: Number(text('version')) || 0, on, fromMinute: Number(minute) };
  const key = text('key');
  try {
    const { appointmentId } = await call(
      rebookAppointment,
      { params: { appointmentId: params.appointment ?? '' }, body },
      key === '' ? {} : { key },
    );
    return go(minePath(appointmentId));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 409) throw error;
    const data = await read(request);
    // Given back already (the form was sent twice), or checked in meanwhile: its page says which.
    if (!data.appointment.mayGiveBack) return go(minePath(data.appointment.appointmentId));
    return show({ ...data, problem: error.problem }, 409);
  }
}

async function read({ params, call }: PageRequest): Promise<Data> {
  const appointment = await call(readAppointment, { params: { appointmentId: params.appointment ?? '' } });
  const offer = await call(readOffer, { params: { serviceId: appointment.service.serviceId } });
  return { appointment, offer, problem: null };
}

function Change({ data: { appointment, offer, problem }, language }: { data: Data; language: Language }) {
  const words = WORDS[language];
  const { appointmentId, service, on, version } = appointment;
  const title = problem && (language === 'en' ? problem.titleEn : problem.title);
  return (
    <>
      <ErrorSummary
        lines={
          problem && title ? [{ name: null, label: '', words: limitWords(problem, language) ?? title }] : []
        }
        language={language}
      />
      <h1>{words.title(nameIn(language, service))}</h1>
      <p>
        {words.now} <SlotTime on={on} slot={appointment} language={language} />
      </p>
      <p>
        <a href={minePath(appointmentId)}>{words.keep}</a>
      </p>
      <form method="post" action={`${minePath(appointmentId)}/change`}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="key" value={offer.key} />
        <SlotList
          days={offer.days}
          language={language}
          slot={(day, slot, text) => (
            <button className="booking-slot" type="submit" name="to" value={`${day}/${slot.fromMinute}`}>
              {text}
            </button>
          )}
        />
      </form>
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: (service: string) => `改时间：${service}`,
    now: '现在约的是',
    keep: '不改，返回我的预约',
  },
  en: {
    title: (service: string) => `Change the time: ${service}`,
    now: 'Booked now:',
    keep: 'Keep it and go back',
  },
});
