import type { CalendarView, GivenNotices, NoticesChangeView } from '@yichuang/contract/clock.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { DayTime } from '@yichuang/ui/moment.tsx';
import { useEffect, useRef } from 'react';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { ChangeTable } from './change-table.tsx';
import { NOTICE_FIELDS, type NoticeTyped } from './notice-acts.ts';

type Props = {
  readonly calendar: CalendarView;
  readonly typed: NoticeTyped;
  readonly given: GivenNotices;
  readonly preview: NoticesChangeView;
};

/** What the notices do, and the button that does it. */
export function ConfirmNotices({ calendar, typed, given, preview }: Props) {
  const words = useWords(WORDS);
  const key = useFormKey(calendar.version);
  const isBusy = useIsSending();
  const title = useRef<HTMLHeadingElement>(null);
  // The trial was asked for further down: whoever reads with their ears must be brought to its result.
  useEffect(() => title.current?.focus(), []);
  const hasNew = preview.notices.length > 0;
  return (
    <Form method="post" className="panel act-form">
      <h2 tabIndex={-1} ref={title}>
        {words.title}
      </h2>
      {hasNew ? <Names title={words.fresh} notices={preview.notices} /> : <p>{words.nothingNew}</p>}
      {preview.later.length > 0 && <Names title={words.later} notices={preview.later} />}
      {(hasNew || preview.total > 0) && (
        <>
          <ChangeTable change={preview} />
          <input type="hidden" name="act" value="enterNotices" />
          <input type="hidden" name="version" value={calendar.version} />
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="given" value={JSON.stringify(given)} />
          {NOTICE_FIELDS.map((name) => (
            <input key={name} type="hidden" name={name} value={typed[name]} />
          ))}
          <button type="submit" className="button" disabled={isBusy}>
            {words.enter}
          </button>
        </>
      )}
    </Form>
  );
}

type NamesProps = { readonly title: string; readonly notices: NoticesChangeView['notices'] };

function Names({ title, notices }: NamesProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <section className="course-fact">
      <h3>{title}</h3>
      <ul>
        {notices.map(({ year, number, published }) => (
          <li key={`${year}${published}`}>
            <span lang="zh-CN">{number ?? `${year}年放假通知`}</span>
            {published && (
              <>
                {' '}
                {words.published} <DayTime on={published} language={language} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '放假通知试算结果',
    fresh: '将录入的通知',
    nothingNew: '没有新的通知，日历不变。',
    later: '未录入：公布日期在今天之后',
    published: '公布于',
    enter: '录入通知并变更期限',
  },
  en: {
    title: 'What the notices would do',
    fresh: 'To be entered',
    nothingNew: 'No notice is new; the calendar stays as it is.',
    later: 'Left out: published after today',
    published: 'published on',
    enter: 'Enter the notices and move the dates',
  },
});
