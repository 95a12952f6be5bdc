import { listEvents } from '@yichuang/contract/catalogue.ts';
import { listProcedures, startChannel } from '@yichuang/contract/processes.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { RadioField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { ProblemNote } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';

export async function loader(asked: Asked) {
  const [channels, events] = await Promise.all([
    read(asked, listProcedures, {}),
    read(asked, listEvents, {}),
  ]);
  return {
    channels: channels.rows.filter(({ current, next }) => current !== null || next !== null),
    events: events.rows,
  };
}

export async function action(asked: Asked) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const body = { key: text('key'), name: text('name'), nameEn: text('nameEn'), from: sourceFrom(text) };
  const answer = await write(asked, {
    route: startChannel,
    input: { body },
    key: text('requestKey'),
    typed: form,
  });
  return answer.ok ? redirect(`/admin/channels/${answer.value.key}`) : asResult(answer);
}

/** What the new channel begins with, as the fields say it. */
function sourceFrom(text: (name: string) => string): InputOf<typeof startChannel>['body']['from'] {
  switch (text('from')) {
    case 'channel':
      return { kind: 'channel', key: text('channel') };
    case 'event':
      return { kind: 'event', slug: text('event') };
    default:
      return { kind: 'nothing', unit: text('from') === 'hours' ? 'wh' : 'wd' };
  }
}

/** 新建通道: from nothing, or from a copy of a channel or a life event. */
export function Component() {
  const { channels, events } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const typed = useTyped();
  const requestKey = useFormKey('new');
  const isBusy = useIsSending();
  const faults = faultsOf(answer, language);
  const field = (name: 'key' | 'name' | 'nameEn') => ({
    ...{ name, language, label: words[name], value: String(typed?.[name] ?? '') },
    fault: faults.get(name),
  });
  const pick = (name: 'channel' | 'event') => ({
    ...{ name, language, label: words.pick[name], value: String(typed?.[name] ?? '') },
    fault: faults.get(name === 'channel' ? 'from.key' : 'from.slug'),
  });
  return (
    <>
      <PageHead title={words.title}>
        <Link className="button button-quiet" to="/admin/channels">
          {words.back}
        </Link>
      </PageHead>
      {answer?.ok === false && <ProblemNote problem={answer.problem} />}
      <p className="note">{words.lead}</p>
      <Form method="post" className="panel act-form form-narrow">
        <input type="hidden" name="requestKey" value={requestKey} />
        <TextField {...field('name')} required />
        <TextField {...field('nameEn')} required={false} />
        <TextField {...field('key')} hint={words.keyHint} width="medium" required />
        <RadioField
          name="from"
          label={words.from}
          language={language}
          required
          value={String(typed?.from ?? 'days')}
          options={SOURCES.map((value) => ({ value, label: words.sources[value] }))}
        />
        <SelectField
          {...pick('channel')}
          options={channels.map((one) => ({ value: one.key, label: nameIn(language, one) }))}
        />
        <SelectField
          {...pick('event')}
          options={events.map((one) => ({ value: one.slug, label: nameIn(language, one) }))}
        />
        <button type="submit" className="button" disabled={isBusy}>
          {words.submit}
        </button>
      </Form>
    </>
  );
}

const SOURCES = ['days', 'hours', 'channel', 'event'] as const;

const WORDS = bilingual({
  zh: {
    title: '新建通道',
    back: '回到通道列表',
    lead: '新通道先是草稿，谁也看不到；写好环节、承诺和申请表名称，没有错误后再发布，打开“开放申请”后才能申请。',
    name: '通道名称',
    nameEn: '通道英文名称',
    key: '通道编号',
    keyHint: '小写字母、数字和横线，例如 open-a-hotel；是网址的一部分，以后不能改',
    from: '从哪里开始',
    sources: {
      days: '空白，按工作日计',
      hours: '空白，按工作小时计',
      channel: '复制一个通道',
      event: '复制一件事',
    },
    pick: { channel: '要复制的通道', event: '要复制的一件事' },
    submit: '新建通道',
  },
  en: {
    title: 'Begin a channel',
    back: 'Back to the channels',
    lead: 'A new channel is a draft that nobody sees. Write its steps, promise and form title, publish it when nothing is wrong, and open it for applications.',
    name: 'Name of the channel',
    nameEn: 'English name',
    key: 'Id of the channel',
    keyHint:
      'Lower-case letters, digits and dashes, such as open-a-hotel; part of the address, it cannot be changed later',
    from: 'Begin with',
    sources: {
      days: 'Nothing, counted in working days',
      hours: 'Nothing, counted in working hours',
      channel: 'A copy of a channel',
      event: 'A copy of a life event',
    },
    pick: { channel: 'Channel to copy', event: 'Life event to copy' },
    submit: 'Begin the channel',
  },
});
