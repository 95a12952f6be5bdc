import type { AppointmentSettings, HallDayView } from '@yichuang/contract/queueing-appointment-rules.ts';
import { SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { DateField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { dayWords, officeHoursWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { Form } from 'react-router';
import { Empty } from '#parts/notes.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { faultsOf } from '#wire/answer.ts';
import { useIsSending } from '#wire/use-form.ts';
import type { AppointmentAnswer } from './appointment-acts.ts';

type Props = {
  readonly view: AppointmentSettings;
  readonly answer: AppointmentAnswer | undefined;
  readonly formKey: string;
};

/** 大厅开放日: a hall may close on a working day or open on a Saturday; no deadline follows it. */
export function HallDays({ view, answer, formKey }: Props) {
  const words = useWords(WORDS);
  return (
    <Panel title={words.title}>
      <p className="hint">{words.lead}</p>
      {view.days.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <table className="rows-table">
          <caption className="spoken">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.on}</th>
              <th scope="col">{words.hall}</th>
              <th scope="col">{words.hours}</th>
              <th scope="col">{words.basis}</th>
              <th scope="col">{words.act}</th>
            </tr>
          </thead>
          <tbody>
            {view.days.map((day) => (
              <DayLine key={`${day.hall}/${day.on}`} day={day} view={view} formKey={formKey} />
            ))}
          </tbody>
        </table>
      )}
      <DayForm view={view} answer={answer} formKey={formKey} />
    </Panel>
  );
}

type LineProps = { readonly day: HallDayView; readonly view: AppointmentSettings; readonly formKey: string };

function DayLine({ day: { hall, on, hours, basis, version }, view, formKey }: LineProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isBusy = useIsSending();
  const place = view.halls.find(({ code }) => code === hall);
  return (
    <tr>
      <td>{dayWords(on, language)}</td>
      <td>{place ? nameIn(language, place) : hall}</td>
      <td className="number">{hours === null ? words.closed : officeHoursWords(hours, language)}</td>
      <td>
        <Mixed language={language}>{basis}</Mixed>
      </td>
      <td>
        <Form method="post">
          <input type="hidden" name="key" value={`${formKey}-${hall}-${on}`} />
          <input type="hidden" name="hall" value={hall} />
          <input type="hidden" name="on" value={on} />
          <input type="hidden" name="dayVersion" value={version} />
          <button
            type="submit"
            className="button button-quiet"
            name="act"
            value="drop"
            disabled={isBusy}
            aria-label={`${words.drop}：${on}`}
          >
            {words.drop}
          </button>
        </Form>
      </td>
    </tr>
  );
}

function DayForm({ view, answer, formKey }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isBusy = useIsSending();
  const faults = faultsOf(answer?.act === 'day' ? answer : undefined, language);
  return (
    <Form method="post" className="act-form form-narrow" key={formKey}>
      <input type="hidden" name="key" value={formKey} />
      {view.days.map(({ hall, on, version }) => (
        <input key={`${hall}/${on}`} type="hidden" name={`seen/${hall}/${on}`} value={version} />
      ))}
      <SelectField
        {...{ name: 'hall', language, label: words.hall, required: true, value: view.halls[0]?.code ?? '' }}
        fault={faults.get('hall')}
        options={view.halls.map((hall) => ({ value: hall.code, label: nameIn(language, hall) }))}
      />
      <DateField
        {...{ name: 'on', language, label: words.on, value: '', fault: faults.get('on'), required: true }}
      />
      <TextField
        {...{ name: 'hours', language, label: words.hours, value: '', fault: faults.get('hours') }}
        hint={words.hoursHint}
        required={false}
      />
      <TextField
        {...{ name: 'basis', language, label: words.basis, value: '', fault: faults.get('basis') }}
        hint={words.basisHint}
        required
      />
      <p className="hint">{words.warning}</p>
      <button type="submit" className="button" name="act" value="day" disabled={isBusy}>
        {words.save}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '大厅开放日',
    lead: '只写与工作日历不同的日子：临时闭厅、周末开放、当天另定时间。办理期限仍按工作日历计算，不受影响。',
    empty: '没有与工作日历不同的日子。',
    on: '日期',
    hall: '大厅',
    hours: '开放时间',
    closed: '全天闭厅',
    basis: '原因',
    act: '操作',
    drop: '恢复日历',
    hoursHint: '例如 09:00-12:00；全天闭厅就不填',
    basisHint: '办事群众会看到，例如“设备检修”',
    warning: '保存以后，当天不在开放时间内的预约会撤销，本人在预约页面上能看到原因。',
    save: '保存这一天',
  },
  en: {
    title: 'Days of the halls',
    lead: 'Only days that differ from the working calendar: a hall that closes, opens on a weekend, or has other hours. Deadlines go by the calendar and do not follow.',
    empty: 'No day differs from the calendar.',
    on: 'Day',
    hall: 'Hall',
    hours: 'Open',
    closed: 'closed all day',
    basis: 'Reason',
    act: 'Act',
    drop: 'As the calendar',
    hoursHint: 'For example 09:00-12:00; empty: closed all day',
    basisHint: 'Visitors read it, for example “maintenance”',
    warning:
      'Appointments of that day that do not fit are called off; their holders read the reason on their page.',
    save: 'Save the day',
  },
});
