import type { archiveCases as route } from '@yichuang/contract/case-acts.ts';
import { problemWords } from '@yichuang/contract/problem-words.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { DomainError } from '@yichuang/domain/errors.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import type { Acting, Reading } from '../context.ts';
import { archiveCase } from './archive-case.ts';
import { caseById } from './store.ts';

type Asked = ParsedOf<typeof route>;

/** Problem code by case; null where it was archived. */
type Outcomes = Readonly<Record<string, string | null>>;

/**
 * 批量归档: each case by itself, as if it were the only one. What one lacks keeps none of the others back: a refusal
 * comes before anything of that case is written.
 */
export async function archiveCases({ body }: Asked, context: Acting): Promise<Outcomes> {
  const outcomes: Record<string, string | null> = {};
  // Locked in the order of their ids, so that two who lock several never wait for each other.
  for (const { caseId, version } of body.cases.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
    const one = { params: { caseId }, body: { version, onPaper: [], retention: body.retention } };
    outcomes[caseId] = await archiveCase(one, context).then(() => null, refusalOf);
  }
  return outcomes;
}

function refusalOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  throw error;
}

/** The outcomes in words, in the order asked. */
export async function viewOutcomes(
  outcomes: Outcomes,
  { db, centreId, actor }: Reading,
  { body }: Asked,
): Promise<ReplyOf<typeof route>> {
  const told: ReplyOf<typeof route>['outcomes'] = [];
  for (const caseId of new Set(body.cases.map((one) => one.caseId))) {
    const row = await db.maybe(caseById, { centreId, caseId });
    const code = outcomes[caseId] ?? null;
    const isSeen = row !== null && isWithinReach(reachOf(actor), row.departmentCode);
    told.push({
      caseId,
      caseNumber: isSeen ? row.caseNumber : null,
      problem: code === null ? null : { code, ...problemWords(code) },
    });
  }
  return { outcomes: told };
}
