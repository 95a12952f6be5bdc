import type { ItemGuide } from '@yichuang/contract/catalogue.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';
import { chinese } from '#catalogue/item-words.ts';
import { Places } from '#catalogue/places.tsx';
import { RequiredDocuments } from '#catalogue/required-documents.tsx';

export type GuideSection = { readonly id: string; readonly title: string; readonly body: ReactNode };

/** The elements of a guide in the order people ask for them; what is empty is left out. */
export function guideSections(guide: ItemGuide, language: Language): readonly GuideSection[] {
  const words = WORDS[language];
  const sections: readonly (GuideSection & { readonly empty: boolean })[] = [
    {
      id: 'who',
      title: words.who,
      empty: guide.audience.length === 0,
      body: <p>{guide.audience.map((one) => words[one]).join(language === 'zh' ? '、' : ', ')}</p>,
    },
    {
      id: 'conditions',
      title: words.conditions,
      empty: guide.conditions.length === 0,
      body: <Lines lines={guide.conditions} language={language} />,
    },
    {
      id: 'materials',
      title: words.materials,
      empty: guide.documents.length === 0,
      body: <RequiredDocuments documents={guide.documents} language={language} />,
    },
    { id: 'fee', title: words.fee, empty: false, body: <Fee fee={guide.fee} language={language} /> },
    {
      id: 'result',
      title: words.result,
      empty: guide.result.name === '',
      body: <Result result={guide.result} language={language} />,
    },
    {
      id: 'where',
      title: words.where,
      empty: guide.places.length === 0,
      body: <Places places={guide.places} language={language} />,
    },
    {
      id: 'basis',
      title: words.basis,
      empty: guide.legalBasis.length === 0,
      body: <LegalBasis basis={guide.legalBasis} language={language} />,
    },
    {
      id: 'questions',
      title: words.questions,
      empty: guide.questions.length === 0,
      body: <Questions questions={guide.questions} language={language} />,
    },
  ];
  return sections.filter(({ empty }) => !empty);
}

const Lines = ({ lines, language }: { readonly lines: readonly string[]; readonly language: Language }) => (
  <ul className="lines" {...chinese(language)}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function Fee({ fee, language }: { readonly fee: ItemGuide['fee']; readonly language: Language }) {
  const words = WORDS[language];
  return (
    <>
      {!fee.charged && <p>{words.free}</p>}
      {fee.standard === '' || fee.standard === WORDS.zh.free ? null : (
        <p {...chinese(language)}>{fee.standard}</p>
      )}
      {fee.basis ? (
        <p className="hint">
          {words.feeBasis}
          <span {...chinese(language)}>{fee.basis}</span>
        </p>
      ) : null}
    </>
  );
}

function Result({ result, language }: { readonly result: ItemGuide['result']; readonly language: Language }) {
  return (
    <>
      <p {...chinese(language)}>{result.name}</p>
      {result.validity === '' ? null : (
        <p className="hint">
          {WORDS[language].validity}
          <span {...chinese(language)}>{result.validity}</span>
        </p>
      )}
    </>
  );
}

type BasisProps = { readonly basis: ItemGuide['legalBasis']; readonly language: Language };

const LegalBasis = ({ basis, language }: BasisProps) => (
  <ul className="lines">
    {basis.map(({ title, article, certain }) => (
      <li key={`${title} ${article}`}>
        <span {...chinese(language)}>
          {title} {article}
        </span>
        {!certain && <span className="hint"> {WORDS[language].uncertain}</span>}
      </li>
    ))}
  </ul>
);

type QuestionsProps = { readonly questions: ItemGuide['questions']; readonly language: Language };

const Questions = ({ questions, language }: QuestionsProps) => (
  <div className="questions" {...chinese(language)}>
    {questions.map(({ question, answer }) => (
      <details key={question}>
        <summary>{question}</summary>
        <p className="answer">{answer}</p>
      </details>
    ))}
  </div>
);

const WORDS = bilingual({
  zh: {
    who: '谁可以办',
    personal: '个人',
    enterprise: '企业和其他单位',
    conditions: '办理条件',
    materials: '申请材料',
    fee: '收费',
    free: '不收费',
    feeBasis: '收费依据：',
    result: '办理结果',
    validity: '有效期：',
    where: '办理地点',
    basis: '办理依据',
    uncertain: '（条文待核对）',
    questions: '常见问题',
  },
  en: {
    who: 'Who may apply',
    personal: 'Persons',
    enterprise: 'Enterprises and other bodies',
    conditions: 'Conditions',
    materials: 'Required documents',
    fee: 'Fee',
    free: 'Free of charge',
    feeBasis: 'Basis of the fee: ',
    result: 'Result',
    validity: 'Valid: ',
    where: 'Where',
    basis: 'Legal basis',
    uncertain: '(article to be checked)',
    questions: 'Frequent questions',
  },
});
