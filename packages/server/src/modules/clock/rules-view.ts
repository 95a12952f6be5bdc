import type { ClockRulesView } from '@yichuang/contract/clock.ts';
import { centreClocks, LATEST } from '@yichuang/domain/clock/centre-clocks.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { halls } from '../organisation/index.ts';
import { loadSources } from './sources.ts';
import { rulesVersions } from './store.ts';

/** 计时规则 as an administrator reads and changes them. */
export async function viewClockRules({
  db,
  centreId,
}: Pick<Reading, 'db' | 'centreId'>): Promise<ClockRulesView> {
  const versions = await db.many(rulesVersions, { centreId });
  const rules = centreClocks(await loadSources(db, centreId)).rulesAt(LATEST);
  const places = await db.many(halls, { centreId });
  return {
    version: versions.at(-1)?.version ?? 0,
    rules: { ...rules, hallHours: { ...rules.hallHours } },
    halls: places.map(({ id, name, nameEn }) => ({ id, name, nameEn })),
    history: versions
      .slice(-MOST_SHOWN)
      .toReversed()
      .map(({ version, knownAt, basis }) => ({ version, knownAt: instantText(knownAt), basis })),
  };
}

const MOST_SHOWN = 20;
