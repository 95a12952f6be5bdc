import type { ChannelOutlook } from '@yichuang/contract/channel-outlook.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { chinese, documentFormWords } from '#catalogue/item-words.ts';

type Documents = ChannelOutlook['documents'];
type Props = { readonly documents: Documents; readonly language: Language };

/** 一套材料: each document once, with the departments that ask for it; those for some situations apart. */
export function OutlookDocuments({ documents, language }: Props) {
  const words = WORDS[language];
  const lists = [
    { title: words.required, rows: documents.filter(({ required }) => required) },
    { title: words.sometimes, rows: documents.filter(({ required }) => !required) },
  ];
  return (
    <>
      {lists
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <DocumentTable key={title} title={title} rows={rows} language={language} />
        ))}
    </>
  );
}

type TableProps = { readonly title: string; readonly rows: Documents; readonly language: Language };

function DocumentTable({ title, rows, language }: TableProps) {
  const words = WORDS[language];
  return (
    <table className="documents">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.form}</th>
          <th scope="col">{words.departments}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((document) => (
          <tr key={document.id}>
            <th scope="row">
              <span {...chinese(language)}>{document.name}</span>
              {document.when === null ? null : (
                <span className="documents-when">
                  {words.when}
                  <span {...chinese(language)}>{document.when}</span>
                </span>
              )}
              {document.fetchable && <span className="documents-when">{words.fetchable}</span>}
            </th>
            <td>{words.copies(documentFormWords(document.form, language), document.count)}</td>
            <td>{document.departments.map((one) => nameIn(language, one)).join(words.comma)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WORDS = bilingual({
  zh: {
    required: '都要交的',
    sometimes: '有下列情形才要交的',
    name: '材料',
    form: '形式和份数',
    departments: '使用部门',
    when: '情形：',
    fetchable: '由中心共享获取，不用带',
    copies: (form: string, count: number) => `${form}，${count}份`,
    comma: '、',
  },
  en: {
    required: 'Everybody brings',
    sometimes: 'Only in these situations',
    name: 'Document',
    form: 'Form and copies',
    departments: 'Used by',
    when: 'When: ',
    fetchable: 'The centre fetches it: you need not bring it',
    copies: (form: string, count: number) => `${form}, ${count}`,
    comma: ', ',
  },
});
