import type { Phrases, PhraseView } from '@yichuang/contract/queueing-phrases.ts';
import { RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Answer, faultsOf } from '#wire/answer.ts';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';

type Props = {
  /** Null: a new one. */
  readonly phrase: PhraseView | null;
  readonly mayShare: boolean;
  readonly answer: Answer<Phrases> | undefined;
};

/** One phrase, new or changed. */
export function PhraseForm({ phrase, mayShare, answer }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isBusy = useIsSending();
  const typed = useTyped() ?? {};
  // Whatever was kept or removed, the next is another act, in a form that begins anew.
  const turn = answer?.ok ? `${answer.value.rows.map(({ key, version }) => `${key}${version}`)}` : '';
  const key = useFormKey(turn);
  const faults = faultsOf(answer, language);
  const common = (name: 'abbreviation' | 'words' | 'itemCode' | 'documentId') => ({
    name,
    language,
    value: String(typed[name] ?? phrase?.[name] ?? ''),
    fault: faults.get(name),
  });
  return (
    <Form method="post" className="act-form form-narrow" key={turn}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="phrase" value={phrase?.key ?? ''} />
      <input type="hidden" name="version" value={phrase?.version ?? 0} />
      <TextField
        {...common('abbreviation')}
        label={words.abbreviation}
        hint={words.abbreviationHint}
        width="short"
        required
      />
      <TextAreaField {...common('words')} label={words.words} hint={words.wordsHint} rows={2} required />
      <TextField
        {...common('itemCode')}
        label={words.item}
        hint={words.itemHint}
        width="short"
        required={false}
      />
      <TextField {...common('documentId')} label={words.document} width="short" required={false} />
      {phrase === null && mayShare && (
        <RadioField
          name="isShared"
          label={words.whose}
          language={language}
          value="yes"
          options={[
            { value: 'yes', label: words.shared },
            { value: 'no', label: words.mine },
          ]}
        />
      )}
      {phrase?.origin === 'shared' && <input type="hidden" name="isShared" value="yes" />}
      <p className="form-acts">
        <button type="submit" className="button" name="act" value="keep" disabled={isBusy}>
          {phrase === null ? words.add : words.save}
        </button>{' '}
        {phrase !== null && (
          <button type="submit" className="button button-quiet" name="act" value="drop" disabled={isBusy}>
            {words.drop}
          </button>
        )}
      </p>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    add: '添加常用语',
    save: '保存常用语',
    drop: '删除常用语',
    abbreviation: '简码',
    abbreviationHint: '1 到 12 个小写字母或数字，例如 wgz',
    words: '内容',
    wordsHint: '最多 500 字；要填的地方写成【名称】',
    item: '限定事项',
    itemHint: '事项编码，例如 GSJ-001；不填则所有事项可用',
    document: '限定材料编号',
    whose: '给谁用',
    shared: '中心共用',
    mine: '只给自己',
  },
  en: {
    add: 'Add the phrase',
    save: 'Save the phrase',
    drop: 'Remove the phrase',
    abbreviation: 'Abbreviation',
    abbreviationHint: '1 to 12 small letters or digits, for example wgz',
    words: 'Words',
    wordsHint: 'At most 500 characters; write 【name】 where something is filled in',
    item: 'Only for the item',
    itemHint: 'Code of the item, for example GSJ-001; empty: for all',
    document: 'Only for the document, by its id',
    whose: 'For whom',
    shared: 'For the centre',
    mine: 'For myself',
  },
});
