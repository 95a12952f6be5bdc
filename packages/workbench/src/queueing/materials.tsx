import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { type FaultWords, fieldId } from '@yichuang/ui/form/field-name.ts';
import { type PostedFields, textsOf } from '@yichuang/ui/form/form-values.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import type { KeyboardEvent } from 'react';
import { TermsFields } from '#cases/terms-fields.tsx';
import { DOCUMENT_FORM_WORDS } from '#catalogue/document-words.ts';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useWords } from '#shell/language.tsx';
import { documentsOf } from './desk-check.ts';

type Props = {
  readonly documents: DeskItem['documents'];
  readonly terms: DeskItem['terms'];
  readonly faults: FaultWords;
  readonly start: PostedFields;
  readonly posted: PostedFields;
  readonly onTickRequired: () => void;
};

/** 材料: Space ticks, the arrows move; one key ticks everything required. */
export function Materials({ documents, terms, faults, start, posted, onTickRequired }: Props) {
  const words = useWords(WORDS);
  const forms = useWords(DOCUMENT_FORM_WORDS);
  const before = textsOf(start.documents);
  const ticked = documentsOf(posted).length;
  return (
    <fieldset className="materials" data-desk="materials">
      <legend>
        {words.title} <kbd>{keyLabel('toMaterials')}</kbd>
      </legend>
      <p className="materials-head">
        <span className="number">{words.count(ticked, documents.length)}</span>
        {documents.length > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={onTickRequired}
            aria-keyshortcuts={ariaKeys('tickRequired')}
          >
            {words.all} <kbd>{keyLabel('tickRequired')}</kbd>
          </button>
        )}
      </p>
      {documents.length === 0 && <p className="hint">{words.none}</p>}
      <ol className="documents" onKeyDown={walk}>
        {documents.map((document) => (
          <li key={document.id}>
            <label>
              <input
                type="checkbox"
                name="documents"
                value={document.id}
                id={fieldId(`documents.${document.id}`)}
                defaultChecked={before.includes(document.id)}
                data-required={(document.required && !document.fetchable) || undefined}
              />
              <span lang="zh-CN">{document.name}</span>
            </label>
            <span className="hint">
              {needWords(document, words)} · {forms[document.form]} × {document.count}
              {document.when === null ? '' : ` · ${document.when}`}
            </span>
          </li>
        ))}
      </ol>
      <TermsFields terms={terms} documents={documents} typed={start} faults={faults} />
    </fieldset>
  );
}

const needWords = (
  { required, fetchable }: DeskItem['documents'][number],
  words: Readonly<Record<'required' | 'optional' | 'fetched', string>>,
): string => (fetchable ? words.fetched : words[required ? 'required' : 'optional']);

/** The arrows go over the boxes; they have no other meaning in them. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
  if (step === undefined) return;
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  const here = Array.from<Element | null>(boxes).indexOf(document.activeElement);
  boxes[here + step]?.focus();
  event.preventDefault();
}

const WORDS = bilingual({
  zh: {
    title: '材料',
    count: (ticked: number, all: number) => `已收 ${ticked} / ${all}`,
    all: '必备的全部打勾',
    none: '这个事项不需要材料。',
    required: '必备',
    optional: '选交',
    fetched: '共享获取，不必提交',
  },
  en: {
    title: 'Documents',
    count: (ticked: number, all: number) => `${ticked} of ${all} received`,
    all: 'Tick all required',
    none: 'This item needs no documents.',
    required: 'required',
    optional: 'optional',
    fetched: 'fetched, need not be brought',
  },
});
