import type { ApplicationRow } from '@yichuang/contract/channels.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { nameIn } from '@yichuang/ui/language.ts';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { Link } from 'react-router';
import { ClockChip } from '#cases/clock-chip.tsx';
import { StateChip } from '#cases/state-chip.tsx';
import { useLanguage } from '#shell/language.tsx';

/** One joint application as a row of the list. */
export function ApplicationLine({ row, now }: { row: ApplicationRow; now: string }) {
  const { language } = useLanguage();
  return (
    <tr>
      <td>
        <ClockChip due={row.promisedDue} now={now} onTime={row.onTime} />
      </td>
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
        <StateChip state={row.state} />
      </td>
      <td className="number">
        {row.stepsDone} / {row.stepsTotal}
      </td>
      <td>
        <MomentTime at={row.submittedAt} now={now} language={language} />
      </td>
      <td>
        <CaseNumber value={row.applicationNumber} />
      </td>
    </tr>
  );
}
