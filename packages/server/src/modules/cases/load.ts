import type { StaffAct } from '@yichuang/domain/cases/act.ts';
import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import type { CaseTiming } from '@yichuang/domain/cases/dues-of-case.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { Actor } from '@yichuang/domain/identity/policy.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import { getSheet } from '../catalogue/index.ts';
import { boundClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { holdAuthority } from '../identity/index.ts';
import { type Dossier, getDossier } from './dossier.ts';
import { foldedFile } from './journal.ts';
import type { CaseRow } from './rows.ts';
import { eventsOfCase, lockCase } from './store.ts';
import { viewCase } from './view.ts';

/** A case for an act: its row, and what its journal tells, which knows more than the row needs for reading. */
export type LoadedCase = { readonly row: CaseRow; readonly file: CaseFile };

/** The person as well, whose powers stay as they are until the act is committed. */
type Loaded = LoadedCase & { readonly by: Actor };

/**
 * The case, locked, as the person saw it.
 *
 * @throws not-found when it does not exist or is another department's; StaleError with the fresh view
 */
export async function loadForAct(caseId: string, version: number, context: Acting): Promise<Loaded> {
  const { tx, centreId, actor } = context;
  const [row] = await tx.run(lockCase, { centreId, caseId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  if (row.version !== version) throw new StaleError(await viewCase(caseId, { ...context, db: tx }));
  const by = await holdAuthority(actor, context);
  return { row, by, file: foldedFile(await tx.many(eventsOfCase, { centreId, caseId })) };
}

/** What staff decide an act on: the case, the sheet it is bound to, the clock of the centre, who acts and when. */
export type Ground = LoadedCase & {
  readonly sheet: ItemSheet;
  readonly dossier: Dossier;
  readonly act: StaffAct & CaseTiming & { readonly sheet: ItemSheet };
};

/** @throws as `loadForAct` */
export async function loadGround(caseId: string, version: number, context: Acting): Promise<Ground> {
  const { tx, centreId, now, today, server } = context;
  const { row, file, by } = await loadForAct(caseId, version, context);
  const sheet = await getSheet(tx, centreId, { code: row.itemCode, version: row.itemVersion });
  const clock = await boundClock(tx, server, centreId, boundOf(file, sheet));
  const dossier = await getDossier(tx, centreId, caseId);
  const act = { by, at: now, on: today, itemKind: sheet.kind, sheet, clock };
  return { row, file, sheet, dossier, act };
}
