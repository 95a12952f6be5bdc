import { listTemplates, type TemplateRow } from '@yichuang/contract/documents.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Link, useLoaderData } from 'react-router';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';

export const loader = (asked: Asked) => read(asked, listTemplates, {});

/** 文书模板: what each kind of paper is set from. */
export function Component() {
  const { rows } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">
          {words.total(rows.length, rows.filter(({ inUse }) => inUse === 'own').length)}
        </p>
      </PageHead>
      <table className="rows-table">
        <caption className="spoken">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.paper}</th>
            <th scope="col">{words.law}</th>
            <th scope="col">{words.file}</th>
            <th scope="col">{words.inUse}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TemplateLine key={row.kind} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function TemplateLine({ row }: { row: TemplateRow }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const law = language === 'en' ? row.lawEn : row.law;
  return (
    <tr>
      <th scope="row">
        <Link to={`/admin/papers/${row.kind}`}>{language === 'en' ? row.titleEn : row.title}</Link>
      </th>
      <td className="wraps">{law || words.house}</td>
      <td className="number">{row.file}</td>
      <td>
        <TemplateChip row={row} />
      </td>
    </tr>
  );
}

/** Whose template is used, or that the centre's own cannot be. */
export function TemplateChip({ row }: { row: Pick<TemplateRow, 'inUse' | 'fault'> }) {
  const words = useWords(WORDS);
  if (row.fault !== null) return <StatusChip tone="seal">{words.refused}</StatusChip>;
  return <StatusChip tone={row.inUse === 'own' ? 'green' : 'grey'}>{words[row.inUse]}</StatusChip>;
}

const WORDS = bilingual({
  zh: {
    title: '文书模板',
    total: (all: number, own: number) => `共 ${all} 种，其中 ${own} 种用本中心的模板`,
    paper: '文书',
    law: '依据',
    file: '文件',
    inUse: '在用',
    house: '本中心的做法',
    own: '本中心的模板',
    shipped: '随产品提供',
    refused: '本中心的模板有错，暂用随产品提供的',
  },
  en: {
    title: 'Templates of papers',
    total: (all: number, own: number) => `${all} kinds, ${own} with a template of the centre`,
    paper: 'Paper',
    law: 'Rests on',
    file: 'File',
    inUse: 'In use',
    house: 'Practice of the centre',
    own: 'the centre’s own',
    shipped: 'as shipped',
    refused: 'the centre’s own has a fault; as shipped for now',
  },
});
