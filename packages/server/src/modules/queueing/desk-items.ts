import type { DeskItem, pickItems as pickRoute } from '@yichuang/contract/queueing.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import { duesFrom } from '@yichuang/domain/cases/dues-of-case.ts';
import { effectiveStatutoryLimit } from '@yichuang/domain/catalogue/statutory-limit.ts';
import { notFound } from '#platform/http/refusal.ts';
import { viewTerms } from '../cases/index.ts';
import { currentSheet, findItems, ownersOf, viewDocuments, viewSummary } from '../catalogue/index.ts';
import { boundClock } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { formFor } from '../forms/index.ts';
import { deskPowers } from './desk-powers.ts';

/** Rows of the picker: more than fit on the screen help nobody. */
const SHOWN = 12;

export async function pickItems(
  { query }: ParsedOf<typeof pickRoute>,
  context: Reading,
): Promise<ReplyOf<typeof pickRoute>> {
  const owners = await ownersOf(context.db, context.centreId);
  const found = await findItems(query.q, 200, context);
  const powers = await deskPowers(context);
  return {
    rows: found
      .filter((sheet) => powers.mayTake(sheet))
      .slice(0, SHOWN)
      .map((sheet) => ({ ...viewSummary(sheet, owners), mayDecide: powers.mayDecide(sheet) })),
  };
}

/** One item with materials and form. @throws not-found when the person may not take it */
export async function viewDeskItem(code: string, context: Reading): Promise<DeskItem> {
  const { db, centreId, server, now } = context;
  const sheet = await currentSheet(db, centreId, code);
  // An item whose power was taken away stays on the open screen and says why.
  const powers = await deskPowers(context);
  if (powers.whyNot('accept', sheet) === 'never') throw notFound();
  const statutory = effectiveStatutoryLimit(sheet);
  const clock = await boundClock(db, server, centreId, boundOf({ receivedVia: 'counter' }, sheet));
  return {
    ...viewSummary(sheet, await ownersOf(db, centreId)),
    mayDecide: powers.mayDecide(sheet),
    power: powers.said(sheet),
    documents: viewDocuments(sheet),
    form: await formFor(db, centreId, sheet),
    conditions: [...sheet.conditions],
    fee: { charged: sheet.fee.charged, standard: sheet.fee.standard },
    legalBasis: sheet.legalBasis.map(({ title, article }) => [title, article].filter(Boolean).join(' ')),
    statutoryLimit: statutory && { limit: statutory.limit, byDefault: statutory.byDefault },
    terms: viewTerms(sheet, duesFrom(now, { sheet, clock })),
  };
}
