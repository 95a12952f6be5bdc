import type { DocumentAttachment } from '@yichuang/contract/attachments.ts';
import type { TrackView } from '@yichuang/contract/case-track.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import { Button, DefaultSubmit } from '@yichuang/ui/form/button.tsx';
import { ErrorSummary } from '@yichuang/ui/form/error-summary.tsx';
import { type FaultWords, faultWords } from '@yichuang/ui/form/field-name.ts';
import { TextAreaField } from '@yichuang/ui/form/text-fields.tsx';
import { dayWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { FileBox } from '#files/file-box.tsx';
import { fileField } from '#files/receive-files.ts';
import { type Frame, page } from '#page.ts';
import { correct, loadCorrection, statementField } from './correction-acts.ts';
import { TrackHead } from './track-head.tsx';

/** What the page of a correction shows. */
export type CorrectionData = {
  readonly view: TrackView;
  readonly token: string;
  readonly files: readonly DocumentAttachment[];
  /** What was typed, by document. */
  readonly statements: Readonly<Record<string, string>>;
  readonly faults: readonly FieldFault[];
  /** The case moved on between asking and answering. */
  readonly isChanged: boolean;
};

/** 网上补正: only what the notice asks for, each by files or a statement, and one button that hands it in. */
export const correctionPage = page<CorrectionData>({
  path: '/t/:token/correct',
  personal: true,
  load: loadCorrection,
  act: correct,
  title: ({ faults }, language) => {
    const words = WORDS[language];
    return `${faults.length > 0 ? words.wrong : ''}${words.title}`;
  },
  view: (data, frame) => <Correction data={data} frame={frame} />,
});

type Asked = NonNullable<TrackView['course']['correction']>['asked'][number];

function Correction({ data, frame: { language, path } }: { data: CorrectionData; frame: Frame }) {
  const words = WORDS[language];
  const { view, token, isChanged } = data;
  const faults = faultWords(data.faults, language);
  const { correction } = view.course;
  if (correction === null) return null;
  return (
    <div className="track">
      <ErrorSummary
        lines={[...faults].map(([name, text]) => ({
          ...{ name: name === '' ? null : name, label: '', words: text },
        }))}
        language={language}
      />
      <TrackHead view={view} language={language} />
      <section className="track-duty track-owed" aria-labelledby="correct">
        <h2 id="correct">{words.title}</h2>
        {isChanged ? <p>{words.changed}</p> : null}
        <p>{words.intro(dayWords(correction.due.on, language))}</p>
        <p className="files-allowed">{words.allowed}</p>
      </section>
      <form className="correction" method="post" action={path} encType="multipart/form-data" noValidate>
        <DefaultSubmit />
        <input type="hidden" name="version" value={view.version} />
        {correction.asked.map((asked) => (
          <AskedDocument
            key={asked.documentId}
            asked={asked}
            data={data}
            faults={faults}
            language={language}
          />
        ))}
        <p className="correction-law">{words.law}</p>
        <p className="track-act">
          <Button name="act" value="submit">
            {words.submit}
          </Button>
          <Button kind="quiet" name="act" value="upload">
            {words.upload}
          </Button>
          <a href={`/t/${encodeURIComponent(token)}`}>{words.back}</a>
        </p>
      </form>
    </div>
  );
}

type Props = {
  readonly asked: Asked;
  readonly data: CorrectionData;
  readonly faults: FaultWords;
  readonly language: Language;
};

function AskedDocument({ asked: { documentId, name, defect }, data, faults, language }: Props) {
  const words = WORDS[language];
  const chinese = language === 'en' ? 'zh-CN' : undefined;
  return (
    <section className="sheet correction-document" aria-labelledby={`document-${documentId}`}>
      <h3 id={`document-${documentId}`} lang={chinese}>
        {name}
      </h3>
      {defect ? (
        <p className="correction-defect">
          {words.defect}
          <span lang={chinese}>{defect}</span>
        </p>
      ) : null}
      <FileBox
        documentId={documentId}
        documentName={name}
        files={data.files.filter((file) => file.documentId === documentId)}
        language={language}
        fault={faults.get(fileField(documentId))}
      />
      <TextAreaField
        name={statementField(documentId)}
        label={words.statement}
        hint={words.statementHint}
        language={language}
        value={data.statements[documentId] ?? ''}
        fault={faults.get(statementField(documentId))}
        required={false}
        rows={2}
      />
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    wrong: '错误：',
    title: '网上补正',
    changed: '在您打开这一页以后，办理有了新的进展。请再核对一次。',
    intro: (day: string) =>
      `请最迟在${day}把下面每一份材料重新上传，或者写明情况；全部齐了一次提交。只需要补这些，别的不用再交。`,
    allowed: '可以上传 PDF、JPG、PNG 或 OFD 文件，每份材料最多 20 个。也可以不在网上补，把材料带到窗口。',
    defect: '要改的地方：',
    statement: '说明',
    statementHint: '没有文件的，写明为什么、何时用什么方式交来；最多 500 字',
    law: '申请人对所交材料的真实性负责（《中华人民共和国行政许可法》第三十一条）。提交以后，会出具补正材料收件凭证。',
    submit: '提交补正材料',
    upload: '先上传，暂不提交',
    back: '返回进度',
  },
  en: {
    wrong: 'Error: ',
    title: 'Correct online',
    changed: 'The case has moved on since you opened this page. Please check once more.',
    intro: (day: string) =>
      `By ${day}, please upload each document below again, or explain; then hand everything in at once. Nothing else is needed.`,
    allowed:
      'PDF, JPG, PNG or OFD, up to 20 files a document. You may also bring the documents to a counter instead.',
    defect: 'What is wrong: ',
    statement: 'Statement',
    statementHint: 'If there is no file: why, and when and how it will come; up to 500 characters',
    law: 'You answer for the truth of what you hand in (Administrative Licensing Law, article 31). A receipt of what you handed in follows.',
    submit: 'Hand in the correction',
    upload: 'Upload now, hand in later',
    back: 'Back to the track',
  },
});
