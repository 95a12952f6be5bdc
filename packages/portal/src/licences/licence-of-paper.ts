import type { Call } from '@yichuang/contract/client.ts';
import type { VerifyView } from '@yichuang/contract/documents.ts';
import { checkLicenceCode, type LicenceCheck } from '@yichuang/contract/licences.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { PAPER_TITLES } from '@yichuang/domain/documents/paper-kind.ts';

/** The licence that a verified paper is, or null for any other paper: a genuine paper says nothing of today. */
export async function licenceOfPaper(
  { letter }: VerifyView,
  code: string,
  call: Call,
): Promise<LicenceCheck | null> {
  if (letter?.title !== PAPER_TITLES.licence.zh) return null;
  try {
    return await call(checkLicenceCode, { params: { code } });
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return null;
    throw error;
  }
}
