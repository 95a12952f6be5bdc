import type { StepDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { changeStep } from '@yichuang/domain/processes/procedure-edits.ts';
import { describedBy, FieldFrame } from '@yichuang/ui/form/field-frame.tsx';
import { fieldId } from '@yichuang/ui/form/field-name.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { FoundItems } from './item-search.ts';
import type { Editor } from './use-editor.ts';

/** Milliseconds without a key before the server is asked. */
const PAUSE = 200;

type Props = { readonly step: StepDraft; readonly editor: Editor; readonly fault: string | undefined };

/** 事项 of a step: its code, or words to find it by; the department follows from the item. */
export function ItemField({ step, editor, fault }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const [text, setText] = useState(step.item);
  const known = editor.items.get(text);
  const field = { name: 'step.item', language, label: words.label, hint: words.hint, fault };
  const take = (code: string) => {
    setText(code);
    editor.edit((draft) => changeStep(draft, step.id, { item: code }));
  };
  return (
    <div>
      <FieldFrame field={field}>
        <input
          className="input"
          id={fieldId('step.item')}
          name="step.item"
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy(field)}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </FieldFrame>
      {known ? (
        <p className="hint">
          {nameIn(language, known)} ·{' '}
          {known.department ? nameIn(language, known.department) : words.intermediary}
        </p>
      ) : (
        <FoundItemsList text={text} editor={editor} onTake={take} />
      )}
    </div>
  );
}

type ListProps = {
  readonly text: string;
  readonly editor: Editor;
  readonly onTake: (code: string) => void;
};

/** What fits the words typed, each a button that takes it. */
function FoundItemsList({ text, editor, onTake }: ListProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { load, data } = useFetcher<FoundItems>();
  const q = text.trim();
  useEffect(() => {
    if (q === '') return;
    const timer = setTimeout(() => void load(`/admin/channels/items?${new URLSearchParams({ q })}`), PAUSE);
    return () => clearTimeout(timer);
  }, [q, load]);
  useEffect(() => {
    if (data) editor.learn(data.rows);
  });
  if (q === '' || data?.q !== q) return null;
  return (
    <>
      <p role="status" className="hint">
        {words.found(data.rows.length)}
      </p>
      <ul className="found-items">
        {data.rows.map((item) => (
          <li key={item.code}>
            <button type="button" className="button button-quiet" onClick={() => onTake(item.code)}>
              {item.code} {nameIn(language, item)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const WORDS = bilingual({
  zh: {
    label: '事项',
    hint: '已发布事项的编码；也可输入名称或拼音查找',
    intermediary: '中介服务机构',
    found: (count: number) => (count === 0 ? '没有这样的事项。' : `找到 ${count} 项，选一项：`),
  },
  en: {
    label: 'Item',
    hint: 'Code of a published item; or words or pinyin to find it by',
    intermediary: 'Intermediary',
    found: (count: number) => (count === 0 ? 'No such item.' : `${count} found, take one:`),
  },
});
