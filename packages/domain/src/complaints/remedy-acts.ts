import type { Digest } from '#cases/digest.ts';
import { RemedyNotOpenError, type RemedyWhyNot } from '#complaints/errors.ts';
import { isBadLevel, type RatingLevel } from '#complaints/rating.ts';
import {
  countsNowhere,
  isAppealOpen,
  type Remedy,
  type RemedyOpening,
  type RemedyResult,
  type RemedyState,
  recordOnRemedy,
  type Verdict,
} from '#complaints/remedy.ts';
import { type Actor, mayUse, type Permission, requirePermission } from '#identity/policy.ts';
import { isWithinReach, reachOf } from '#identity/reach.ts';
import type { Instant } from '#time/instant.ts';

/** 差评整改的处理: what people do with it. */
export type RemedyAct = 'assign' | 'judge' | 'rectify' | 'appeal' | 'decideAppeal' | 'revisit' | 'close';

/** 处理命令: who, when, and the digest of the words. */
export type RemedyCommand = { readonly by: Actor; readonly at: Instant; readonly statementDigest: Digest };

/** Permission and states of each act: the centre looks into it, the department puts it right. */
export const REMEDY_ACTS: Readonly<
  Record<RemedyAct, { readonly permission: Permission; readonly in: readonly RemedyState[] }>
> = {
  assign: { permission: 'complaints.judge', in: ['opened'] },
  judge: { permission: 'complaints.judge', in: ['assigned'] },
  rectify: { permission: 'complaints.rectify', in: ['judged'] },
  appeal: { permission: 'complaints.rectify', in: ['judged', 'rectified', 'revisited'] },
  decideAppeal: { permission: 'complaints.judge', in: ['judged', 'rectified', 'revisited'] },
  revisit: { permission: 'complaints.judge', in: ['rectified'] },
  close: { permission: 'complaints.judge', in: ['judged', 'revisited'] },
};

/**
 * Why the act is closed now, or null. Whoever was rated has no hand in it. A rating that holds is closed only once the
 * matter was put right and the person asked again; one that counts nowhere has nothing to put right. The department
 * appeals once, and nothing is closed before that is decided.
 */
export function whyNotOnRemedy(
  remedy: Remedy,
  act: RemedyAct,
  by: Pick<Actor, 'accountId'>,
): RemedyWhyNot | null {
  if (remedy.ratedAccountId === by.accountId) return 'own-rating';
  if (!REMEDY_ACTS[act].in.includes(remedy.state)) return 'remedy-step';
  if (act === 'appeal' && remedy.appealedAt !== undefined) return 'appealed';
  if (act === 'decideAppeal') return isAppealOpen(remedy) ? null : 'remedy-step';
  if (act === 'close' && isAppealOpen(remedy)) return 'appeal-open';
  const isDropped = countsNowhere(remedy);
  if (act === 'rectify' || act === 'appeal') return isDropped ? 'remedy-step' : null;
  return act === 'close' && remedy.state === 'judged' && !isDropped ? 'remedy-step' : null;
}

/** The centre sees every one; a department its own, once somebody else has looked into it (先核实、后反馈). */
export const maySeeRemedy = (
  actor: Pick<Actor, 'role' | 'departmentCode' | 'departmentLevel'>,
  { departmentCode, judgedAt }: Pick<Remedy, 'departmentCode' | 'judgedAt'>,
): boolean => {
  const reach = reachOf(actor);
  return (
    mayUse(actor, 'complaints.follow') &&
    (reach.kind === 'centre' || (judgedAt !== undefined && isWithinReach(reach, departmentCode)))
  );
};

/** Opens the remedy of a bad rating by itself (差评立案). @throws TypeError for a rating that is not bad */
export function openRemedy(opening: RemedyOpening, at: Instant): RemedyResult {
  if (!isBadLevel(opening.level)) throw new TypeError('only a bad rating opens a remedy');
  return recordOnRemedy(null, { kind: 'opened', at, by: { actor: 'system', accountId: null }, opening });
}

/** Somebody is named to look into it, and the person was called back (交办并联系评价人). @throws RemedyNotOpenError */
export function assignRemedy(before: Remedy, command: RemedyCommand): RemedyResult {
  requireOpen(before, 'assign', command);
  return recordOnRemedy(before, { kind: 'assigned', ...saidBy('monitor', command) });
}

/** What was found (核实结论). @throws RemedyNotOpenError */
export function judgeRemedy(
  before: Remedy,
  command: RemedyCommand & { readonly verdict: Verdict },
): RemedyResult {
  requireOpen(before, 'judge', command);
  return recordOnRemedy(before, {
    kind: 'judged',
    ...saidBy('monitor', command),
    verdict: command.verdict,
  });
}

/** The department puts it right, or explains the policy (整改). @throws RemedyNotOpenError */
export function rectifyRemedy(before: Remedy, command: RemedyCommand): RemedyResult {
  requireOpen(before, 'rectify', command);
  return recordOnRemedy(before, { kind: 'rectified', ...saidBy('reviewer', command) });
}

/** The person is asked again (回访); null: not reached, or no second rating given. @throws RemedyNotOpenError */
export function revisitRemedy(
  before: Remedy,
  command: RemedyCommand & { readonly secondLevel: RatingLevel | null },
): RemedyResult {
  requireOpen(before, 'revisit', command);
  const { secondLevel } = command;
  return recordOnRemedy(before, { kind: 'revisited', ...saidBy('monitor', command), secondLevel });
}

/** 办结. @throws RemedyNotOpenError */
export function closeRemedy(before: Remedy, command: RemedyCommand): RemedyResult {
  requireOpen(before, 'close', command);
  return recordOnRemedy(before, { kind: 'closed', ...saidBy('monitor', command) });
}

/** @throws ForbiddenError; RemedyNotOpenError */
export function requireOpen(remedy: Remedy, act: RemedyAct, { by }: Pick<RemedyCommand, 'by'>): void {
  requirePermission(by, REMEDY_ACTS[act].permission);
  const why = whyNotOnRemedy(remedy, act, by);
  if (why !== null) throw new RemedyNotOpenError(act, why, remedy.state);
}

/** Who said it, when, and the digest of the words. */
export const saidBy = <Part extends 'reviewer' | 'monitor'>(
  actor: Part,
  { by, at, statementDigest }: RemedyCommand,
) => ({ at, by: { actor, accountId: by.accountId }, statementDigest });
