import type { CaseView } from '@yichuang/contract/cases.ts';
import { TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useMe } from '#shell/me.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';

type Letter = CaseView['letters'][number];
type Props = { readonly view: CaseView; readonly letter: Letter; readonly typed: Typed };

/** 更正: a decision that says something wrongly is put right by another one, and stays in force. */
export function RectifyPanel({ view, letter, typed }: Props) {
  const me = useMe();
  const words = useWords(WORDS);
  const mayAct =
    me?.permissions.includes('cases.decide') === true && me.department?.code === view.department.code;
  const isOpen = mayAct && letter.rectifiable === true && letter.withdrawn === null;
  if (!isOpen && letter.rectifiedBy === undefined) return null;
  return (
    <Panel title={words.title}>
      {letter.rectifiedBy !== undefined && (
        <p>
          {words.rectified} <span lang="zh-CN">{letter.rectifiedBy}</span>
        </p>
      )}
      {isOpen && <RectifyForm view={view} typed={typed} />}
    </Panel>
  );
}

function RectifyForm({ view, typed }: Pick<Props, 'view' | 'typed'>) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(`rectify-${view.version}-${view.letters.length}`);
  const isBusy = useIsSending();
  const box = (name: 'where' | 'before' | 'after') => ({
    name,
    language,
    label: words[name],
    value: String(typed[name] ?? ''),
    required: true,
  });
  return (
    <Form method="post" className="act-form">
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="act" value="rectify" />
      <p className="hint">{words.hint}</p>
      <TextField {...box('where')} hint={words.whereHint} />
      <TextAreaField {...box('before')} hint={words.beforeHint} rows={2} />
      <TextAreaField {...box('after')} rows={2} />
      <TextAreaField
        name="rectifyReason"
        label={words.reason}
        language={language}
        value={String(typed.rectifyReason ?? '')}
        required
        rows={2}
      />
      <button type="submit" className="button" disabled={isBusy}>
        {words.act}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '更正文字',
    rectified: '已由更正决定书更正，文号',
    hint: '出具更正决定书，写明原文和更正后的文字；原决定继续有效，结论不变。结论有误的，不能用更正。',
    where: '位置',
    whereHint: '例如：有效期、范围',
    before: '原文',
    beforeHint: '照决定书上的文字抄写',
    after: '更正为',
    reason: '更正原因',
    act: '作出更正决定',
  },
  en: {
    title: 'Put words right',
    rectified: 'Put right by the decision',
    hint: 'A decision names old and new words; this one stays in force, and what was decided does not change.',
    where: 'Where',
    whereHint: 'For example: term, scope',
    before: 'It says',
    beforeHint: 'Copied from the decision as it stands',
    after: 'It should say',
    reason: 'Why',
    act: 'Decide to put it right',
  },
});
