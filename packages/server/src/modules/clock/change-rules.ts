import type { changeClockRules as route } from '@yichuang/contract/clock.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { clockRuleFaults, type RuleFault } from '@yichuang/domain/clock/check-clock-rules.ts';
import { DEFAULT_CLOCK_RULES } from '@yichuang/domain/clock/clock-rules.ts';
import { InvalidInputError, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { halls, lockCentre } from '../organisation/index.ts';
import { announceClockChange } from './effects.ts';
import { viewClockRules } from './rules-view.ts';
import { insertRulesVersion, rulesVersions } from './store.ts';

/**
 * A new version of the rules of counting (变更计时规则). It binds cases accepted from this moment on; dates that were
 * given stay, and the versions before stay on record.
 *
 * @throws StaleError with the fresh view
 * @throws InvalidInputError naming every setting that cannot be, and halls that are none
 */
export async function changeClockRules({ body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  await tx.run(lockCentre, { centreId });
  const before = (await tx.many(rulesVersions, { centreId })).at(-1)?.version ?? 0;
  if (before !== body.version) throw new StaleError(await viewClockRules({ ...context, db: tx }));
  const rules = { ...body.rules, zone: DEFAULT_CLOCK_RULES.zone };
  const places = (await tx.many(halls, { centreId })).map(({ id }) => id);
  const faults = [
    ...clockRuleFaults(rules).map(faultOfField),
    ...Object.keys(rules.hallHours)
      .filter((hall) => !places.includes(hall))
      .map((hall) => unknownHall(hall, places)),
  ];
  if (faults.length > 0) throw new InvalidInputError(faults);

  const version = before + 1;
  await tx.run(insertRulesVersion, {
    centreId,
    version,
    rules,
    knownAt: now,
    basis: body.basis,
    changedBy: actor.accountId,
  });
  announceClockChange(context, body.basis);
  return { version };
}

const faultOfField = ({ path, message, zh }: RuleFault): FieldFault => ({
  pointer: `/rules/${path.replaceAll('.', '/')}`,
  rule: 'clock.bad-rules',
  message: zh,
  messageEn: message,
});

const unknownHall = (hall: string, places: readonly string[]): FieldFault => ({
  pointer: `/rules/hallHours/${hall}`,
  rule: 'clock.unknown-hall',
  message: `没有这个大厅；可填：${places.join('、')}`,
  messageEn: `There is no such hall; allowed: ${places.join(', ')}`,
});
