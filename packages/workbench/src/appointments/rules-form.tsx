import type { AppointmentSettings } from '@yichuang/contract/queueing-appointment-rules.ts';
import { SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { faultsOf } from '#wire/answer.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { useIsSending } from '#wire/use-form.ts';
import { type AppointmentAnswer, RULE_FIELDS } from './appointment-acts.ts';

type Props = {
  readonly view: AppointmentSettings;
  readonly answer: AppointmentAnswer | undefined;
  readonly typed: Typed | undefined;
  readonly formKey: string;
};

const SLOTS = ['15', '20', '30', '60'];

/** 预约规则: numbers of the centre, and places of single services. */
export function RulesForm({ view, answer, typed, formKey }: Props) {
  const words = useWords(RULE_WORDS);
  const { language } = useLanguage();
  const isBusy = useIsSending();
  const faults = faultsOf(answer?.act === 'rules' ? answer : undefined, language);
  const { rules, version, changedAt } = view;
  const since = changedAt === null ? words.usual : words.version(version, momentInFull(changedAt, language));
  return (
    <Panel title={words.title} beside={since}>
      <Form method="post" className="act-form" key={version}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="key" value={formKey} />
        <div className="rule-fields">
          <SelectField
            {...{ name: 'slotMinutes', language, label: words.slotMinutes, required: true }}
            value={String(typed?.slotMinutes ?? rules.slotMinutes)}
            fault={faults.get('rules.slotMinutes')}
            options={SLOTS.map((one) => ({ value: one, label: words.minutes(one) }))}
          />
          {RULE_FIELDS.filter((name) => name !== 'slotMinutes').map((name) => (
            <TextField
              key={name}
              {...{ name, language, label: words[name], required: true }}
              hint={name === 'walkInPercent' ? words.walkInHint : null}
              value={String(typed?.[name] ?? rules[name])}
              fault={faults.get(`rules.${name}`)}
              width="short"
              inputMode="numeric"
            />
          ))}
        </div>
        <ServiceSeats view={view} faults={faults} typed={typed} />
        <button type="submit" className="button" name="act" value="rules" disabled={isBusy}>
          {words.save}
        </button>
      </Form>
    </Panel>
  );
}

type SeatsProps = Pick<Props, 'view' | 'typed'> & { readonly faults: ReadonlyMap<string, string> };

/** Long, and seldom needed: closed until somebody looks, or one of it is wrong. */
function ServiceSeats({ view: { services, rules, halls }, faults, typed }: SeatsProps) {
  const words = useWords(RULE_WORDS);
  const { language } = useLanguage();
  const isWrong = [...faults.keys()].some((name) => name.startsWith('rules.serviceSeats'));
  const own = Object.keys(rules.serviceSeats).length;
  return (
    <details className="service-seats" open={isWrong || undefined}>
      <summary>{words.services(own)}</summary>
      <p className="hint">{words.servicesHint}</p>
      {halls.map((hall) => (
        <fieldset key={hall.code}>
          <legend>{nameIn(language, hall)}</legend>
          <div className="rule-fields">
            {services
              .filter((service) => service.hall === hall.code)
              .map((service) => (
                <TextField
                  key={service.code}
                  {...{ name: `seats/${service.code}`, language, label: nameIn(language, service) }}
                  hint={words.bookable(service.bookable)}
                  value={String(typed?.[`seats/${service.code}`] ?? rules.serviceSeats[service.code] ?? '')}
                  fault={faults.get(`rules.serviceSeats.${service.code}`)}
                  width="short"
                  inputMode="numeric"
                  required={false}
                />
              ))}
          </div>
        </fieldset>
      ))}
    </details>
  );
}

export const RULE_WORDS = bilingual({
  zh: {
    title: '预约规则',
    slotMinutes: '时段长度',
    minutes: (count: string) => `${count} 分钟`,
    seats: '每项业务每个时段能办几人',
    walkInPercent: '留给现场取号的比例（%）',
    walkInHint: '至少 10：不预约也要办得成',
    daysAhead: '可提前预约几个开放日',
    earlyMinutes: '提前多少分钟可以签到',
    lateMinutes: '迟到多少分钟以内仍按预约叫号',
    aDay: '每人每天最多预约几次',
    noShows: '爽约几次停止预约',
    noShowDays: '在多少个自然日内计算爽约',
    blockDays: '停止预约多少个自然日',
    services: (own: number) => (own === 0 ? '个别业务另定人数' : `个别业务另定人数（${own} 项）`),
    servicesHint: '不填就按上面的人数；填 0 就不接受预约。',
    bookable: (count: number) => (count === 0 ? '不可预约' : `每个时段可约 ${count} 人`),
    save: '保存规则',
    usual: '现在用的是通常的规则，还没有改过。',
    version: (version: number, at: string) => `第 ${version} 版，${at}起用。已经约好的不变。`,
  },
  en: {
    title: 'Rules of appointments',
    slotMinutes: 'Length of a slot',
    minutes: (count: string) => `${count} minutes`,
    seats: 'People a service can serve in one slot',
    walkInPercent: 'Share kept for walk-in (%)',
    walkInHint: 'At least 10: nobody has to book',
    daysAhead: 'Opening days that can be booked ahead',
    earlyMinutes: 'Checked in how many minutes before the slot',
    lateMinutes: 'Still an appointment how many minutes after it',
    aDay: 'Appointments of one person a day',
    noShows: 'How many not kept stop a person',
    noShowDays: 'Within how many natural days',
    blockDays: 'For how many natural days',
    services: (own: number) =>
      own === 0 ? 'Other numbers for single services' : `Other numbers for ${own} services`,
    servicesHint: 'Empty: as above. 0: no appointments.',
    bookable: (count: number) => (count === 0 ? 'none can be booked' : `${count} can be booked a slot`),
    save: 'Save the rules',
    usual: 'The usual rules hold; nobody has changed them.',
    version: (version: number, at: string) => `Version ${version}, since ${at}. What is booked stays.`,
  },
});
