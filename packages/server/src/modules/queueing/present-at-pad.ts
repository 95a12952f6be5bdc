import type * as routes from '@yichuang/contract/queueing-pad.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { notFound } from '#platform/http/refusal.ts';
import { getDossier, publicName, readCaseRow } from '../cases/index.ts';
import { currentSheet, getSheet } from '../catalogue/index.ts';
import type { Acting } from '../context.ts';
import { ringPad } from './ended-visit.ts';
import { lockMySession } from './my-session.ts';
import { clearShown, present } from './pad-store.ts';

type Sheet = Awaited<ReturnType<typeof currentSheet>>;

/** 请核对: what the clerk has typed, on the pad of the counter. @throws Refusal `queueing.no-counter` */
export async function presentAtPad({ body }: ParsedOf<typeof routes.presentAtPad>, context: Acting) {
  const { tx, centreId } = context;
  const { itemCode, applicant, documents } = body;
  const sheet = await currentSheet(tx, centreId, itemCode);
  return showAtPad({ sheet, applicant, documents, caseId: null }, context);
}

/** 请签名: for the papers of a case, as its dossier holds them. */
export async function askSignature({ body }: ParsedOf<typeof routes.askSignature>, context: Acting) {
  const { tx, centreId } = context;
  const { caseId } = body;
  const row = await readCaseRow(caseId, { db: tx, centreId });
  if (!row) throw notFound();
  const { applicant, documents } = await getDossier(tx, centreId, caseId);
  const sheet = await getSheet(tx, centreId, { code: row.itemCode, version: row.itemVersion });
  return showAtPad({ sheet, applicant, documents, caseId }, context);
}

/** What the pad shows goes away; a question how the service was does not: it is none of the clerk's. */
export async function clearPad(_input: unknown, context: Acting) {
  const { counterId } = await lockMySession(context);
  await context.tx.run(clearShown, { centreId: context.centreId, counterId });
  await ringPad({ counterId, kind: 'padCleared', ticketId: null }, context);
  return { counterId };
}

type Shown = {
  readonly sheet: Sheet;
  readonly applicant: { readonly kind: string; readonly name: string };
  readonly documents: readonly string[];
  readonly caseId: string | null;
};

async function showAtPad({ sheet, applicant, documents, caseId }: Shown, context: Acting) {
  const { tx, centreId, now, actor, server } = context;
  const { counterId } = await lockMySession(context);
  await tx.run(present, {
    ...{ centreId, counterId, now, caseId },
    presentationId: server.random.newId(),
    accountId: actor.accountId,
    maskedName: publicName(applicant.kind, applicant.name),
    itemName: sheet.name,
    itemNameEn: sheet.nameEn,
    materials: sheet.requiredDocuments.filter(({ id }) => documents.includes(id)).map(({ name }) => name),
    fee: sheet.fee.charged ? sheet.fee.standard : '',
    wantsSignature: caseId !== null,
  });
  await ringPad({ counterId, kind: 'padShown', ticketId: null }, context);
  return { counterId };
}
