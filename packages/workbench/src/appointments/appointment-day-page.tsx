import { readCentre } from '@yichuang/contract/organisation.ts';
import {
  type AppointmentDayView,
  arriveWithHelp,
  readAppointmentDay,
} from '@yichuang/contract/queueing-appointment-day.ts';
import { appointmentTally, slotLists } from '@yichuang/domain/queueing/appointment-day.ts';
import { addDays, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { data, useActionData, useLoaderData } from 'react-router';
import { ManagementLinks } from '#hall-management/management-links.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { DoneNote, Empty, ProblemNote } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import { write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { AppointmentTable } from './appointment-table.tsx';
import { DayBar } from './day-bar.tsx';

export async function loader(asked: Asked) {
  const query = new URL(asked.request.url).searchParams;
  const hall = query.get('hall') ?? (await read(asked, readCentre, {})).halls[0]?.id ?? null;
  const on = (query.get('on') ?? '').normalize('NFKC');
  const wished = /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {};
  const day =
    hall === null ? null : await read(asked, readAppointmentDay, { params: { hall }, query: wished });
  return { day, loadedAt: machineNow() };
}

/** 人工签到. The list is read again afterwards, whatever came of it. */
export async function action(asked: Asked) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const params = { appointmentId: text('appointmentId') };
  const body = { version: Number(text('version')) };
  const answer = await write(asked, {
    route: arriveWithHelp,
    key: text('key'),
    input: { params, body },
  });
  return data(answer);
}

/** 预约名单: who is expected in a hall on one day, who came, who did not. */
export function Component() {
  const { day, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  if (day !== null) return <DayList day={day} loadedAt={loadedAt} />;
  return (
    <>
      <PageHead title={words.title} />
      <Empty>{words.noHall}</Empty>
    </>
  );
}

type Props = { readonly day: AppointmentDayView; readonly loadedAt: number };

function DayList({ day, loadedAt }: Props) {
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const today = useToday();
  const on = dateOnly(day.on);
  return (
    <>
      <PageHead title={words.titleOf(nameIn(language, day.hall))}>
        <ManagementLinks here="appointments" />
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      <DayBar day={day} before={addDays(on, -1)} after={addDays(on, 1)} isToday={on === today} />
      <p className="hint figures-help">{plainDayWords(day.on, language)}</p>
      {answer?.ok && (
        <DoneNote>
          {words.came(answer.value.ticket.number)}
          {answer.value.isLate && words.late}
        </DoneNote>
      )}
      {answer?.ok === false && <ProblemNote problem={answer.problem} />}
      {day.isCut && <p className="note note-stale">{words.cut}</p>}
      {day.rows.length === 0 ? (
        <Empty>{words.nobody}</Empty>
      ) : (
        <>
          <Totals rows={day.rows} />
          <AppointmentTable slots={slotLists(day.rows)} isToday={on === today} />
        </>
      )}
    </>
  );
}

function Totals({ rows }: Pick<AppointmentDayView, 'rows'>) {
  const words = useWords(WORDS);
  const tally = appointmentTally(rows);
  return (
    <dl className="big-figures hall-totals">
      {(['expected', 'arrived', 'missed', 'givenBack'] as const).map((what) => (
        <div key={what} className="figure">
          <dt>{words[what]}</dt>
          <dd className="number">{tally[what]}</dd>
        </div>
      ))}
    </dl>
  );
}

const WORDS = bilingual({
  zh: {
    title: '预约名单',
    titleOf: (hall: string) => `预约名单：${hall}`,
    noHall: '本中心还没有登记办事大厅。',
    nobody: '这一天没有人预约。',
    cut: '预约太多，只显示最早的一千个。',
    came: (number: string) => `已签到，号码 ${number}。`,
    late: '已过预约时间，按现场取号排队。',
    expected: '还没来',
    arrived: '已签到',
    missed: '爽约',
    givenBack: '取消',
  },
  en: {
    title: 'Appointments',
    titleOf: (hall: string) => `Appointments: ${hall}`,
    noHall: 'This centre has no hall yet.',
    nobody: 'Nobody has booked this day.',
    cut: 'There are too many; the earliest thousand are shown.',
    came: (number: string) => `Checked in with the number ${number}.`,
    late: ' The time of the appointment is over: it is an ordinary number.',
    expected: 'Expected',
    arrived: 'Checked in',
    missed: 'Missed',
    givenBack: 'Given back',
  },
});
