import { DEFAULT_LEVEL } from '@yichuang/domain/complaints/invitation.ts';
import type { Working } from '../context.ts';
import { lapseInvitations } from './invitation-store.ts';

const BATCH = 5_000;

/** 逾期默认: whatever nobody rated within its days counts as acceptable, and is shown apart. Safe to run twice. */
export async function lapse({ tx, centreId, now }: Working): Promise<void> {
  for (;;) {
    const [batch] = await tx.run(lapseInvitations, { centreId, now, level: DEFAULT_LEVEL, most: BATCH });
    if ((batch?.lapsed ?? 0) < BATCH) return;
  }
}
