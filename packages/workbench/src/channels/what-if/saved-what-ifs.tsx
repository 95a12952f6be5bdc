import type { SavedWhatIf } from '@yichuang/contract/channel-what-if.ts';
import type { PlanView } from '@yichuang/contract/channels.ts';
import { momentWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useId } from 'react';
import { Form, Link } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { changeWords, type StepNames } from './change-words.ts';
import { type Asked, searchOf } from './changes.ts';

type Props = {
  readonly saved: readonly SavedWhatIf[];
  readonly asks: Asked;
  readonly nameOf: StepNames;
  readonly unit: PlanView['unit'];
  readonly now: string;
};

/** 已存推演: kept under a name, to be looked at again, compared or thrown away. */
export function SavedWhatIfs({ saved, asks, nameOf, unit, now }: Props) {
  const words = useWords(WORDS);
  return (
    <Panel title={words.title} beside={saved.length}>
      {asks.changes.length > 0 && <SaveForm asks={asks} done={saved.length} />}
      {saved.length === 0 ? (
        <p className="hint">{words.none}</p>
      ) : (
        <ul className="text-list">
          {saved.map((one) => (
            <SavedLine key={one.whatIfId} one={one} asks={asks} nameOf={nameOf} unit={unit} now={now} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function SaveForm({ asks, done }: { asks: Asked; done: number }) {
  const words = useWords(WORDS);
  const key = useFormKey(done);
  const isSending = useIsSending();
  const name = useId();
  return (
    <Form method="post" className="what-if-form" action={searchOf(asks)}>
      <input type="hidden" name="act" value="save" />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="changes" value={searchOf({ changes: asks.changes, compared: [] })} />
      <label htmlFor={name}>{words.name}</label>{' '}
      <input className="input" id={name} name="name" maxLength={60} required />{' '}
      <button type="submit" className="button" disabled={isSending}>
        {words.save}
      </button>
    </Form>
  );
}

type LineProps = Omit<Props, 'saved'> & { readonly one: SavedWhatIf };

function SavedLine({ one, asks, nameOf, unit, now }: LineProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(one.whatIfId);
  const isSending = useIsSending();
  const isCompared = asks.compared.includes(one.whatIfId);
  const compared = isCompared
    ? asks.compared.filter((id) => id !== one.whatIfId)
    : [...asks.compared.slice(-1), one.whatIfId];
  return (
    <li>
      <b>{one.name}</b>{' '}
      <span className="hint">
        {one.madeBy} {momentWords(one.madeAt, language, now)}
      </span>
      <br />
      {one.changes.map((change) => changeWords(change, { nameOf, unit, language })).join(words.comma)}
      <div className="acts">
        <Link to={searchOf({ changes: one.changes, compared: asks.compared })}>
          {words.load}
          <span className="spoken">{one.name}</span>
        </Link>
        <Link to={searchOf({ changes: asks.changes, compared }) || '?'}>
          {isCompared ? words.stopComparing : words.compare}
          <span className="spoken">{one.name}</span>
        </Link>
        <Form method="post" action={searchOf(asks)}>
          <input type="hidden" name="act" value="delete" />
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="whatIfId" value={one.whatIfId} />
          <button type="submit" className="link-button" disabled={isSending}>
            {words.delete}
            <span className="spoken">{one.name}</span>
          </button>
        </Form>
      </div>
    </li>
  );
}

const WORDS = bilingual({
  zh: {
    title: '已存的推演',
    none: '还没有保存的推演。推演以后可以在这里起名保存，供同一通道的其他项目比较。',
    name: '名称',
    save: '保存本次推演',
    load: '载入',
    compare: '加入比较',
    stopComparing: '不再比较',
    delete: '删除',
    comma: '；',
  },
  en: {
    title: 'What-ifs kept',
    none: 'None is kept yet. Think something through and keep it here, for other projects of this channel too.',
    name: 'Name',
    save: 'Keep this what-if',
    load: 'Load',
    compare: 'Compare',
    stopComparing: 'Compare no longer',
    delete: 'Delete',
    comma: '; ',
  },
});
