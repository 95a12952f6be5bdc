import type { ItemGuide } from '@yichuang/contract/catalogue.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { chinese, documentFormWords } from '#catalogue/item-words.ts';

type RequiredDocument = ItemGuide['documents'][number];
type Props = { readonly documents: readonly RequiredDocument[]; readonly language: Language };

/** 申请材料: what everybody brings, and apart from it what only some people bring. */
export function RequiredDocuments({ documents, language }: Props) {
  const words = WORDS[language];
  const always = documents.filter((document) => document.required);
  const sometimes = documents.filter((document) => !document.required);
  return (
    <>
      {always.length > 0 && <DocumentTable title={words.always} documents={always} language={language} />}
      {sometimes.length > 0 && (
        <DocumentTable title={words.sometimes} documents={sometimes} language={language} />
      )}
    </>
  );
}

function DocumentTable({ title, documents, language }: Props & { readonly title: string }) {
  const words = WORDS[language];
  return (
    <table className="documents">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.form}</th>
          <th scope="col" className="documents-count">
            {words.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id}>
            <th scope="row">
              <span {...chinese(language)}>{document.name}</span>
              {document.when === null ? null : (
                <span className="documents-when">
                  {words.when}
                  <span {...chinese(language)}>{document.when}</span>
                </span>
              )}
              {document.deferrable && <span className="documents-when">{words.deferrable}</span>}
              {document.fetchable && <span className="documents-when">{words.fetchable}</span>}
              <span className="documents-source">
                {words.source}
                <span {...chinese(language)}>{document.source}</span>
              </span>
            </th>
            <td>{documentFormWords(document.form, language)}</td>
            <td className="documents-count number">{words.copies(document.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WORDS = bilingual({
  zh: {
    always: '每个人都要带的',
    sometimes: '有下列情形才要带的',
    name: '材料',
    form: '形式',
    count: '份数',
    copies: (count: number) => `${count}份`,
    when: '情形：',
    source: '来源：',
    deferrable: '可容缺：签署承诺书后，可以在承诺时限内补交',
    fetchable: '由中心共享获取，不用带',
  },
  en: {
    always: 'Everybody brings',
    sometimes: 'Only in these situations',
    name: 'Document',
    form: 'Form',
    count: 'Copies',
    copies: (count: number) => `${count}`,
    when: 'When: ',
    source: 'From: ',
    deferrable: 'May follow within the promised limit, against a signed commitment',
    fetchable: 'The centre fetches it: you need not bring it',
  },
});
