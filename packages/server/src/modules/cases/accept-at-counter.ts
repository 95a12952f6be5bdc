import { acceptAtCounter as accept } from '@yichuang/domain/cases/accept.ts';
import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import type { CaseId } from '@yichuang/domain/cases/case-file.ts';
import { duesFrom } from '@yichuang/domain/cases/dues-of-case.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import { currentSheet } from '../catalogue/index.ts';
import { boundClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { getCentre } from '../organisation/index.ts';
import { type AskedTerms, NO_TERMS, termsOf } from './acceptance-terms.ts';
import { dossierDigest, type Filing, newDossier } from './dossier.ts';
import { announce, CASE_ACCEPTED } from './effects.ts';
import { nextCaseNumber } from './numbers.ts';
import { saveNewCase } from './save.ts';

export type CounterCase = Filing & { readonly itemCode: string; readonly itemVersion: number };

/** Receives and accepts at the counter; the department decides. @throws Refusal `cases.item-changed` */
export async function acceptAtCounter(
  asked: CounterCase & Partial<AskedTerms>,
  context: Acting,
): Promise<{ caseId: string }> {
  const { tx, centreId, actor, now, today, server } = context;
  const sheet = await currentSheet(tx, centreId, asked.itemCode);
  if (sheet.departmentCode === null) throw notFound();
  if (sheet.version !== asked.itemVersion) throw new Refusal('cases.item-changed', 'conflict');
  const { regionCode } = await getCentre(tx, centreId);
  const clock = await boundClock(tx, server, centreId, boundOf({ receivedVia: 'counter' }, sheet));
  const dossier = newDossier(asked, server.random);
  const { terms, statement } = termsOf({ ...NO_TERMS, ...asked }, sheet, dossier.salt);
  const caseId = server.random.newId() as CaseId;

  const result = accept(
    {
      caseId,
      caseNumber: await nextCaseNumber(server, {
        centreId,
        region: regionCode,
        on: today,
        receivedVia: 'counter',
      }),
      itemCode: sheet.code,
      itemVersion: sheet.version,
      departmentCode: sheet.departmentCode,
      handling: sheet.handling,
      receivedVia: 'counter',
    },
    {
      by: actor,
      at: now,
      on: today,
      dues: duesFrom(now, { sheet, clock }),
      asked: sheet.requiredDocuments,
      presented: asked.documents,
      terms,
      dossierDigest: dossierDigest(dossier),
    },
  );

  await saveNewCase(context, result, dossier, { statement });
  await announce(context, CASE_ACCEPTED, caseId);
  return { caseId };
}
