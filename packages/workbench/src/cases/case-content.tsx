import type { CaseView } from '@yichuang/contract/cases.ts';
import { type FormField, fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { AnswerRows, answerText } from '@yichuang/ui/form/schema-answers.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

/** 申请人: masked as the hall masks it. */
export function ApplicantPanel({ view: { applicant } }: { view: CaseView }) {
  const words = useWords(WORDS);
  return (
    <Panel title={words.applicant}>
      <dl className="facts">
        <Fact label={applicant.kind === 'person' ? words.personName : words.entityName}>
          {applicant.name}
        </Fact>
        <Fact label={applicant.kind === 'person' ? words.idNumber : words.creditCode}>
          {applicant.idNumber}
        </Fact>
        <Fact label={words.phone}>{applicant.phone}</Fact>
        <Fact label={words.contact}>{applicant.contactName}</Fact>
        <Fact label={words.agent}>{applicant.agentName}</Fact>
      </dl>
    </Panel>
  );
}

/** A name and its value; nothing at all where there is no value. */
export function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  if (children === '' || children === null || children === undefined || children === false) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** 申请表: what the applicant wrote, read-only, in the order of the form. */
export function AnswersPanel({ view }: { view: Pick<CaseView, 'form' | 'answers'> }) {
  const { language } = useLanguage();
  const fields = fieldsOf(view.form).filter((field) => view.answers[field.name] !== undefined);
  const words = useWords(WORDS);
  return (
    <Panel title={language === 'en' ? view.form.titleEn : view.form.title}>
      {fields.length === 0 ? (
        <p className="hint">{words.noAnswers}</p>
      ) : (
        <dl className="facts facts-two" lang="zh-CN">
          {fields.map((field) => (
            <AnswerLine key={field.name} field={field} value={view.answers[field.name]} />
          ))}
        </dl>
      )}
    </Panel>
  );
}

function AnswerLine({ field, value }: { field: FormField; value: unknown }) {
  const { language } = useLanguage();
  const isWide = field.kind === 'rows' || field.kind === 'longText';
  return (
    <div className={isWide ? 'fact-wide' : undefined}>
      <dt>{field.title}</dt>
      <dd>
        {field.kind === 'rows' ? (
          <AnswerRows field={field} value={value} language={language} />
        ) : (
          answerText(field, value, language)
        )}
      </dd>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    applicant: '申请人',
    personName: '姓名',
    entityName: '单位名称',
    idNumber: '证件号码',
    creditCode: '统一社会信用代码',
    phone: '电话',
    contact: '联系人',
    agent: '代办人',
    noAnswers: '没有填写表单。',
  },
  en: {
    applicant: 'Applicant',
    personName: 'Name',
    entityName: 'Name of the entity',
    idNumber: 'Identity number',
    creditCode: 'Credit code',
    phone: 'Phone',
    contact: 'Contact',
    agent: 'Agent',
    noAnswers: 'No form was filled in.',
  },
});
