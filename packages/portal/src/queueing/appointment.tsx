import type { Problem } from '@yichuang/contract/problem.ts';
import { type AppointmentView, readAppointmentCalendar } from '@yichuang/contract/queueing-appointments.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { appointmentCodeText } from '@yichuang/domain/queueing/appointment-code.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { chinese } from '#catalogue/item-words.ts';
import type { MineData } from './booking-mine.tsx';
import { SlotTime } from './slot-time.tsx';
import { minePath } from './slot-words.ts';
import { localMoment } from './wait-words.ts';

type Props = { readonly data: MineData; readonly language: Language };

/** The page of an appointment: how it stands, the code with its picture, and what can be done. */
export function Appointment({ data: { appointment, isAsking, problem }, language }: Props) {
  const words = WORDS[language];
  const { service, state, on, ticket, calledOffFor } = appointment;
  return (
    <div className="ticket">
      <h1>{nameIn(language, service)}</h1>
      {problem && (
        <p className="ticket-note" role="alert">
          {refusalWords(problem, language)}
        </p>
      )}
      <p className="ticket-now">
        <b>{words[state]}</b>
        <br />
        <SlotTime on={on} slot={appointment} language={language} />
      </p>
      {calledOffFor !== null && <p {...chinese(language)}>{calledOffFor}</p>}
      {ticket && (
        <p>
          <a className="button" href={`/q/${ticket.ticketId}`}>
            {words.toTicket} <span className="number">{ticket.number}</span>
          </a>
        </p>
      )}
      {state === 'booked' && <Code appointment={appointment} language={language} />}
      <Place appointment={appointment} language={language} />
      {isAsking && state === 'booked' ? (
        <Cancel appointment={appointment} language={language} />
      ) : (
        <Acts appointment={appointment} language={language} />
      )}
      <p className="hint">{words.keep}</p>
    </div>
  );
}

function refusalWords(problem: Problem, language: Language): string {
  if (problem.code === 'stale') return WORDS[language].changed;
  return language === 'en' ? problem.titleEn : problem.title;
}

type Of = { readonly appointment: AppointmentView; readonly language: Language };

function Code({ appointment: { code, qr }, language }: Of) {
  const words = WORDS[language];
  return (
    <section className="booking-code" aria-labelledby="code">
      <h2 id="code">{words.code}</h2>
      <p className="number booking-digits">{appointmentCodeText(code)}</p>
      <img alt={words.qr} src={`data:image/svg+xml,${encodeURIComponent(qr)}`} width={180} height={180} />
      <p className="hint">{words.atMachine}</p>
    </section>
  );
}

function Place({ appointment, language }: Of) {
  const words = WORDS[language];
  const { hall, maskedName, maskedPhone, state, arrivalFrom, arrivalUntil } = appointment;
  return (
    <dl className="booking-facts">
      <dt>{words.hall}</dt>
      <dd>
        {nameIn(language, hall)}
        {hall.address !== null && <address {...chinese(language)}>{hall.address}</address>}
      </dd>
      {state === 'booked' && (
        <>
          <dt>{words.arrival}</dt>
          <dd className="number">
            {localMoment(arrivalFrom)}–{localMoment(arrivalUntil)}
          </dd>
        </>
      )}
      {maskedName !== '' && (
        <>
          <dt>{words.person}</dt>
          <dd>
            <span {...chinese(language)}>{maskedName}</span> <span className="number">{maskedPhone}</span>
          </dd>
        </>
      )}
    </dl>
  );
}

function Acts({ appointment, language }: Of) {
  const words = WORDS[language];
  const { appointmentId, mayArrive, mayGiveBack, state, version } = appointment;
  if (state !== 'booked')
    return (
      <p>
        <a className="button button-quiet" href="/booking">
          {words.again}
        </a>
      </p>
    );
  return (
    <>
      {mayArrive && (
        <form method="post" action={minePath(appointmentId)}>
          <input type="hidden" name="version" value={version} />
          <p>{words.arriveHint}</p>
          <Button name="act" value="arrive">
            {words.arrive}
          </Button>
        </form>
      )}
      <p className="booking-act">
        <a className="button button-quiet" href={pathOf(readAppointmentCalendar, { appointmentId })}>
          {words.calendar}
        </a>{' '}
        {mayGiveBack && (
          <>
            <a className="button button-quiet" href={`${minePath(appointmentId)}/change`} rel="nofollow">
              {words.change}
            </a>{' '}
            <a className="button button-quiet" href="?cancel=1" rel="nofollow">
              {words.cancel}
            </a>
          </>
        )}
      </p>
    </>
  );
}

function Cancel({ appointment: { appointmentId, version }, language }: Of) {
  const words = WORDS[language];
  return (
    <form method="post" action={minePath(appointmentId)}>
      <input type="hidden" name="version" value={version} />
      <p>{words.sure}</p>
      <Button kind="serious" name="act" value="cancel">
        {words.cancel}
      </Button>{' '}
      <a href={minePath(appointmentId)}>{words.keepIt}</a>
    </form>
  );
}

const WORDS = bilingual({
  zh: {
    changed: '这个预约刚有变化，请看现在的情况再操作。',
    booked: '预约成功',
    arrived: '已签到',
    cancelled: '已取消',
    calledOff: '大厅当天不开放，预约已撤销，请改约',
    missed: '没有来，已过期',
    toTicket: '我的号',
    code: '预约码',
    qr: '预约码的二维码',
    atMachine: '到大厅取号机按“已预约”，扫码或输入预约码签到；填过身份证号的，刷身份证也行。',
    hall: '大厅',
    arrival: '签到时间',
    person: '预约人',
    arriveHint: '已经到大厅了？可以在手机上签到，签到后请留在大厅等叫号。',
    arrive: '我到了，签到取号',
    calendar: '加入日历',
    change: '改时间',
    cancel: '取消预约',
    sure: '取消以后名额让给别人，要来请重新预约。',
    keepIt: '不取消',
    again: '再预约',
    keep: '页面地址就是您的凭证，请不要发给别人。没有保存地址的，用预约码和手机号也能找回。',
  },
  en: {
    changed: 'The appointment has just changed. Look at how it stands now, then try again.',
    booked: 'Booked',
    arrived: 'Checked in',
    cancelled: 'Cancelled',
    calledOff: 'The hall is closed at that time, so the appointment was called off. Please make another one',
    missed: 'Nobody came; it is over',
    toTicket: 'My number',
    code: 'Appointment code',
    qr: 'QR code of the appointment',
    atMachine:
      'In the hall press “I have an appointment” on the machine and scan this or type the code; your identity card works too if you gave its number.',
    hall: 'Hall',
    arrival: 'Check in between',
    person: 'Booked for',
    arriveHint: 'Are you in the hall? Check in here, and stay to be called.',
    arrive: 'I am here: check in',
    calendar: 'Add to a calendar',
    change: 'Change the time',
    cancel: 'Cancel the appointment',
    sure: 'The place goes to somebody else; to come you would have to book again.',
    keepIt: 'Keep it',
    again: 'Make another one',
    keep: 'The address of this page is your proof: do not pass it on. Code and mobile number lead here as well.',
  },
});
