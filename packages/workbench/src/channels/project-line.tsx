import type { ProjectRow } from '@yichuang/contract/channel-projects.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { nameIn } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useLanguage } from '#shell/language.tsx';
import { HolderCell } from './holders.tsx';
import { OutlookChip, shortMoment, shortSlack } from './outlook.tsx';

/** One running project: will its promise be kept, by how much, and who holds it. */
export function ProjectLine({ row, now }: { row: ProjectRow; now: string }) {
  const { language } = useLanguage();
  return (
    <tr>
      <td>
        <OutlookChip outlook={row.outlook} />
      </td>
      <td className="number">{shortSlack(row.slack, row.unit, language)}</td>
      <td className="cut" title={row.applicantName}>
        <Link to={`/projects/${row.applicationId}`} data-row>
          {row.applicantName}
        </Link>
      </td>
      <td className="cut cut-wide" title={nameIn(language, row.route)}>
        {nameIn(language, row.channel)}
        <span className="beside">{nameIn(language, row.route)}</span>
      </td>
      <td>
        <HolderCell holders={row.holders} unit={row.unit} />
      </td>
      <td className="number">
        {row.acceptedAt && row.finish ? shortMoment(row.finish.at, row.unit, language, now) : ''}
      </td>
      <td className="number">
        {row.promisedDue ? shortMoment(row.promisedDue.at, row.unit, language, now) : ''}
      </td>
      <td className="number">
        {row.stepsDone} / {row.stepsTotal}
      </td>
      <td>
        <CaseNumber value={row.applicationNumber} />
      </td>
    </tr>
  );
}
