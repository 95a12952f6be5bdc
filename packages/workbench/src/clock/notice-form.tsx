import type { CalendarView } from '@yichuang/contract/clock.ts';
import { type FaultWords, fieldId } from '@yichuang/ui/form/field-name.ts';
import { DateField, TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import { useIsSending } from '#wire/use-form.ts';
import type { NOTICE_FIELDS, NoticeTyped } from './notice-acts.ts';

type Props = {
  readonly calendar: CalendarView;
  readonly typed: NoticeTyped | undefined;
  readonly faults: FaultWords;
};

/** A notice from a file, or typed from the paper; what it does is shown before anything is written. */
export function NoticeForm({ calendar, typed, faults }: Props) {
  const words = useWords(WORDS);
  const isTyped = typed !== undefined && typed.year !== '';
  return (
    <section className="panel act-form" aria-labelledby="notice-form">
      <h2 id="notice-form">{words.title}</h2>
      <p className="hint">{words.whole}</p>
      <FileForm fault={faults.get('file')} />
      <details open={isTyped}>
        <summary>{words.byHand}</summary>
        <TypedForm key={calendar.year} calendar={calendar} typed={typed} faults={faults} />
      </details>
    </section>
  );
}

function FileForm({ fault }: { readonly fault: string | undefined }) {
  const words = useWords(WORDS);
  const isBusy = useIsSending();
  const id = fieldId('file');
  return (
    <Form method="post" encType="multipart/form-data" className="act-form">
      <input type="hidden" name="act" value="tryFile" />
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {words.file}
        </label>
        <p className="field-hint" id={`${id}-hint`}>
          {words.fileHint}
        </p>
        {fault && (
          <p className="field-fault" id={`${id}-fault`}>
            {fault}
          </p>
        )}
        <input
          id={id}
          type="file"
          name="file"
          accept=".json,application/json"
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
        />
      </div>
      <button type="submit" className="button" disabled={isBusy}>
        {words.tryFile}
      </button>
    </Form>
  );
}

/** Begins with the days of the notice in force: a later one is the whole arrangement of its year again. */
function TypedForm({ calendar, typed, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isBusy = useIsSending();
  const today = useToday();
  const before = calendar.notices.at(-1);
  const field = (name: (typeof NOTICE_FIELDS)[number], start = '') => ({
    name,
    language,
    fault: faults.get(name),
    value: typed?.year ? typed[name] : start,
  });
  return (
    <Form method="post" className="act-form form-narrow">
      <input type="hidden" name="act" value="tryNotice" />
      <TextField
        {...field('year', String(calendar.year))}
        label={words.year}
        width="short"
        inputMode="numeric"
        required
      />
      <TextField
        {...field('number')}
        label={words.number}
        hint={words.numberHint}
        width="medium"
        required={false}
      />
      <DateField {...field('published', today)} label={words.published} required />
      <TextField {...field('page')} label={words.page} hint={words.pageHint} required />
      <TextAreaField
        {...field('off', before?.offLines)}
        label={words.off}
        hint={words.offHint}
        rows={8}
        required
      />
      <TextAreaField
        {...field('work', before?.workLines)}
        label={words.work}
        hint={words.workHint}
        rows={5}
        required={false}
      />
      <button type="submit" className="button" disabled={isBusy}>
        {words.tryNotice}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '录入放假通知',
    whole:
      '每份通知是当年的完整安排，后一通知代替同年度的前一通知；公布日期在今天之后的不录入。先试算，再确认。',
    file: '通知文件',
    fileHint: 'JSON 文件，格式与 data/holidays.json 相同，可含多份通知，最大 800 kB',
    tryFile: '试算文件',
    byHand: '没有文件，按通知原文录入',
    year: '年度',
    number: '文号',
    numberHint: '例如 国办发明电〔2020〕1号',
    published: '公布日期',
    page: '通知网址',
    pageHint: '中国政府网上该通知的地址',
    off: '放假',
    offHint: '每行一个节日，先写节日再写日期，例如：春节 2020-01-24 至 2020-02-02',
    work: '调休上班',
    workHint: '每行一个节日，例如：春节 2020-01-19。只列星期六、星期日',
    tryNotice: '试算通知',
  },
  en: {
    title: 'Enter a holiday notice',
    whole:
      'Each notice is the whole arrangement of its year; a later one takes the place of the one before. One published after today is left out. Try it first, then confirm.',
    file: 'File of notices',
    fileHint: 'A JSON file of the form of data/holidays.json, with one notice or several, at most 800 kB',
    tryFile: 'Try the file',
    byHand: 'No file: type it from the notice',
    year: 'Year',
    number: 'Its number',
    numberHint: 'For example 国办发明电〔2020〕1号',
    published: 'Published on',
    page: 'Address of the notice',
    pageHint: 'Its page at gov.cn',
    off: 'Days off',
    offHint: 'A holiday a line, its name and then its days: 春节 2020-01-24 至 2020-02-02',
    work: 'Weekend days worked',
    workHint: 'A holiday a line: 春节 2020-01-19. Saturdays and Sundays only',
    tryNotice: 'Try the notice',
  },
});
