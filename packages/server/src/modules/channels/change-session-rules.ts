import type {
  changeSessionRules as route,
  SessionRulesView,
} from '@yichuang/contract/channel-session-rules.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import {
  SESSION_RULE_RANGES,
  type SessionRuleFault,
  type SessionRules,
  type SessionRulesVersion,
  sessionRuleFaults,
  sessionRulesAt,
} from '@yichuang/domain/channels/session-rules.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { InvalidInputError, StaleError } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { lockCentre } from '../organisation/index.ts';
import { insertSessionRulesVersion, sessionRulesVersions } from './session-rules-store.ts';

/**
 * A new version of the rules of joint sessions (变更会审规则). What is called already goes by those of its call.
 *
 * @throws StaleError with the fresh view, InvalidInputError naming every rule that cannot be
 */
export async function changeSessionRules({ body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  await tx.run(lockCentre, { centreId });
  const before = (await tx.many(sessionRulesVersions, { centreId })).at(-1)?.version ?? 0;
  if (before !== body.version) throw new StaleError(await viewSessionRules({ ...context, db: tx }));
  const faults = sessionRuleFaults(body.rules).map(faultOfRule);
  if (faults.length > 0) throw new InvalidInputError(faults);
  const version = before + 1;
  const { rules, basis } = body;
  await tx.run(insertSessionRulesVersion, {
    ...{ centreId, version, rules, now, basis },
    changedBy: actor.accountId,
  });
  return { version };
}

/** 会审规则 as an administrator reads them, with what they were before. */
export async function viewSessionRules({
  db,
  centreId,
  now,
}: Pick<Reading, 'db' | 'centreId' | 'now'>): Promise<SessionRulesView> {
  const versions = await db.many(sessionRulesVersions, { centreId });
  return {
    version: versions.at(-1)?.version ?? 0,
    rules: sessionRulesAt(versions.map(versionOf), now),
    history: versions
      .slice(-MOST_SHOWN)
      .toReversed()
      .map(({ version, knownAt, basis }) => ({ version, knownAt: instantText(knownAt), basis })),
  };
}

/** Every version of the rules: each session goes by that of its call. */
export const readSessionRules = async (db: Db, centreId: number): Promise<readonly SessionRulesVersion[]> =>
  (await db.many(sessionRulesVersions, { centreId })).map(versionOf);

const MOST_SHOWN = 20;

const versionOf = ({
  knownAt,
  rules,
}: Pick<SessionRulesVersion, 'knownAt'> & { readonly rules: unknown }) => ({
  knownAt,
  // Checked when they were set.
  rules: rules as SessionRules,
});

function faultOfRule({ rule, kind }: SessionRuleFault): FieldFault {
  const { least, most } = SESSION_RULE_RANGES[rule];
  const [message, messageEn] =
    kind === 'outOfRange'
      ? [`应为 ${least} 到 ${most} 的整数`, `Allowed: a whole number from ${least} to ${most}`]
      : ['不能多于召开的工作日数', 'Allowed: no more than the days within which a session is held'];
  return { pointer: `/rules/${rule}`, rule: `channels.session-rule-${kind}`, message, messageEn };
}
