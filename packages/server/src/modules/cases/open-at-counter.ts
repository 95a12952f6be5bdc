import type { StaffAct } from '@yichuang/domain/cases/act.ts';
import type { CaseId, CaseOpening } from '@yichuang/domain/cases/case-file.ts';
import type { TakeInCommand } from '@yichuang/domain/cases/receive.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { Refusal } from '#platform/http/refusal.ts';
import { answeringDepartment, currentSheet } from '../catalogue/index.ts';
import type { Acting } from '../context.ts';
import { holdAuthority } from '../identity/index.ts';
import { getCentre } from '../organisation/index.ts';
import type { CounterCase } from './accept-at-counter.ts';
import { type Dossier, dossierDigest, newDossier } from './dossier.ts';
import { nextCaseNumber } from './numbers.ts';

/** A case as it begins at a counter: what it is about, who brings it, and the papers' digest. */
export type Opened = {
  readonly opening: CaseOpening;
  readonly sheet: ItemSheet;
  readonly dossier: Dossier;
  readonly takenIn: StaffAct & TakeInCommand;
};

/** Takes a number and lays out the papers; nothing is written yet. @throws Refusal `cases.item-changed` */
export async function openAtCounter(asked: CounterCase, context: Acting): Promise<Opened> {
  const { tx, centreId, now, today, server } = context;
  const sheet = await currentSheet(tx, centreId, asked.itemCode);
  if (sheet.version !== asked.itemVersion) throw new Refusal('cases.item-changed', 'conflict');
  const departmentCode = answeringDepartment(sheet, asked.form);
  const { regionCode: region } = await getCentre(tx, centreId);
  const dossier = newDossier(asked, server.random);
  const receivedVia = 'counter';
  return {
    sheet,
    dossier,
    opening: {
      caseId: server.random.newId() as CaseId,
      caseNumber: await nextCaseNumber(server, { centreId, region, on: today, receivedVia }),
      itemCode: sheet.code,
      itemVersion: sheet.version,
      departmentCode,
      handling: sheet.handling,
      receivedVia,
    },
    takenIn: {
      by: await holdAuthority(context.actor, context),
      at: now,
      on: today,
      itemKind: sheet.kind,
      counterId: asked.takenAt?.counterId ?? undefined,
      dossierDigest: dossierDigest(dossier),
      presentedBy: asked.applicant.agentName === '' ? 'applicant' : 'agent',
      ...asked.enteredAfterwards,
    },
  };
}
