import type {
  endSubstitution as endRoute,
  listSubstitutions as listRoute,
  recordSubstitution as recordRoute,
  SubstitutionView,
} from '@yichuang/contract/queueing-stand-ins.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { requirePermission } from '@yichuang/domain/identity/policy.ts';
import { isAway } from '@yichuang/domain/queueing/rota.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { readRotaNow } from './expected-now.ts';
import { requireSkill } from './require-skill.ts';
import { counterToOpen, sessionOfAccount } from './session-store.ts';
import { readStaff } from './staff.ts';
import { endSubstitutionRow, insertSubstitution, substitutionsOfDay } from './substitution-store.ts';

/**
 * 顶岗登记 (AB岗): from now on the hall expects whoever stands in; a stand-in before ends with it.
 *
 * @throws Refusal `queueing.nobody-expected`, `queueing.clerk-away`, `queueing.clerk-not-free`, `queueing.no-skill`,
 * `queueing.stand-in-busy`
 */
export async function recordSubstitution({ params, body }: ParsedOf<typeof recordRoute>, context: Acting) {
  const { tx, centreId, today, now, actor, server } = context;
  requirePermission(actor, 'queueing.manage');
  const { counterId } = params;
  const counter = await tx.maybe(counterToOpen, { centreId, counterId });
  if (!counter) throw notFound();
  const rota = await readRotaNow(counter.institutionId, { ...context, db: tx });
  const expected = rota.expected.find((one) => one.counterId === counterId);
  if (!expected || rota.running === null) throw new Refusal('queueing.nobody-expected', 'conflict');
  await requireFree(body.standInId, expected.accountId, counterId, context);
  await requireSkill(body.standInId, counter, { db: tx, centreId });
  const before = rota.substitutions.find((one) => one.counterId === counterId);
  const actorId = actor.accountId;
  if (before) {
    const { substitutionId } = before;
    await tx.run(endSubstitutionRow, { centreId, substitutionId, now, actorId });
  }
  const [recorded] = await tx.run(insertSubstitution, {
    ...{ centreId, substitutionId: server.random.newId(), counterId, onDay: today, now, actorId },
    half: rota.running.half,
    absentId: expected.accountId,
    ...body,
  });
  if (!recorded) throw new Refusal('queueing.stand-in-busy', 'conflict');
  return {};
}

/** 顶岗结束. @throws not-found for one that has ended */
export async function endSubstitution({ params }: ParsedOf<typeof endRoute>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  requirePermission(actor, 'queueing.manage');
  const [ended] = await tx.run(endSubstitutionRow, { centreId, ...params, now, actorId: actor.accountId });
  if (!ended) throw notFound();
  return {};
}

/** 顶岗记录 of a day; today without one. */
export async function listSubstitutions(
  { query }: ParsedOf<typeof listRoute>,
  context: Reading,
): Promise<ReplyOf<typeof listRoute>> {
  const { db, centreId, today } = context;
  const on = query.on === undefined ? today : dateOnly(query.on);
  const rows = await db.many(substitutionsOfDay, { centreId, onDay: on });
  const names = await accountNames(
    rows.flatMap(({ absentId, standInId }) => [absentId, standInId]),
    context,
  );
  return {
    on,
    rows: rows.map(({ absentId, standInId, half, fromAt, untilAt, ...row }) => ({
      ...row,
      // Closed by a check of the table.
      half: half as SubstitutionView['half'],
      absent: names.get(absentId) ?? '',
      standIn: names.get(standInId) ?? '',
      fromAt: instantText(fromAt),
      untilAt: untilAt === null ? null : instantText(untilAt),
    })),
  };
}

/** Whoever is away, works elsewhere, or is the one who is missing does not stand in. */
async function requireFree(
  standInId: string,
  absentId: string,
  counterId: string,
  context: Acting,
): Promise<void> {
  const { tx, centreId, today, now } = context;
  const staff = await readStaff({ from: today, to: today }, { db: tx, centreId, now });
  const person = staff.find(({ accountId }) => accountId === standInId);
  if (!person || standInId === absentId) throw new Refusal('queueing.clerk-away', 'conflict');
  if (isAway(person.leave, today)) throw new Refusal('queueing.clerk-away', 'conflict');
  const session = await tx.maybe(sessionOfAccount, { centreId, accountId: standInId, onDay: today });
  if (session && session.counterId !== counterId) throw new Refusal('queueing.clerk-not-free', 'conflict');
}
