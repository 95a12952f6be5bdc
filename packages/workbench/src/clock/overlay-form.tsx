import type { CalendarChangeView, CalendarView } from '@yichuang/contract/clock.ts';
import { RadioField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { DateField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { OVERLAY_FIELDS, type OverlayTyped } from './calendar-acts.ts';
import { ChangeTable } from './change-table.tsx';

type Props = {
  readonly calendar: CalendarView;
  readonly typed: OverlayTyped | undefined;
  readonly faults: FaultWords;
};

/** Fills in a local decision; what it does is shown before anything is written. */
export function OverlayForm({ calendar, typed, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isBusy = useIsSending();
  const today = useToday();
  const field = (name: (typeof OVERLAY_FIELDS)[number], start = '') => ({
    name,
    language,
    fault: faults.get(name),
    value: typed?.[name] || start,
  });
  return (
    <Form method="post" className="panel act-form form-narrow">
      <h2>{words.title}</h2>
      <p className="hint">{words.neverShorter}</p>
      <input type="hidden" name="act" value="try" />
      <RadioField
        {...field('kind', 'closure')}
        label={words.kind}
        options={[
          { value: 'closure', label: words.closure, hint: words.closureHint },
          { value: 'extraDay', label: words.extraDay, hint: words.extraDayHint },
        ]}
      />
      <DateField {...field('from')} label={words.from} required />
      <DateField {...field('to')} label={words.to} hint={words.toHint} required={false} />
      <SelectField
        {...field('hall')}
        label={words.hall}
        hint={words.hallHint}
        required={false}
        options={calendar.halls.map((hall) => ({ value: hall.id, label: nameIn(language, hall) }))}
      />
      <TextField {...field('basis')} label={words.basis} hint={words.basisHint} required />
      <TextField {...field('documentNumber')} label={words.documentNumber} width="medium" required={false} />
      <DateField {...field('publishedOn', today)} label={words.publishedOn} required />
      <button type="submit" className="button" disabled={isBusy}>
        {words.try}
      </button>
    </Form>
  );
}

type ConfirmProps = {
  readonly calendar: CalendarView;
  readonly typed: OverlayTyped;
  readonly preview: CalendarChangeView;
};

/** What it does, and the button that does it. */
export function ConfirmOverlay({ calendar, typed, preview }: ConfirmProps) {
  const words = useWords(WORDS);
  const key = useFormKey(calendar.version);
  const isBusy = useIsSending();
  return (
    <Form method="post" className="panel act-form">
      <h2>{words.preview}</h2>
      <ChangeTable change={preview} />
      <input type="hidden" name="act" value="add" />
      <input type="hidden" name="version" value={calendar.version} />
      <input type="hidden" name="key" value={key} />
      {OVERLAY_FIELDS.map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name]} />
      ))}
      <button type="submit" className="button" disabled={isBusy}>
        {words.add}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '登记本地安排',
    neverShorter: '本地安排须有依据；机关的期限随之变动，申请人的期限只会延后，不会提前。',
    kind: '安排',
    closure: '停止办公',
    closureHint: '本来上班的日子不办公',
    extraDay: '加开办公',
    extraDayHint: '本来休息的日子办公',
    from: '起始日',
    to: '截止日',
    toHint: '只有一天的不填；最多连续 60 天',
    hall: '适用大厅',
    hallHint: '不选为全中心',
    basis: '依据',
    basisHint: '决定或公告的名称，2 到 200 个字',
    documentNumber: '文号',
    publishedOn: '公布日期',
    try: '试算',
    preview: '试算结果',
    add: '登记并变更期限',
  },
  en: {
    title: 'Enter a local decision',
    neverShorter:
      'It needs its basis. Dates of the authority follow it; those of the applicant may become later and never earlier.',
    kind: 'What',
    closure: 'Closed',
    closureHint: 'Working days that are not worked',
    extraDay: 'Opened additionally',
    extraDayHint: 'Days off that are worked',
    from: 'First day',
    to: 'Last day',
    toHint: 'Leave it empty for a single day; at most 60 days on end',
    hall: 'Hall',
    hallHint: 'None: the whole centre',
    basis: 'Basis',
    basisHint: 'Title of the decision or announcement, 2 to 200 characters',
    documentNumber: 'Its number',
    publishedOn: 'Published on',
    try: 'Try it',
    preview: 'What it would do',
    add: 'Enter it and move the dates',
  },
});
