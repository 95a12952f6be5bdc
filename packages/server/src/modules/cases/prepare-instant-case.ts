import type { ActResult } from '@yichuang/domain/cases/act.ts';
import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import type { CaseId } from '@yichuang/domain/cases/case-file.ts';
import { decideAtOnce as decide } from '@yichuang/domain/cases/decide-at-once.ts';
import { duesFrom } from '@yichuang/domain/cases/dues-of-case.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { LATEST } from '@yichuang/domain/clock/centre-clocks.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import { answeringDepartment, keptSheet } from '../catalogue/index.ts';
import { keptClocks } from '../clock/index.ts';
import type { ActingOnce } from '../context.ts';
import { keptRegion } from '../organisation/index.ts';
import { type Dossier, dossierDigest, type Filing, newDossier } from './dossier.ts';
import { chain, NO_EVENTS } from './journal.ts';
import { nextCaseNumber } from './numbers.ts';
import { eventsParameter, openingColumns, stateColumns } from './rows.ts';
import type { TakenAt } from './save.ts';

export type InstantCase = Filing & {
  readonly itemCode: string;
  readonly itemVersion: number;
  readonly handedOver: boolean;
  readonly takenAt?: TakenAt;
  /** Until when it can be taken back; its paper is not written before. */
  readonly heldUntil?: Instant | undefined;
};

export type Recorded = {
  readonly caseFile: ActResult['caseFile'];
  readonly sheet: ItemSheet;
  readonly dossier: Dossier;
};

/** Decides on cached registers and lays out everything the one statement writes; it checks them again. */
export async function prepare(asked: InstantCase, context: ActingOnce) {
  const { server, centreId, actor, now, today, request } = context;
  const sheet = await keptSheet(server.database, server, centreId, {
    code: asked.itemCode,
    version: asked.itemVersion,
  });
  const departmentCode = answeringDepartment(sheet, asked.form);
  const { clockAt, stamp: clockStamp } = await keptClocks(server, centreId);
  const clock = clockAt(LATEST, boundOf({ receivedVia: 'counter' }, sheet));
  const dossier = newDossier(asked, server.random);
  const region = await keptRegion(server, centreId);
  const caseNumber = await nextCaseNumber(server, { centreId, region, on: today, receivedVia: 'counter' });
  const caseId = server.random.newId() as CaseId;
  const opening = openingOf({ caseId, caseNumber, sheet, departmentCode });
  const result = decide(opening, {
    ...{ by: actor, at: now, on: today, itemKind: sheet.kind, rules: sheet.rules },
    counterId: asked.takenAt?.counterId ?? undefined,
    dues: duesFrom(now, { sheet, clock }),
    asked: sheet.requiredDocuments,
    presented: asked.documents,
    dossierDigest: dossierDigest(dossier),
    handedOver: asked.handedOver,
  });

  const rows = chain(centreId, opening.caseId, NO_EVENTS, result.events);
  const {
    acceptedAt: _a,
    acceptedBy: _b,
    decidedAt: _d,
    decidedBy: _e,
    outcome: _o,
    ...state
  } = stateColumns(result, rows.at(-1)?.hash ?? Buffer.alloc(0));
  const {
    handling: _h,
    applicationId: _p,
    stepId: _s,
    submittedAt: _u,
    receivedAt: _r,
    ...opened
  } = openingColumns(result);
  const { applicant, form, documents, salt, queryCode } = dossier;
  const parameters = {
    ...state,
    ...opened,
    ...request,
    centreId,
    now,
    tokenHash: context.tokenHash,
    authorityVersion: actor.authorityVersion,
    clockStamp,
    accountId: actor.accountId,
    acceptedOn: today,
    events: eventsParameter(rows),
    applicant,
    form,
    documents,
    salt,
    queryCode,
    effectId: server.random.newId(),
    heldUntil: asked.heldUntil ?? null,
    ...placeColumns(asked.takenAt),
  };
  return { parameters, recorded: { caseFile: result.caseFile, sheet, dossier } };
}

type Opening = {
  readonly caseId: CaseId;
  readonly caseNumber: Awaited<ReturnType<typeof nextCaseNumber>>;
  readonly sheet: ItemSheet;
  readonly departmentCode: string;
};

const openingOf = ({ sheet, ...known }: Opening) => ({
  ...known,
  itemCode: sheet.code,
  itemVersion: sheet.version,
  handling: sheet.handling,
  receivedVia: 'counter' as const,
});

const placeColumns = (takenAt?: TakenAt): TakenAt => ({
  counterId: takenAt?.counterId ?? null,
  ticketId: takenAt?.ticketId ?? null,
});
