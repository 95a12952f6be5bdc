import type { AccountId } from '@yichuang/domain/identity/policy.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { proposalOfCase } from './proposal-store.ts';
import type { CaseRow } from './rows.ts';

/** The words of a decision, as the form of the first person sent them. */
export type ProposedWords = {
  readonly opinion?: string;
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly causedBy?: string | undefined;
  readonly falsePapers?: { readonly concernsSafety: boolean } | undefined;
};

/** 双人审批: a decision of the first person that waits for the second. */
export type Proposal = {
  readonly outcome: 'granted' | 'refused';
  readonly words: ProposedWords;
  readonly by: AccountId;
  readonly at: Instant;
};

/** The proposal on the case as it is now; one made on an earlier version is void. */
export async function proposalOf(
  { caseId, version }: Pick<CaseRow, 'caseId' | 'version'>,
  { db, centreId }: { readonly db: Db; readonly centreId: number },
): Promise<Proposal | null> {
  const row = await db.maybe(proposalOfCase, { centreId, caseId });
  if (!row || row.version !== version) return null;
  return {
    outcome: row.outcome as Proposal['outcome'],
    words: row.statement as ProposedWords,
    by: row.proposedBy as AccountId,
    at: row.proposedAt,
  };
}
