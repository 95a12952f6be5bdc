import type { CaseId } from '@yichuang/domain/cases/case-file.ts';
import { receiveCase } from '@yichuang/domain/cases/receive.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import { currentSheet } from '../catalogue/index.ts';
import type { Acting } from '../context.ts';
import { getCentre } from '../organisation/index.ts';
import type { CounterCase } from './accept-at-counter.ts';
import { dossierDigest, newDossier } from './dossier.ts';
import { nextCaseNumber } from './numbers.ts';
import { saveNewCase } from './save.ts';

/**
 * 收件: papers are taken in at the counter and nothing is said about them yet; the days for saying it begin.
 *
 * @throws Refusal `cases.item-changed`
 */
export async function receiveAtCounter(asked: CounterCase, context: Acting): Promise<{ caseId: string }> {
  const { tx, centreId, actor, now, today, server } = context;
  const sheet = await currentSheet(tx, centreId, asked.itemCode);
  if (sheet.departmentCode === null) throw notFound();
  if (sheet.version !== asked.itemVersion) throw new Refusal('cases.item-changed', 'conflict');
  const { regionCode: region } = await getCentre(tx, centreId);
  const dossier = newDossier(asked, server.random);
  const caseId = server.random.newId() as CaseId;
  const receivedVia = 'counter';
  const caseNumber = await nextCaseNumber(server, { centreId, region, on: today, receivedVia });
  const result = receiveCase(
    {
      caseId,
      caseNumber,
      itemCode: sheet.code,
      itemVersion: sheet.version,
      departmentCode: sheet.departmentCode,
      handling: sheet.handling,
      receivedVia,
    },
    {
      by: actor,
      at: now,
      on: today,
      dossierDigest: dossierDigest(dossier),
      presentedBy: asked.applicant.agentName === '' ? 'applicant' : 'agent',
    },
  );
  await saveNewCase(context, result, dossier);
  return { caseId };
}
