import type { UsedSeals } from '@yichuang/domain/documents/letter.ts';
import type { Reading } from '../context.ts';
import { sealById } from './seal-store.ts';

/** Inscriptions of registered seals by what they are for; of two for the same the later one. */
export async function usedSeals(
  sealIds: readonly string[],
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<UsedSeals> {
  const used: Record<string, string> = {};
  for (const sealId of new Set(sealIds)) {
    const seal = await db.maybe(sealById, { centreId, sealId });
    if (seal) used[seal.use] = seal.name;
  }
  return used;
}
