import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import type { ReapplicationBarView } from '@yichuang/contract/reapplication-bars.ts';
import type { BarGround, ReapplicationBar } from '@yichuang/domain/cases/reapplication-bar.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import type { Acting, Reading } from '../context.ts';
import { barsOfPerson, insertBar } from './bar-store.ts';
import type { CaseParts } from './case-parts.ts';
import type { CaseRow } from './rows.ts';

type Decided = ReapplicationBar & {
  readonly ground: BarGround;
  readonly statement: { readonly reason: string; readonly legalBasis: string; readonly remedies: string };
};

/** 登记: a decision found false papers or fraud; what follows is on record for whoever takes the next application. */
export function recordBar(
  { caseId, itemCode }: Pick<CaseRow, 'caseId' | 'itemCode'>,
  { ground, until, statement }: Decided,
  { tx, centreId, server, actor, now, today }: Acting,
): void {
  tx.later(insertBar, {
    centreId,
    barId: server.random.newId(),
    caseId,
    ground,
    itemCode,
    decidedOn: today,
    barredUntil: until,
    ...statement,
    recordedBy: actor.accountId,
    now,
  });
}

type Application = Pick<ApplicantAnswers, 'kind' | 'idNumber'> & {
  readonly itemCode: string;
  /** The day it was applied for. */
  readonly on: DateOnly;
  /** Cases of this department only; absent: of any. */
  readonly department?: string | null;
};

/** Bars of the person for this licence that hold on the day of the application. */
export async function barsOn(
  { kind, idNumber, itemCode, on, department = null }: Application,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<ReapplicationBarView[]> {
  const asKept = idNumber.replace(/\s/g, '').toUpperCase();
  const rows = await db.many(barsOfPerson, { centreId, itemCode, kind, idNumber: asKept, on, department });
  return rows.map(({ ground, barredUntil, ...row }) => ({
    ...row,
    ground: ground as BarGround,
    until: barredUntil ?? on,
  }));
}

/** Those that hold for a case nobody has accepted yet; later they are no reason any more. */
export async function barsOnCase(
  { row, dossier }: Pick<CaseParts, 'row' | 'dossier'>,
  context: Pick<Reading, 'db' | 'centreId'>,
): Promise<ReapplicationBarView[]> {
  const { acceptedAt, outcome, itemCode, receivedAt } = row;
  if (acceptedAt !== null || outcome !== null) return [];
  const { kind, idNumber } = dossier.applicant;
  return barsOn({ kind, idNumber, itemCode, on: localDay(receivedAt) }, context);
}
