import { isInForce } from '@yichuang/domain/licences/act.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Reading } from '../context.ts';
import { licencesOfCases } from './list-store.ts';
import { lawfulNow } from './standing.ts';

/** 证照 as another module may tell of it; whoever asks has found its case within reach. */
export type Certificate = {
  readonly itemCode: string;
  readonly number: string;
  readonly validFrom: DateOnly;
  readonly validUntil: DateOnly | null;
  readonly isInForce: boolean;
};

/** The certificates that these cases led to, as the law has them now. */
export async function certificatesOf(
  caseIds: readonly string[],
  { db, centreId, now, today }: Reading,
): Promise<readonly Certificate[]> {
  if (caseIds.length === 0) return [];
  const rows = await db.many(licencesOfCases, { centreId, caseIds });
  return rows.map((row) => {
    const licence = lawfulNow(row, { now, today });
    const { itemCode, number, validFrom, validUntil } = licence;
    return { itemCode, number, validFrom, validUntil, isInForce: isInForce(licence, today) };
  });
}
