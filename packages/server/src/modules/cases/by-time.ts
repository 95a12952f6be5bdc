import type { ActResult } from '@yichuang/domain/cases/act.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import { concludeCase } from '@yichuang/domain/cases/conclude.ts';
import { deemAccepted } from '@yichuang/domain/cases/deem-accepted.ts';
import { type RestartClockCommand, restartClock } from '@yichuang/domain/cases/end-special-procedure.ts';
import { lapseCase } from '@yichuang/domain/cases/lapse.ts';
import { remindCorrection } from '@yichuang/domain/cases/remind-correction.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { DomainError } from '@yichuang/domain/errors.ts';

type Moment = RestartClockCommand & { readonly sheet: ItemSheet };

/** What time alone has done to the case; null when nothing has come to pass yet, or the item has no such rule. */
export function byTime(file: CaseFile, moment: Moment): ActResult | null {
  const act = BY_STATE[file.state];
  if (act === undefined) return null;
  try {
    return act(file, moment);
  } catch (error) {
    if (error instanceof DomainError && NOT_NOW.includes(error.code)) return null;
    throw error;
  }
}

/** Its time is over, or it is reminded in time. */
function lapsedOrReminded(file: CaseFile, moment: Moment): ActResult | null {
  const isOver = file.correction !== undefined && moment.at > file.correction.due.at;
  return isOver ? lapseCase(file, moment) : remindCorrection(file, moment);
}

type ByTime = (file: CaseFile, moment: Moment) => ActResult | null;

const BY_STATE: Readonly<Partial<Record<CaseFile['state'], ByTime>>> = {
  submitted: deemAccepted,
  received: deemAccepted,
  preReviewed: deemAccepted,
  awaitingCorrection: lapsedOrReminded,
  inSpecialProcedure: restartClock,
  delivered: concludeCase,
};

const NOT_NOW: readonly string[] = ['cases.not-yet', 'cases.not-by-item-rule', 'cases.deferred-missing'];
