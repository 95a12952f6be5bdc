import type { CaseView } from '@yichuang/contract/cases.ts';
import { textsOf } from '@yichuang/ui/form/form-values.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { DOCUMENT_FORM_WORDS } from '#catalogue/document-words.ts';
import { Panel } from '#parts/panel.tsx';
import { useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { ACCEPT_FORM } from './act-forms.tsx';

type Props = { readonly view: CaseView; readonly typed: Typed | undefined };

/**
 * 材料: ticked ones were presented.
 *
 * While the case waits for acceptance the clerk ticks what lies on the counter, beginning with nothing: what the
 * applicant said to have ready, or what is on record from a correction, stands beside as a hint.
 *
 * Law: Administrative Licensing Law art. 32: the authority examines whether the documents are complete.
 */
export function DocumentsPanel({ view, typed }: Props) {
  const words = useWords(WORDS);
  const mayTick = view.acts.some(({ act, open }) => act === 'accept' && open);
  const told = view.documents.filter((document) => document.presented).length;
  const isCorrected = view.timeline.some(({ kind }) => kind === 'corrected');
  const hint = isCorrected ? words.onRecord : words.ready;
  const ticked = textsOf(typed?.act === 'accept' ? typed.documents : []);
  return (
    <Panel title={words.documents} beside={`${mayTick ? `${hint} ` : ''}${told} / ${view.documents.length}`}>
      {view.documents.length === 0 && <p className="hint">{words.noDocuments}</p>}
      {mayTick && view.documents.length > 0 && <p className="hint">{words.tickYourself}</p>}
      <ul className="documents">
        {view.documents.map((document) => (
          <li key={document.id}>
            <label>
              <input
                type="checkbox"
                name="documents"
                value={document.id}
                form={ACCEPT_FORM}
                // Another box than the one that is ticked for good after acceptance.
                key={String(mayTick)}
                defaultChecked={mayTick ? ticked.includes(document.id) : document.presented}
                disabled={!mayTick}
              />
              <span lang="zh-CN">{document.name}</span>
            </label>
            <DocumentHint document={document} told={mayTick && document.presented ? hint : null} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type HintProps = { readonly document: CaseView['documents'][number]; readonly told: string | null };

function DocumentHint({ document, told }: HintProps) {
  const words = useWords(WORDS);
  const forms = useWords(DOCUMENT_FORM_WORDS);
  return (
    <span className="hint">
      {forms[document.form]} × {document.count}
      {document.required ? '' : ` · ${words.optional}`}
      {document.fetchable ? ` · ${words.fetched}` : ''}
      {told === null ? '' : ` · ${told}`}
    </span>
  );
}

const WORDS = bilingual({
  zh: {
    documents: '申请材料',
    noDocuments: '这个事项不需要材料。',
    tickYourself: '请逐份核对，亲自打勾；申请人说的只供参考。',
    ready: '申请人称已备好',
    onRecord: '记录中已有',
    optional: '选交',
    fetched: '共享获取，不必提交',
  },
  en: {
    documents: 'Documents',
    noDocuments: 'This item needs no documents.',
    tickYourself: 'Check each and tick it yourself; what the applicant says is only a hint.',
    ready: 'ready, says the applicant',
    onRecord: 'on record',
    optional: 'optional',
    fetched: 'fetched, need not be brought',
  },
});
