import type { CaseView } from '@yichuang/contract/cases.ts';
import { type FormField, fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { AnswerRows, answerText } from '@yichuang/ui/form/schema-answers.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

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
  zh: { noAnswers: '没有填写表单。' },
  en: { noAnswers: 'No form was filled in.' },
});
