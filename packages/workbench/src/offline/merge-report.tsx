import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { Empty } from '#parts/notes.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Intake, Outcome } from './intake.ts';
import { adviceOn } from './merge-advice.ts';
import { keepsSlip } from './slip-of-turn.ts';
import type { SlipActs } from './use-slip-acts.ts';

type Props = {
  /** Null until they were read. */
  readonly intakes: readonly Intake[] | null;
  readonly acts: SlipActs;
};

/** One row a slip, in the order in which the papers came. */
export function MergeReport({ intakes, acts }: Props) {
  const words = useWords(WORDS);
  if (intakes === null) return <p className="hint">{words.reading}</p>;
  if (intakes.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <table className="rows-table merge-report">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.slip}</th>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.became}</th>
        </tr>
      </thead>
      <tbody>
        {intakes.map((intake) => (
          <Row key={intake.number} intake={intake} acts={acts} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ intake, acts }: { intake: Intake; acts: SlipActs }) {
  const { language } = useLanguage();
  const { number, receivedAt, item, who, outcome } = intake;
  return (
    <tr className={`merge-${outcome.kind}`}>
      <th scope="row" className="number">
        {number}
      </th>
      <td className="number">{momentInFull(receivedAt, language)}</td>
      <td>
        <span lang={language === 'en' ? undefined : 'zh-CN'}>{nameIn(language, item)}</span>{' '}
        <span className="hint" lang="zh-CN">
          {who}
        </span>
      </td>
      <td>
        <Became outcome={outcome} />
        {outcome.kind === 'refused' && <RefusedActs intake={intake} acts={acts} />}
      </td>
    </tr>
  );
}

function Became({ outcome }: { outcome: Outcome }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  switch (outcome.kind) {
    case 'waiting':
      return <p>{words.waiting}</p>;
    case 'entered':
      return (
        <>
          <p>
            {words.entered} <CaseLink made={outcome} />
          </p>
          {outcome.withoutScan && outcome.withoutScan.length > 0 && (
            <p className="merge-duplicate">{words.withoutScan(outcome.withoutScan)}</p>
          )}
          {outcome.duplicates.length > 0 && (
            <p className="merge-duplicate">
              {words.duplicate}{' '}
              {outcome.duplicates.map((made) => (
                <CaseLink key={made.caseId} made={made} />
              ))}
            </p>
          )}
        </>
      );
    case 'before':
      return (
        <p>
          {words.before} {outcome.made ? <CaseLink made={outcome.made} /> : words.beforeUnknown}
        </p>
      );
    case 'refused':
      return (
        <>
          <p>
            <b>{words.refused}</b> {language === 'en' ? outcome.problem.titleEn : outcome.problem.title}
          </p>
          <p className="hint">{adviceOn(outcome.problem.code, language)}</p>
        </>
      );
  }
}

const CaseLink = ({ made }: { made: { readonly caseId: string; readonly caseNumber: string } }) => (
  <Link className="number" to={`/cases/${made.caseId}`}>
    {made.caseNumber}
  </Link>
);

function RefusedActs({ intake, acts }: { intake: Intake; acts: SlipActs }) {
  const words = useWords(WORDS);
  return (
    <p className="acts">
      <button type="button" className="button button-quiet" onClick={() => acts.putRight(intake)}>
        {keepsSlip(intake) ? words.putRight : words.takeInNow}
      </button>
      <button type="button" className="button button-quiet" onClick={() => acts.again(intake)}>
        {words.again}
      </button>
      <button type="button" className="link-button" onClick={() => acts.drop([intake])}>
        {words.drop}
      </button>
    </p>
  );
}

const WORDS = bilingual({
  zh: {
    reading: '正在读取…',
    none: '没有断网时收下的材料。',
    caption: '断网时收下的材料，一张凭条一行',
    slip: '凭条号',
    at: '收件时刻',
    what: '事项、申请人',
    became: '结果',
    waiting: '待并入：网络恢复后自动发送一次。',
    entered: '已并入，办件编号',
    withoutScan: (documents: readonly string[]) =>
      `这些材料的扫描件没有传上，请在办件页补传：${documents.join('、')}`,
    duplicate: '同一人同一事项已有在办件，请核对：',
    before: '断网前已经办成，没有重复收件：',
    beforeUnknown: '编号请在办件列表中查。',
    refused: '没有并入：',
    putRight: '取回窗口改正',
    takeInNow: '取回窗口，按现在收件',
    again: '再发一次',
    drop: '已另行办理，删除',
  },
  en: {
    reading: 'Reading…',
    none: 'No papers were taken in without a network.',
    caption: 'Papers taken in without a network, one row a slip',
    slip: 'Slip',
    at: 'Received',
    what: 'Item, applicant',
    became: 'What became of it',
    waiting: 'Waits; sent once when the network is back.',
    entered: 'Taken over as case',
    withoutScan: (documents: readonly string[]) =>
      `Scans that did not go up; please add them on the page of the case: ${documents.join(', ')}`,
    duplicate: 'The same person has an open case of this item; please compare:',
    before: 'Had been done before the network went, and was not taken in twice:',
    beforeUnknown: 'look its number up in the list of cases.',
    refused: 'Not taken over:',
    putRight: 'Put right at the desk',
    takeInNow: 'To the desk, as of now',
    again: 'Send again',
    drop: 'Dealt with otherwise; delete',
  },
});
