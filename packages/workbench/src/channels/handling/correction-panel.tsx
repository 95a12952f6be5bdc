import type { HandlingView } from '@yichuang/contract/channel-handling.ts';
import { CheckboxesField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextAreaField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { DueTime } from '@yichuang/ui/moment.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { HandlingForm } from './act-form.tsx';

export type PanelProps = { readonly view: HandlingView; readonly typed: Typed; readonly faults: FaultWords };

/** 一次性告知补正: what the departments name, the one notice, and what came in. */
export function CorrectionPanel(props: PanelProps) {
  const { view } = props;
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { acts, correction } = view;
  return (
    <Panel title={words.title} beside={view.defects.length}>
      {correction && (
        <p>
          {correction.isSupplied ? words.supplied : words.waiting}{' '}
          {!correction.isSupplied && <DueTime due={correction.due} language={language} />}
        </p>
      )}
      {view.defects.length === 0 ? <p className="hint">{words.none}</p> : <DefectList view={view} />}
      {view.missing.length > 0 && <MissingList view={view} />}
      {acts.includes('nameDefect') && <NameForm {...props} />}
      {acts.includes('requestCorrection') && (
        <HandlingForm act="requestCorrection" view={view} label={words.tell}>
          <p className="hint">{words.tellHint}</p>
        </HandlingForm>
      )}
      {acts.includes('correct') && <CorrectForm {...props} />}
      {view.letters.length > 0 && (
        <ul className="papers" aria-label={words.papers}>
          {view.letters.map(({ letterId, title, titleEn, number, path }) => (
            <li key={letterId}>
              <a href={path}>{language === 'en' ? titleEn : title}</a> <span lang="zh-CN">{number}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function DefectList({ view }: { view: HandlingView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <ul aria-label={words.defects}>
      {view.defects.map(({ defectId, name, defect, department, isTold, mayTakeBack }) => (
        <li key={defectId}>
          <b lang="zh-CN">{name}</b>
          <span lang="zh-CN">：{defect}</span>{' '}
          <span className="hint">
            {nameIn(language, department)} · {isTold ? words.told : words.untold}
          </span>
          {mayTakeBack && (
            <HandlingForm
              act="takeBackDefect"
              view={view}
              kind="quiet"
              className="line-form"
              label={words.takeBack(name)}
            >
              <input type="hidden" name="defectId" value={defectId} />
            </HandlingForm>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What nobody needs to name: the notice tells it by itself. */
function MissingList({ view }: { view: HandlingView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <>
      <h3>{words.missing}</h3>
      <p className="hint">{words.missingHint}</p>
      <ul aria-label={words.missing}>
        {view.missing.map(({ documentId, name, departments }) => (
          <li key={documentId}>
            <b lang="zh-CN">{name}</b>{' '}
            <span className="hint">{departments.map((one) => nameIn(language, one)).join(words.comma)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function NameForm({ view, typed, faults }: PanelProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <HandlingForm act="nameDefect" view={view} label={words.name}>
      <SelectField
        name="documentId"
        label={words.document}
        language={language}
        value={String(typed.documentId ?? '')}
        fault={faults.get('documentId')}
        required
        options={view.documents.map(({ documentId, name }) => ({
          value: documentId,
          label: name,
          labelLanguage: 'zh-CN',
        }))}
      />
      <TextAreaField
        name="defect"
        label={words.defect}
        hint={words.defectHint}
        language={language}
        value={String(typed.defect ?? '')}
        fault={faults.get('defect')}
        required
        rows={2}
      />
    </HandlingForm>
  );
}

function CorrectForm({ view, faults }: PanelProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const asked = view.documents.filter(({ documentId }) => view.correction?.asked.includes(documentId));
  return (
    <HandlingForm act="correct" view={view} label={words.correct}>
      <CheckboxesField
        name="documents"
        label={words.received}
        hint={words.receivedHint}
        language={language}
        values={[]}
        fault={faults.get('documents')}
        options={asked.map(({ documentId, name }) => ({
          value: documentId,
          label: name,
          labelLanguage: 'zh-CN',
        }))}
      />
    </HandlingForm>
  );
}

const WORDS = bilingual({
  zh: {
    title: '一次性告知补正',
    none: '各部门没有指出材料缺陷。',
    waiting: '已告知申请人，等待补正，最迟',
    supplied: '补正材料已经收齐。',
    defects: '材料缺陷',
    missing: '缺少的必交材料',
    missingHint: '必须提交而没有提交：未补齐不能受理，一次告知时自动写入。',
    comma: '、',
    told: '已告知',
    untold: '未告知',
    takeBack: (name: string) => `撤回对“${name}”的意见`,
    name: '登记缺陷',
    document: '材料',
    defect: '存在的问题',
    defectHint: '写明缺什么、错在哪里，申请人会原样看到。',
    tell: '一次告知申请人',
    tellHint: '上列未告知的全部内容写入一份《补正告知书》。只能告知一次，请先确认各部门都已看过。',
    correct: '登记补正',
    received: '收到的材料',
    receivedHint: '告知的材料须一次收齐；收齐后各部门都能看到。',
    papers: '文书',
  },
  en: {
    title: 'One notice of what is missing',
    none: 'No department has named a defect.',
    waiting: 'The applicant was told; papers are due by',
    supplied: 'Everything that was asked for has come in.',
    defects: 'Defects',
    missing: 'Required and not there',
    missingHint: 'Nothing is accepted without them; the notice names them by itself.',
    comma: ', ',
    told: 'told',
    untold: 'not told yet',
    takeBack: (name: string) => `Take back what was said of “${name}”`,
    name: 'Name the defect',
    document: 'Document',
    defect: 'What is wrong',
    defectHint: 'Say what is missing or wrong; the applicant reads exactly this.',
    tell: 'Tell the applicant, once',
    tellHint:
      'Everything above that was not told goes into one notice. There is no second one: make sure that every department has looked.',
    correct: 'Take in the correction',
    received: 'Papers that came in',
    receivedHint: 'All that was asked for comes at once; every department finds it.',
    papers: 'Papers',
  },
});
