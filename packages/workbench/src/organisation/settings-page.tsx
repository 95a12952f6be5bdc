import { type CentreView, changeCentre, readCentre } from '@yichuang/contract/organisation.ts';
import type { Problem } from '@yichuang/contract/problem.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form, Link, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, newestView, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';

export const loader = (asked: Asked): Promise<CentreView> => read(asked, readCentre, {});

export async function action(asked: Asked) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const body = {
    version: Number(text('version')),
    name: text('name'),
    nameEn: text('nameEn'),
    officeHours: text('officeHours')
      .replaceAll('：', ':')
      .replaceAll(/[，、]/g, ','),
    phone: text('phone') || null,
    reviewBody: text('reviewBody') || null,
    court: text('court') || null,
  };
  const answer = await write(asked, { route: changeCentre, input: { body }, key: text('key'), typed: form });
  return asResult(answer.ok ? answer : { ok: false, problem: withAllowed(answer.problem) });
}

/** The wire says only that a form is wrong; whoever mends it must know what is allowed. */
const withAllowed = (problem: Problem): Problem => ({
  ...problem,
  ...(problem.errors && {
    errors: problem.errors.map((fault) => {
      const name = FIELDS.find((field) => fault.pointer === `/${field}`);
      return name ? { ...fault, message: ALLOWED.zh[name], messageEn: ALLOWED.en[name] } : fault;
    }),
  }),
});

/** 中心设置. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const centre = newestView(loaded, answer);
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const typed = useTyped();
  const key = useFormKey(centre.version);
  const isBusy = useIsSending();
  const faults = faultsOf(answer, language);
  return (
    <>
      <PageHead title={words.title}>
        <Link className="button button-quiet" to="/admin/screens">
          {words.screens}
        </Link>
        <Link className="button button-quiet" to="/admin/appointments">
          {words.appointments}
        </Link>
        <Link className="button button-quiet" to="/phrases">
          {words.phrases}
        </Link>
      </PageHead>
      <ActNotes
        key={centre.version}
        answer={answer}
        done={words.saved}
        changes={(fresh) => changedSettings(loaded, fresh, words)}
      />
      <Form method="post" className="panel act-form form-narrow">
        <input type="hidden" name="version" value={centre.version} />
        <input type="hidden" name="key" value={key} />
        {FIELDS.map((name) => (
          <TextField
            key={name}
            name={name}
            label={words[name]}
            hint={HINTS[name] ? words[HINTS[name]] : null}
            language={language}
            value={String(typed?.[name] ?? loaded[name] ?? '')}
            fault={faults.get(name)}
            required={!OPTIONAL.includes(name)}
          />
        ))}
        <button type="submit" className="button" disabled={isBusy}>
          {words.save}
        </button>
      </Form>
      <section className="panel">
        <h2>{words.halls}</h2>
        <ul className="papers" lang="zh-CN">
          {centre.halls.map((hall) => (
            <li key={hall.id}>
              {hall.name}
              <span className="hint">
                {hall.address} · {words.counters(hall.counters)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const FIELDS = ['name', 'nameEn', 'officeHours', 'phone', 'reviewBody', 'court'] as const;

const OPTIONAL: readonly string[] = ['phone', 'reviewBody', 'court'];
const HINTS: Readonly<Record<string, 'hoursHint' | 'remedyHint'>> = {
  officeHours: 'hoursHint',
  reviewBody: 'remedyHint',
  court: 'remedyHint',
};

/** What a colleague changed, field by field. */
const changedSettings = (
  before: CentreView,
  now: CentreView,
  words: Readonly<Record<(typeof FIELDS)[number], string>>,
) =>
  FIELDS.filter((name) => before[name] !== now[name]).map(
    (name) => `${words[name]}：${before[name] ?? ''} → ${now[name] ?? ''}`,
  );

const ALLOWED = bilingual({
  zh: {
    name: '中心名称要写 2 到 60 个字',
    nameEn: '英文名称要写 2 到 120 个字符',
    officeHours:
      '办公时间写成“08:30-12:00,13:00-17:30”：24 小时制，时和分各两位，一天最多四段，段与段之间用逗号',
    phone: '咨询电话不超过 30 个字符，没有就不填',
    reviewBody: '行政复议机关名称不超过 60 个字',
    court: '人民法院名称不超过 60 个字',
  },
  en: {
    name: 'Name: 2 to 60 characters',
    nameEn: 'English name: 2 to 120 characters',
    officeHours:
      'Office hours: as in 08:30-12:00,13:00-17:30, two digits for hours and minutes, at most four stretches a day, with commas between',
    phone: 'Phone: at most 30 characters; leave it empty when there is none',
    reviewBody: 'Review body: at most 60 characters',
    court: 'Court: at most 60 characters',
  },
});

const WORDS = bilingual({
  zh: {
    title: '中心设置',
    phrases: '常用语',
    appointments: '预约设置',
    name: '中心名称',
    nameEn: '英文名称',
    officeHours: '办公时间',
    hoursHint: '例如 08:30-12:00,13:00-17:30',
    phone: '咨询电话',
    reviewBody: '行政复议机关',
    court: '有管辖权的人民法院',
    remedyHint: '印在不予许可等决定书上；不填则写一般名称',
    save: '保存设置',
    saved: '设置已保存。',
    halls: '大厅',
    screens: '大厅终端',
    counters: (count: number) => `${count} 个窗口`,
  },
  en: {
    title: 'Settings of the centre',
    phrases: 'Phrases',
    appointments: 'Appointments',
    name: 'Name',
    nameEn: 'English name',
    officeHours: 'Office hours',
    hoursHint: 'For example 08:30-12:00,13:00-17:30',
    phone: 'Phone',
    reviewBody: 'Review body',
    court: 'Court',
    remedyHint: 'Printed in decisions against the applicant; empty: told by the general name',
    save: 'Save the settings',
    saved: 'The settings are saved.',
    halls: 'Halls',
    screens: 'Screens',
    counters: (count: number) => `${count} counters`,
  },
});
