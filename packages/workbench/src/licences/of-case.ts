import { readCase } from '@yichuang/contract/cases.ts';
import { listLicences } from '@yichuang/contract/licences.ts';
import { redirect } from 'react-router';
import { type Asked, read } from '#wire/call.ts';

type Addressed = Asked & { readonly params: { readonly caseId?: string } };

/** From a case to its licence; to the register, which says that there is none, when the item gives none. */
export async function loader(asked: Addressed): Promise<Response> {
  const { caseNumber } = await read(asked, readCase, { params: { caseId: asked.params.caseId ?? '' } });
  const { rows } = await read(asked, listLicences, { query: { q: caseNumber } });
  const found = rows.find((row) => row.caseNumber === caseNumber);
  return redirect(found ? `/licences/${found.licenceId}` : `/licences?q=${caseNumber}`);
}
