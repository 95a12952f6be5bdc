import type { LicenceRow } from '@yichuang/contract/licences.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { nameIn } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { Link } from 'react-router';
import { itemNameIn } from '#cases/item-name.ts';
import { useLanguage } from '#shell/language.tsx';
import { LicenceChip } from './licence-chip.tsx';
import { Term } from './term.tsx';

/** One licence as a row of the register. */
export function LicenceLine({ row }: { row: LicenceRow }) {
  const { language } = useLanguage();
  return (
    <tr>
      <td className="cut" title={row.number}>
        <Link to={`/licences/${row.licenceId}`} data-row>
          <Mixed language={language}>{row.number}</Mixed>
        </Link>
      </td>
      <td className="cut" title={row.holderName}>
        <Mixed language={language}>{row.holderName}</Mixed>
      </td>
      <td className="cut cut-wide" title={itemNameIn(language, row)}>
        {itemNameIn(language, row)}
        <span className="beside">{nameIn(language, row.department)}</span>
      </td>
      <td>
        <LicenceChip state={row.state} />
      </td>
      <td>
        <Term from={row.validFrom} until={row.validUntil} language={language} />
      </td>
      <td>
        <CaseNumber value={row.caseNumber} />
      </td>
    </tr>
  );
}
