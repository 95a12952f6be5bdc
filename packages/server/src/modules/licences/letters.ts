import { type LetterLink, readLetter } from '@yichuang/contract/cases.ts';
import { readLicenceLetter } from '@yichuang/contract/licences.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import type { Reading } from '../context.ts';
import { type IssuedLetter, lettersOf } from '../documents/index.ts';

type Papered = { readonly licenceId: string; readonly caseId: string };

/** The licence itself is the last paper of its case; the decisions after it are its own. */
export async function lettersOfLicence(
  { licenceId, caseId }: Papered,
  { db, centreId }: Reading,
): Promise<LetterLink[]> {
  const granted = (await lettersOf(db, centreId, caseId)).filter(({ kind }) => kind === 'licence');
  const own = await lettersOf(db, centreId, licenceId);
  const link = ({ letterId, title, titleEn, number }: IssuedLetter, path: string) => ({
    letterId,
    title,
    titleEn,
    number,
    path,
  });
  return [
    ...granted.map((one) => link(one, pathOf(readLetter, { caseId, letterId: one.letterId }))),
    ...own.map((one) => link(one, pathOf(readLicenceLetter, { licenceId, letterId: one.letterId }))),
  ];
}
