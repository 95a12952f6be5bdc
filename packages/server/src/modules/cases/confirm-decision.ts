import type {
  confirmDecision as confirmRoute,
  giveBackDecision as giveBackRoute,
} from '@yichuang/contract/case-proposals.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requireProposer } from '@yichuang/domain/cases/decide.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { findActor } from '../identity/index.ts';
import { recordGrant, recordRefusal } from './decide-case.ts';
import { loadGround } from './load.ts';
import { proposalOf } from './proposal.ts';
import { deleteProposal } from './proposal-store.ts';

/**
 * 双人审批, the second person: what was proposed becomes the decision, at this moment, if both may decide now.
 *
 * @throws Refusal `cases.no-proposal`, `identity.no-such-colleague` when the first person's account is disabled
 * @throws SecondApproverError when it is the same person; and as granting and refusing
 */
export async function confirmDecision({ params, body }: ParsedOf<typeof confirmRoute>, context: Acting) {
  const { tx, centreId, now } = context;
  const ground = await loadGround(params.caseId, body.version, context);
  const { caseId } = ground.row;
  const proposal = await proposalOf(ground.row, { db: tx, centreId });
  if (proposal === null) throw new Refusal('cases.no-proposal', 'conflict');
  const proposedBy = await findActor(proposal.by, { db: tx, centreId, now });
  if (proposedBy === null) throw new Refusal('identity.no-such-colleague', 'invalid');
  const record = proposal.outcome === 'granted' ? recordGrant : recordRefusal;
  await record(ground, proposal.words, context, proposedBy);
  await tx.run(deleteProposal, { centreId, caseId });
  return { caseId };
}

/** Gives the proposal back, or takes one's own back: nothing was decided. @throws Refusal `cases.no-proposal` */
export async function giveBackDecision({ params, body }: ParsedOf<typeof giveBackRoute>, context: Acting) {
  const { tx, centreId } = context;
  const { row, file, act } = await loadGround(params.caseId, body.version, context);
  requireProposer(file, act);
  if ((await proposalOf(row, { db: tx, centreId })) === null)
    throw new Refusal('cases.no-proposal', 'conflict');
  await tx.run(deleteProposal, { centreId, caseId: row.caseId });
  return { caseId: row.caseId };
}
