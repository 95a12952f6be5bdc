import type { ChannelDocumentsView } from '@yichuang/contract/channel-documents.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Empty } from '#parts/notes.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

type Stage = ChannelDocumentsView['stages'][number];

/** The documents that one stage needs first, and which departments wait for them. */
export function StagePanel({ stage }: { stage: Stage }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (stage.documents.length === 0)
    return (
      <Panel title={nameIn(language, stage)}>
        <Empty>{words.none}</Empty>
      </Panel>
    );
  return (
    <Panel title={nameIn(language, stage)} beside={stage.complete ? words.complete : words.incomplete}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.document}</th>
            <th scope="col">{words.departments}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {stage.documents.map((document) => (
            <tr key={document.documentId}>
              <th scope="row" lang="zh-CN">
                {document.name}
              </th>
              <td>{document.departments.map((one) => nameIn(language, one)).join(words.comma)}</td>
              <td>
                {words[stateOf(document)]}
                {document.when !== null && !document.filed ? (
                  <span className="hint" lang="zh-CN">
                    {' '}
                    {document.when}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function stateOf({ filed, required }: Stage['documents'][number]): 'filed' | 'missing' | 'optional' {
  if (filed) return 'filed';
  return required ? 'missing' : 'optional';
}

const WORDS = bilingual({
  zh: {
    none: '这个阶段不需要申请人另交材料。',
    complete: '已齐',
    incomplete: '未齐',
    document: '材料',
    departments: '需要的部门',
    state: '情况',
    filed: '已收',
    missing: '未收',
    optional: '只在有些情形需要',
    comma: '、',
  },
  en: {
    none: 'Nothing more is asked of the applicant for this stage.',
    complete: 'complete',
    incomplete: 'not complete',
    document: 'Document',
    departments: 'Needed by',
    state: 'State',
    filed: 'in',
    missing: 'not in yet',
    optional: 'needed in some cases only',
    comma: ', ',
  },
});
