import { requireTexts } from '@yichuang/domain/cases/act.ts';
import { requireProposer } from '@yichuang/domain/cases/decide.ts';
import { offeredActs } from '@yichuang/domain/cases/offered-acts.ts';
import { partsOf } from '@yichuang/domain/cases/part-in-case.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { factsOf } from '../processes/index.ts';
import type { Ground } from './load.ts';
import { type Proposal, proposalOf } from './proposal.ts';
import { deleteProposal, insertProposal } from './proposal-store.ts';

/**
 * 双人审批, the first person: the decision is written down and waits; the case stands as it was, its clock runs.
 *
 * @throws NotPermittedError, NoPowerError, SamePersonError; BasisRequiredError for a refusal without its texts
 * @throws Refusal `cases.proposal-waits` when one is there; `cases.not-lawful` when the case cannot be decided so now
 */
export async function proposeDecision(
  { row, file, act }: Ground,
  { outcome, words }: Pick<Proposal, 'outcome' | 'words'>,
  context: Acting,
): Promise<void> {
  const { tx, centreId, now } = context;
  const { caseId, version } = row;
  requireProposer(file, act);
  if (outcome === 'refused') requireTexts({ reason: words.reason ?? '', legalBasis: words.legalBasis ?? '' });
  const facts =
    row.applicationId === null ? new Set<string>() : await factsOf(tx, centreId, row.applicationId);
  const asked = { ...act, accountId: act.by.accountId, facts };
  const offered = offeredActs(file, partsOf(file, act), asked).find(
    (one) => one.act === (outcome === 'granted' ? 'grant' : 'refuse'),
  );
  if (!offered || offered.why !== null) throw new Refusal('cases.not-lawful', 'conflict');
  if (await proposalOf(row, { db: tx, centreId })) throw new Refusal('cases.proposal-waits', 'conflict');
  // One of an earlier version of the case is void.
  await tx.run(deleteProposal, { centreId, caseId });
  const proposedBy = act.by.accountId;
  await tx.run(insertProposal, { centreId, caseId, version, outcome, statement: words, proposedBy, now });
}
