import { acceptAtCounter as accept } from '@yichuang/domain/cases/accept.ts';
import type { CaseId } from '@yichuang/domain/cases/case-file.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import { currentSheet } from '../catalogue/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { getCentre } from '../organisation/index.ts';
import { dossierDigest, type Filing, newDossier } from './dossier.ts';
import { duesFrom } from './dues.ts';
import { announce, CASE_ACCEPTED } from './effects.ts';
import { nextCaseNumber } from './numbers.ts';
import { saveNewCase } from './save.ts';

export type CounterCase = Filing & { readonly itemCode: string; readonly itemVersion: number };

/** Receives and accepts at the counter; the department decides. @throws Refusal `cases.item-changed` */
export async function acceptAtCounter(asked: CounterCase, context: Acting): Promise<{ caseId: string }> {
  const { tx, centreId, actor, now, today, server } = context;
  const sheet = await currentSheet(tx, centreId, asked.itemCode);
  if (sheet.departmentCode === null) throw notFound();
  if (sheet.version !== asked.itemVersion) throw new Refusal('cases.item-changed', 'conflict');
  const { regionCode } = await getCentre(tx, centreId);
  const clock = await officeClock(tx, server, centreId);
  const dossier = newDossier(asked, server.random);
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
      dues: duesFrom(now, sheet, clock),
      asked: sheet.requiredDocuments,
      presented: asked.documents,
      dossierDigest: dossierDigest(dossier),
    },
  );

  await saveNewCase({ tx, centreId }, result, dossier);
  await announce(context, CASE_ACCEPTED, caseId);
  return { caseId };
}
