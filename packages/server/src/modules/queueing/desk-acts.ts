import type {
  acceptAtDesk as acceptRoute,
  DeskReceipt,
  decideAtDesk as decideRoute,
} from '@yichuang/contract/queueing.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { InvalidInputError, notFound } from '#platform/http/refusal.ts';
import {
  acceptAtCounter,
  type CaseRow,
  decideAtOnce,
  instantReceipt,
  readCaseRow,
  viewClocks,
  viewReceipt,
} from '../cases/index.ts';
import { getSheet } from '../catalogue/index.ts';
import { ticking } from '../clock/index.ts';
import type { Acting, ActingOnce, Reading } from '../context.ts';
import { checkApplicant } from '../forms/index.ts';

/** Receive and accept at the counter; the department decides. */
export async function acceptAtDesk({ body }: ParsedOf<typeof acceptRoute>, context: Acting) {
  refuseWrongApplicant(body, context);
  return acceptAtCounter(body, context);
}

/** 即办件: one act, one statement, one round trip. */
export async function decideAtDesk(
  { body }: ParsedOf<typeof decideRoute>,
  context: ActingOnce,
): Promise<DeskReceipt> {
  refuseWrongApplicant(body, context);
  const recorded = await decideAtOnce(body, context);
  if ('caseFile' in recorded) return instantReceipt(recorded, context);
  return viewDeskReceipt(recorded.caseId, { ...context, db: context.database });
}

export async function viewDeskReceipt(caseId: string, context: Reading): Promise<DeskReceipt> {
  const row: CaseRow | null = await readCaseRow(caseId, context);
  if (!row) throw notFound();
  const sheet = await getSheet(context.db, context.centreId, {
    code: row.itemCode,
    version: row.itemVersion,
  });
  return {
    ...(await viewReceipt(caseId, context)),
    caseId,
    version: row.version,
    clocks: viewClocks(row, sheet, await ticking(context)),
  };
}

/** Names and numbers are checked at the counter too; the fields of the form are the clerk's own notes there. */
export function refuseWrongApplicant(
  { applicant }: Pick<ParsedOf<typeof acceptRoute>['body'], 'applicant'>,
  { today }: Pick<Acting, 'today'>,
): void {
  const faults = checkApplicant(applicant, today);
  if (faults.length > 0) {
    throw new InvalidInputError(
      faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace('/answers', '') })),
    );
  }
}
