import { fieldId } from '@yichuang/ui/form/field-name.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import type { ReactNode } from 'react';
import type { Task } from './tasks.ts';

export type Answer = {
  readonly name: string;
  readonly label: string;
  /** Words of the data set, Chinese on an English page too. */
  readonly isData: boolean;
  readonly value: ReactNode;
  readonly faults: readonly string[];
};

/** An answer with what is wrong with it, and the link to where it is changed. */
export function AnswerLine({ answer, task, language }: { answer: Answer; task: Task; language: Language }) {
  const words = WORDS[language];
  const titleLanguage = answer.isData && language === 'en' ? 'zh-CN' : undefined;
  const query = answer.faults.length > 0 ? '?back=check&faults=1' : '?back=check';
  return (
    <div className={answer.faults.length > 0 ? 'checked-line checked-wrong' : 'checked-line'}>
      <dt lang={titleLanguage}>{answer.label}</dt>
      <dd className="checked-value">
        {typeof answer.value === 'string' ? (
          <Mixed language={language}>{answer.value}</Mixed>
        ) : (
          (answer.value ?? <span className="checked-none">{words.none}</span>)
        )}
        {answer.faults.map((fault) => (
          <p key={fault} className="field-fault">
            <Mixed language={language}>{fault}</Mixed>
          </p>
        ))}
      </dd>
      <dd className="checked-change">
        <a href={`${task.path}${query}#${fieldId(answer.name)}`}>
          {words.change}
          <span className="spoken" lang={titleLanguage}>
            {answer.label}
          </span>
        </a>
      </dd>
    </div>
  );
}

const WORDS = bilingual({
  zh: { change: '更改', none: '未填' },
  en: { change: 'Change', none: 'not given' },
});
