import { type CentreView, changeCentre, readCentre } from '@yichuang/contract/organisation.ts';
import { faultWords } from '@yichuang/ui/form/field-name.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useState } from 'react';
import { Form, useActionData, useLoaderData, useLocation, useNavigation } from 'react-router';
import { DoneNote, ProblemNote, StaleNote } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, freshOf, newestView, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useFormKey } from '#wire/form-key.ts';
import { takeTyped, typedFrom } from '#wire/kept-forms.ts';

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
  };
  const typed = typedFrom(form);
  return asResult(await write(asked, { route: changeCentre, input: { body }, key: text('key'), typed }));
}

/** 中心设置. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const centre = newestView(loaded, answer);
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { pathname } = useLocation();
  const [typed] = useState(() => takeTyped(pathname));
  const key = useFormKey(centre.version);
  const isBusy = useNavigation().state === 'submitting';
  const refused = answer?.ok === false ? answer : undefined;
  const fresh = freshOf<CentreView>(refused);
  const faults = faultWords(refused?.problem.errors ?? [], language);
  return (
    <>
      <PageHead title={words.title} />
      {answer?.ok && <DoneNote>{words.saved}</DoneNote>}
      {fresh && <StaleNote changes={changedSettings(loaded, fresh, words)} />}
      {refused && !fresh && <ProblemNote problem={refused.problem} />}
      <Form method="post" className="panel act-form form-narrow">
        <input type="hidden" name="version" value={centre.version} />
        <input type="hidden" name="key" value={key} />
        {FIELDS.map((name) => (
          <TextField
            key={name}
            name={name}
            label={words[name]}
            hint={name === 'officeHours' ? words.hoursHint : null}
            language={language}
            value={String(typed?.[name] ?? loaded[name] ?? '')}
            fault={faults.get(name)}
            required={name !== 'phone'}
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

const FIELDS = ['name', 'nameEn', 'officeHours', 'phone'] as const;

/** What a colleague changed, field by field. */
const changedSettings = (
  before: CentreView,
  now: CentreView,
  words: Readonly<Record<(typeof FIELDS)[number], string>>,
) =>
  FIELDS.filter((name) => before[name] !== now[name]).map(
    (name) => `${words[name]}：${before[name] ?? ''} → ${now[name] ?? ''}`,
  );

const WORDS = bilingual({
  zh: {
    title: '中心设置',
    name: '中心名称',
    nameEn: '英文名称',
    officeHours: '办公时间',
    hoursHint: '例如 08:30-12:00,13:00-17:30',
    phone: '咨询电话',
    save: '保存设置',
    saved: '设置已保存。',
    halls: '大厅',
    counters: (count: number) => `${count} 个窗口`,
  },
  en: {
    title: 'Settings of the centre',
    name: 'Name',
    nameEn: 'English name',
    officeHours: 'Office hours',
    hoursHint: 'For example 08:30-12:00,13:00-17:30',
    phone: 'Phone',
    save: 'Save the settings',
    saved: 'The settings are saved.',
    halls: 'Halls',
    counters: (count: number) => `${count} counters`,
  },
});
