import { SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useRef } from 'react';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { typedFrom } from '#wire/kept-forms.ts';
import { type PlacedFault, wordsAt } from './fault-words.ts';
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
        {draft.routes.length > 0 && (
          <SelectField
            {...field('referenceRoute', words.referenceRoute)}
            key={draft.referenceRoute}
            hint={words.referenceHint}
            value={draft.referenceRoute ?? ''}
            options={draft.routes.map(({ id, name }) => ({ value: id, label: name || id }))}
          />
        )}
        {draft.routes.map(({ id, name }) => (
          <TextField key={id} {...field(`route.${id}`, `${words.route} ${id}`)} value={name} required />
        ))}
        {draft.stages.map(({ id, name, nameEn }) => (
          <div key={id} className="desk-fields">
            <TextField {...field(`stage.${id}`, `${words.stage} ${id}`)} value={name} required />
            <TextField
              {...field(`stageEn.${id}`, `${words.stage} ${id} · ${words.english}`)}
              value={nameEn}
              required={false}
            />
          </div>
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
    stage: '阶段',
    english: '英文',
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
    stage: 'Stage',
    english: 'English',
    overhead: 'Fixed step',
    limit: 'limit',
    units: { wd: 'working days', wh: 'working hours' },
  },
});
