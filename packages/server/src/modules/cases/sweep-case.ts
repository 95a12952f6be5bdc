import type { ActResult } from '@yichuang/domain/cases/act.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import { deemAccepted } from '@yichuang/domain/cases/deem-accepted.ts';
import { type RestartClockCommand, restartClock } from '@yichuang/domain/cases/end-special-procedure.ts';
import { lapseCase } from '@yichuang/domain/cases/lapse.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { DomainError } from '@yichuang/domain/errors.ts';
import { getSheet } from '../catalogue/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { announce, CASE_ACCEPTED } from './effects.ts';
import { foldedFile } from './journal.ts';
import { saveCase } from './save.ts';
import { eventsOfCase, lockCase } from './store.ts';

/**
 * Puts on record what time alone has done to a case: accepted by silence, lapsed, its clock running again.
 *
 * Only notices: the dates are those of the law, whenever this runs and however often.
 */
export async function sweepCase(caseId: string, context: Working): Promise<void> {
  const { tx, centreId, now, today, server } = context;
  const [row] = await tx.run(lockCase, { centreId, caseId });
  if (!row) return;
  const file = foldedFile(await tx.many(eventsOfCase, { centreId, caseId }));
  const sheet = await getSheet(tx, centreId, { code: row.itemCode, version: row.itemVersion });
  const clock = await officeClock(tx, server, centreId);
  const result = byTime(file, { at: now, on: today, sheet, clock });
  if (result === null) return;
  await saveCase(context, row, result);
  if (result.events.some(({ kind }) => kind === 'deemedAccepted'))
    await announce(context, CASE_ACCEPTED, caseId);
}

type Moment = RestartClockCommand & { readonly sheet: ItemSheet };

/** Null when nothing has come to pass yet, or the item has no such rule. */
function byTime(file: CaseFile, moment: Moment): ActResult | null {
  const act = BY_STATE[file.state];
  if (act === undefined) return null;
  try {
    return act(file, moment);
  } catch (error) {
    if (error instanceof DomainError && NOT_NOW.includes(error.code)) return null;
    throw error;
  }
}

const BY_STATE: Readonly<Partial<Record<CaseFile['state'], (file: CaseFile, moment: Moment) => ActResult>>> =
  {
    submitted: deemAccepted,
    received: deemAccepted,
    preReviewed: deemAccepted,
    awaitingCorrection: lapseCase,
    inSpecialProcedure: restartClock,
  };

const NOT_NOW: readonly string[] = ['cases.not-yet', 'cases.not-by-item-rule'];
