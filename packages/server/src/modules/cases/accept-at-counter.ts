import { acceptAtCounter as accept } from '@yichuang/domain/cases/accept.ts';
import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import type { EnteredAfterwards } from '@yichuang/domain/cases/case-event.ts';
import { duesFrom } from '@yichuang/domain/cases/dues-of-case.ts';
import { boundClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { type AskedTerms, NO_TERMS, termsOf } from './acceptance-terms.ts';
import type { Filing } from './dossier.ts';
import { announce, CASE_ACCEPTED } from './effects.ts';
import { openAtCounter } from './open-at-counter.ts';
import { saveNewCase, type TakenAt } from './save.ts';

export type CounterCase = Filing & {
  readonly itemCode: string;
  readonly itemVersion: number;
  readonly takenAt?: TakenAt;
  /** 补录: when the window took the papers, and against which slip, if it had no network then. */
  readonly enteredAfterwards?: EnteredAfterwards;
};

/** Receives and accepts at the counter; the department decides. @throws Refusal `cases.item-changed` */
export async function acceptAtCounter(
  asked: CounterCase & Partial<AskedTerms>,
  context: Acting,
): Promise<{ caseId: string }> {
  const { tx, centreId, now, server } = context;
  const { opening, sheet, dossier, takenIn } = await openAtCounter(asked, context);
  const clock = await boundClock(tx, server, centreId, boundOf(opening, sheet));
  const { terms, statement } = termsOf({ ...NO_TERMS, ...asked }, sheet, dossier.salt);

  const result = accept(opening, {
    ...takenIn,
    dues: duesFrom(now, { sheet, clock }),
    asked: sheet.requiredDocuments,
    presented: asked.documents,
    terms,
  });

  saveNewCase(context, result, dossier, {
    statement,
    ...(asked.takenAt ? { takenAt: asked.takenAt } : {}),
  });
  announce(context, CASE_ACCEPTED, opening.caseId);
  return { caseId: opening.caseId };
}
