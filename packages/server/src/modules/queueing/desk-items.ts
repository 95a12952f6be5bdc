import type { DeskItem, pickItems as pickRoute } from '@yichuang/contract/queueing.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import { duesFrom } from '@yichuang/domain/cases/dues-of-case.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { effectiveStatutoryLimit } from '@yichuang/domain/catalogue/statutory-limit.ts';
import { holdsPower } from '@yichuang/domain/organisation/delegation.ts';
import { notFound } from '#platform/http/refusal.ts';
import { viewTerms } from '../cases/index.ts';
import { currentSheet, findItems, ownersOf, viewDocuments, viewSummary } from '../catalogue/index.ts';
import { boundClock } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { formFor } from '../forms/index.ts';

/** Rows of the picker: more than fit on the screen help nobody. */
const SHOWN = 12;

/** May this person take the item here and now; steps of channels are taken with their channel. */
const mayTake = ({ departmentCode }: ItemSheet, { actor, today }: Reading): boolean =>
  departmentCode !== null && holdsPower(actor.powers, departmentCode, 'accept', today);

/** May the person also decide it on the spot? */
const mayDecide = ({ handling, departmentCode }: ItemSheet, { actor, today }: Reading): boolean =>
  handling === 'immediate' &&
  departmentCode !== null &&
  holdsPower(actor.powers, departmentCode, 'decide', today);

export async function pickItems(
  { query }: ParsedOf<typeof pickRoute>,
  context: Reading,
): Promise<ReplyOf<typeof pickRoute>> {
  const owners = await ownersOf(context.db, context.centreId);
  const found = await findItems(query.q, 200, context);
  return {
    rows: found
      .filter((sheet) => mayTake(sheet, context))
      .slice(0, SHOWN)
      .map((sheet) => ({ ...viewSummary(sheet, owners), mayDecide: mayDecide(sheet, context) })),
  };
}

/** One item with materials and form. @throws not-found when the person may not take it */
export async function viewDeskItem(code: string, context: Reading): Promise<DeskItem> {
  const { db, centreId, server, now } = context;
  const sheet = await currentSheet(db, centreId, code);
  if (!mayTake(sheet, context)) throw notFound();
  const statutory = effectiveStatutoryLimit(sheet);
  const clock = await boundClock(db, server, centreId, boundOf({ receivedVia: 'counter' }, sheet));
  return {
    ...viewSummary(sheet, await ownersOf(db, centreId)),
    mayDecide: mayDecide(sheet, context),
    documents: viewDocuments(sheet),
    form: await formFor(db, centreId, sheet.formId),
    conditions: [...sheet.conditions],
    fee: { charged: sheet.fee.charged, standard: sheet.fee.standard },
    statutoryLimit: statutory && { limit: statutory.limit, byDefault: statutory.byDefault },
    terms: viewTerms(sheet, duesFrom(now, { sheet, clock })),
  };
}
