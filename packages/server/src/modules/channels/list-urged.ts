import type { listUrged as route } from '@yichuang/contract/channel-urging.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { rungOf } from './record-urging.ts';
import { urgedCases } from './urging-store.ts';

/** As many as a work list shows. */
const MOST = 200;

/** 催办次数 of the cases in reach whose application is under way, those urged last first. */
export async function listUrged({ db, centreId, actor }: Reading): Promise<ReplyOf<typeof route>> {
  const reach = reachOf(actor);
  const department = reach.kind === 'centre' ? null : reach.code;
  const rows = await db.many(urgedCases, { centreId, department, most: MOST });
  return {
    rows: rows.map(({ caseId, urgings, rung, act, urgedAt }) => ({
      caseId,
      urgings,
      ...rungOf({ rung, act }),
      urgedAt: instantText(urgedAt),
    })),
  };
}
