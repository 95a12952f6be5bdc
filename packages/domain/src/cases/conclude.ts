import { type ActResult, record, requireLawful, SYSTEM } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { DeferredMissingError } from '#cases/guard-errors.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 办结: the moment, and its local day. */
export type ConcludeCommand = { readonly at: Instant; readonly on: DateOnly };

/**
 * Closes a case whose result was delivered (办结).
 *
 * Papers that follow a grant on an undertaking keep it open until they are in or the day of the later check is over:
 * from then on the check answers for them.
 *
 * @throws DeferredMissingError
 * @throws NotLawfulError before delivery
 */
export function concludeCase(before: CaseFile, { at, on }: ConcludeCommand): ActResult {
  requireLawful(before, 'concluded');
  const missing = before.deferred ?? [];
  const isChecked = before.undertaking === undefined || on > before.undertaking.checkOn;
  if (missing.length > 0 && !isChecked) {
    throw new DeferredMissingError(missing.map(({ documentId }) => documentId));
  }
  return record(before, [], { kind: 'concluded', at, by: SYSTEM });
}
