import type { AppointmentOfDay } from '@yichuang/contract/queueing-appointment-day.ts';
import type { SlotList } from '@yichuang/domain/queueing/appointment-day.ts';
import { slotText } from '@yichuang/domain/queueing/appointment-slots.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useFormKey, useIsSending } from '#wire/use-form.ts';

type Props = {
  readonly slots: readonly SlotList<AppointmentOfDay>[];
  /** On another day nobody can be checked in. */
  readonly isToday: boolean;
};

/** One part a slot, one row a person; whoever has not come yet can be checked in by hand. */
export function AppointmentTable({ slots, isToday }: Props) {
  const words = useWords(WORDS);
  return (
    <table className="rows-table appointment-day">
      <caption className="spoken">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.phone}</th>
          <th scope="col">{words.service}</th>
          <th scope="col">{words.state}</th>
          <th scope="col" className="appointment-act">
            {words.act}
          </th>
        </tr>
      </thead>
      {slots.map((slot) => (
        <tbody key={slotText(slot)}>
          <tr>
            <th scope="rowgroup" colSpan={5} className="appointment-slot">
              <span className="number">{slotText(slot)}</span>{' '}
              <span className="hint">{words.of(slot.held, slot.arrived)}</span>
            </th>
          </tr>
          {slot.rows.map((row) => (
            <Row key={row.appointmentId} row={row} isToday={isToday} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row, isToday }: { readonly row: AppointmentOfDay; readonly isToday: boolean }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(row.version);
  const isSending = useIsSending();
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        {row.maskedName || words.forgotten}
      </th>
      <td className="number">{row.maskedPhone}</td>
      <td lang={language === 'en' ? undefined : 'zh-CN'}>{nameIn(language, row.service)}</td>
      <td>
        {words[row.state]} {row.ticket && <b className="number">{row.ticket.number}</b>}
      </td>
      <td className="appointment-act">
        {isToday && row.state === 'booked' && (
          <Form method="post">
            <input type="hidden" name="appointmentId" value={row.appointmentId} />
            <input type="hidden" name="version" value={row.version} />
            <input type="hidden" name="key" value={key} />
            <button type="submit" className="button button-quiet" disabled={isSending}>
              {words.checkIn}
              <span className="spoken">：{row.maskedName}</span>
            </button>
          </Form>
        )}
      </td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    caption: '当天的预约，按时段',
    name: '姓名',
    phone: '手机',
    service: '业务',
    state: '状态',
    act: '操作',
    of: (held: number, arrived: number) => `预约 ${held} 人，已到 ${arrived} 人`,
    forgotten: '（已删除）',
    booked: '还没来',
    arrived: '已签到',
    cancelled: '本人取消',
    calledOff: '大厅撤销',
    missed: '爽约',
    checkIn: '签到',
  },
  en: {
    caption: 'Appointments of the day by time',
    name: 'Name',
    phone: 'Phone',
    service: 'Service',
    state: 'State',
    act: 'Act',
    of: (held: number, arrived: number) => `${held} booked, ${arrived} came`,
    forgotten: '(deleted)',
    booked: 'Expected',
    arrived: 'Checked in',
    cancelled: 'Given back',
    calledOff: 'Called off by the hall',
    missed: 'Missed',
    checkIn: 'Check in',
  },
});
