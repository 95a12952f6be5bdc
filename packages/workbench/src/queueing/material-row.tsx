import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { type FaultWords, fieldId } from '@yichuang/ui/form/field-name.ts';
import { type PostedFields, textOf, textsOf } from '@yichuang/ui/form/form-values.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { deferredOf } from '#cases/terms.ts';
import { DOCUMENT_FORM_WORDS } from '#catalogue/document-words.ts';
import { keyLabel } from '#keyboard.ts';
import { useWords } from '#shell/language.tsx';
import { EarlierPapersOf } from './earlier-sources.tsx';
import { defectName, MISSING, missingOf, notHandedIn } from './material-marks.ts';
import { MaterialScans } from './material-scans.tsx';
import { useScansHere } from './use-scans.ts';

type Document = DeskItem['documents'][number];
type Props = {
  readonly document: Document;
  /** The item lets it follow later. */
  readonly mayFollow: boolean;
  readonly start: PostedFields;
  readonly posted: PostedFields;
  readonly faults: FaultWords;
};

/** One material in one row: how it is to be brought, from where, whether it lies there or what is wrong with it. */
export function MaterialRow({ document, mayFollow, start, posted, faults }: Props) {
  const words = useWords(WORDS);
  const forms = useWords(DOCUMENT_FORM_WORDS);
  const { id, name, form, count, required, fetchable, sourceType } = document;
  const scans = useScansHere();
  const isMissing = missingOf(posted).includes(id);
  return (
    <li data-material={id} className={isMissing ? 'material material-missing' : 'material'}>
      <label>
        <input
          type="checkbox"
          name="documents"
          value={id}
          id={fieldId(`documents.${id}`)}
          defaultChecked={textsOf(start.documents).includes(id)}
          data-required={(required && !fetchable) || undefined}
          aria-keyshortcuts={MARK_KEYS}
        />
        <span lang="zh-CN">{name}</span>
      </label>
      {scans && (
        <button
          type="button"
          className="link-button material-scan"
          data-aside
          tabIndex={-1}
          onClick={() => scans.capture(id)}
        >
          {words.scan}
          <span className="spoken" lang="zh-CN">
            {name}
          </span>{' '}
          <kbd>{keyLabel('capture')}</kbd>
        </button>
      )}
      <div className="material-marks">
        <span className="hint">
          {fetchable ? words.fetched : words[required ? 'required' : 'optional']} · {forms[form]} × {count} ·{' '}
          {words[sourceType]}
          {document.when === null ? '' : ` · ${document.when}`}
        </span>
        <label>
          <input
            type="checkbox"
            name={MISSING}
            value={id}
            defaultChecked={textsOf(start[MISSING]).includes(id)}
            data-aside
            tabIndex={-1}
          />
          {words.missing} <kbd>{keyLabel('markMissing')}</kbd>
        </label>
        {mayFollow && (
          <span className={deferredOf(posted).includes(id) ? 'material-follows' : 'hint'}>
            {words.follows} <kbd>{keyLabel('deferPaper')}</kbd>
          </span>
        )}
      </div>
      <MaterialScans documentId={id} name={name} />
      <EarlierPapersOf documentId={id} />
      {isMissing && <DefectField document={document} start={start} faults={faults} />}
    </li>
  );
}

/** Keys that work while the cursor is on the box. */
const MARK_KEYS = ['markMissing', 'deferPaper', 'capture', 'reusePaper']
  .map((act) => keyLabel(act as 'capture'))
  .join(' ');

/** What the notice says about it, in the words the applicant will read. */
function DefectField({ document, start, faults }: Pick<Props, 'document' | 'start' | 'faults'>) {
  const words = useWords(WORDS);
  const name = defectName(document.id);
  const fault = faults.get(name);
  return (
    <>
      <input
        className="input"
        id={fieldId(name)}
        name={name}
        defaultValue={start[name] === undefined ? notHandedIn(document) : textOf(start[name])}
        maxLength={300}
        autoComplete="off"
        aria-label={words.defect(document.name)}
        aria-invalid={fault ? true : undefined}
        data-aside
      />
      {fault && <p className="field-fault">{fault}</p>}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    required: '必备',
    optional: '选交',
    fetched: '共享获取，不必提交',
    applicant: '申请人自备',
    form: '填写',
    government: '政府部门核发',
    third_party: '第三方出具',
    missing: '缺失',
    scan: '扫描',
    follows: '可容缺',
    defect: (name: string) => `${name}缺什么、错在哪里`,
  },
  en: {
    required: 'required',
    optional: 'optional',
    fetched: 'fetched, need not be brought',
    applicant: 'own paper',
    form: 'to fill in',
    government: 'from an authority',
    third_party: 'from a third party',
    missing: 'missing',
    scan: 'scan ',
    follows: 'may follow',
    defect: (name: string) => `What is missing or wrong in ${name}`,
  },
});
