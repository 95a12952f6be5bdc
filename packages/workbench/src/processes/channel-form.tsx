import { SelectField, TickField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useRef } from 'react';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { typedFrom } from '#wire/kept-forms.ts';
import { type PlacedFault, wordsAt } from './fault-words.ts';
import { StageFields } from './stage-fields.tsx';
import { channelChangesFrom } from './step-changes.ts';
import { numberText } from './step-form.tsx';
import type { Editor } from './use-editor.ts';

type Props = { readonly editor: Editor; readonly faults: readonly PlacedFault[] };

/** 通道: its names and promise, and the names of its routes, stages and fixed steps. */
export function ChannelForm({ editor, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const { draft } = editor;
  const read = () => {
    if (form.current === null) return;
    const typed = typedFrom(new FormData(form.current));
    editor.edit((before) => channelChangesFrom(typed, before));
  };
  const field = (name: string, label: string) => ({ name, label, language, fault: wordsAt(faults, name) });
  const unit = words.units[draft.unit];
  const length = { width: 'short', inputMode: 'decimal', unit } as const;
  return (
    <Panel title={words.title}>
      <form ref={form} className="act-form" onInput={read} onSubmit={(event) => event.preventDefault()}>
        <TextField {...field('name', words.name)} value={draft.name} required />
        <TextField {...field('nameEn', words.nameEn)} value={draft.nameEn} required={false} />
        <TextField
          {...field('promise', words.promise)}
          {...length}
          value={numberText(draft.promise)}
          required
        />
        <div className="desk-fields">
          <TextField
            {...field('before', words.before)}
            width="short"
            inputMode="decimal"
            hint={words.beforeHint}
            value={numberText(draft.before.count)}
            required
          />
          <SelectField
            {...field('beforeUnit', words.beforeUnit)}
            value={draft.before.unit}
            options={(['wd', 'wh'] as const).map((value) => ({ value, label: words.units[value] }))}
          />
        </div>
        <TickField name="isOpen" label={words.isOpen} language={language} checked={draft.isOpen} />
        <TextField
          {...field('formTitle', words.formTitle)}
          hint={words.formTitleHint}
          value={draft.formTitle}
          required={false}
        />
        <TextField {...field('formTitleEn', words.formTitleEn)} value={draft.formTitleEn} required={false} />
        {draft.routes.length > 0 && (
          <SelectField
            {...field('referenceRoute', words.referenceRoute)}
            key={draft.referenceRoute}
            hint={words.referenceHint}
            value={draft.referenceRoute ?? ''}
            options={draft.routes.map(({ id, name }) => ({ value: id, label: name || id }))}
          />
        )}
        {draft.routes.map(({ id, name, nameEn }) => (
          <div key={id} className="desk-fields">
            <TextField {...field(`route.${id}`, `${words.route} ${id}`)} value={name} required />
            <TextField
              {...field(`routeEn.${id}`, `${words.route} ${id} · ${words.english}`)}
              value={nameEn}
              required={false}
            />
          </div>
        ))}
        {draft.stages.map((stage) => (
          <StageFields key={stage.id} stage={stage} faults={faults} />
        ))}
        {draft.overhead.map(({ id, name, duration }) => (
          <div key={id} className="desk-fields">
            <TextField {...field(`overhead.${id}`, `${words.overhead} ${id}`)} value={name} required />
            <TextField
              {...field(`overheadTime.${id}`, `${words.overhead} ${id} · ${words.limit}`)}
              {...length}
              value={numberText(duration)}
              required
            />
          </div>
        ))}
      </form>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: '通道、路线和阶段',
    name: '通道名称',
    nameEn: '通道英文名称',
    promise: '通道承诺时限',
    referenceRoute: '基准路线',
    referenceHint: '公布的时限按这条路线计算',
    route: '路线',
    english: '英文',
    before: '改革前用时',
    beforeHint: '逐个办理时一共要多久，公布时与承诺并列',
    beforeUnit: '改革前用时的单位',
    isOpen: '开放申请',
    formTitle: '申请表名称',
    formTitleHint: '不填则用通道名称',
    formTitleEn: '申请表英文名称',
    overhead: '固定环节',
    limit: '时限',
    units: { wd: '工作日', wh: '工作小时' },
  },
  en: {
    title: 'Channel, routes and stages',
    name: 'Name of the channel',
    nameEn: 'English name',
    promise: 'Promise of the channel',
    referenceRoute: 'Route of the totals',
    referenceHint: 'The published limits are those of this route',
    route: 'Route',
    english: 'English',
    before: 'Time before the channel',
    beforeHint: 'What it took one by one; published beside the promise',
    beforeUnit: 'Unit of the time before',
    isOpen: 'Open for applications',
    formTitle: 'Title of the form',
    formTitleHint: 'Empty: the name of the channel',
    formTitleEn: 'English title of the form',
    overhead: 'Fixed step',
    limit: 'limit',
    units: { wd: 'working days', wh: 'working hours' },
  },
});
