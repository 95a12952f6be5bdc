import type { LadderView, changeLadder as route } from '@yichuang/contract/channel-urging.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { LADDER_FAULT_WORDS } from '@yichuang/domain/channels/ladder-fault-words.ts';
import { type LadderFault, ladderFaults } from '@yichuang/domain/channels/ladder-faults.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { InvalidInputError, StaleError } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { lockCentre } from '../organisation/index.ts';
import { readLadder } from './open-steps.ts';
import { insertLadderVersion, ladderVersions } from './urging-store.ts';

/**
 * A new version of the ladder of urging (变更催办规则). What was urged stays urged; the next night goes by the new one.
 *
 * @throws StaleError with the fresh view, InvalidInputError naming every rung that cannot be
 */
export async function changeLadder({ body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  await tx.run(lockCentre, { centreId });
  const before = (await tx.many(ladderVersions, { centreId })).at(-1)?.version ?? 0;
  if (before !== body.version) throw new StaleError(await viewLadder({ ...context, db: tx }));
  const faults = ladderFaults(body.rungs).map(faultOfRung);
  if (faults.length > 0) throw new InvalidInputError(faults);
  const version = before + 1;
  const { rungs, basis } = body;
  await tx.run(insertLadderVersion, { centreId, version, rungs, now, changedBy: actor.accountId, basis });
  return { version };
}

/** 催办规则 as an administrator reads it, with what it was before. */
export async function viewLadder({ db, centreId }: Pick<Reading, 'db' | 'centreId'>): Promise<LadderView> {
  const versions = await db.many(ladderVersions, { centreId });
  return {
    version: versions.at(-1)?.version ?? 0,
    rungs: [...(await readLadder(db, centreId))],
    history: versions
      .slice(-MOST_SHOWN)
      .toReversed()
      .map(({ version, knownAt, basis }) => ({ version, knownAt: instantText(knownAt), basis })),
  };
}

const MOST_SHOWN = 20;

const faultOfRung = ({ kind, at }: LadderFault): FieldFault => ({
  pointer:
    at === null
      ? '/rungs'
      : `/rungs/${at}/${kind === 'bad-percent' || kind === 'not-rising' ? 'fromPercent' : 'rung'}`,
  rule: `channels.ladder-${kind}`,
  message: LADDER_FAULT_WORDS[kind].zh,
  messageEn: LADDER_FAULT_WORDS[kind].en,
});
