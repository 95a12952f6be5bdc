import type { StaffAct } from '@yichuang/domain/cases/act.ts';
import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import type { CaseTiming } from '@yichuang/domain/cases/dues-of-case.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { LATEST } from '@yichuang/domain/clock/centre-clocks.ts';
import type { Actor } from '@yichuang/domain/identity/policy.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { ask } from '#platform/db/compose.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import { keptSheet } from '../catalogue/index.ts';
import { askStamp, clocksOf, type StampRows } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { askToHold, holdAuthority } from '../identity/index.ts';
import { askDossier, type Dossier, type DossierRows, dossierIn } from './dossier.ts';
import { foldedFile } from './journal.ts';
import type { CaseRow } from './rows.ts';
import { eventsOfCase, lockCase } from './store.ts';
import { viewCase } from './view.ts';

/** A case for an act: its row, and what its journal tells, which knows more than the row needs for reading. */
export type LoadedCase = { readonly row: CaseRow; readonly file: CaseFile };

/** The person as well, whose powers stay as they are until the act is committed; no dossier once it was deleted. */
type Loaded = LoadedCase & {
  readonly by: Actor;
  readonly dossiers: DossierRows;
  readonly stamp: StampRows;
};

/**
 * The case, locked, as the person saw it.
 *
 * @throws not-found when it does not exist or is another department's; StaleError with the fresh view
 */
export async function loadForAct(caseId: string, version: number, context: Acting): Promise<Loaded> {
  const { tx, centreId, actor } = context;
  const [[row], events, dossiers, held, stamp] = await tx.together(
    ask(lockCase, { centreId, caseId }),
    ask(eventsOfCase, { centreId, caseId }),
    askDossier(centreId, caseId),
    askToHold(actor, centreId),
    askStamp(centreId),
  );
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  // Somebody else's act that was waited for shows in the version; the events and the dossier are those of the version seen.
  if (row.version !== version) throw new StaleError(await viewCase(caseId, { ...context, db: tx }));
  const by = held.length > 0 ? actor : await holdAuthority(actor, context);
  return { row, by, file: foldedFile(events), dossiers, stamp };
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
  const { row, file, by, dossiers, stamp } = await loadForAct(caseId, version, context);
  const sheet = await keptSheet(tx, server, centreId, { code: row.itemCode, version: row.itemVersion });
  const { clockAt } = await clocksOf(stamp, { db: tx, server, centreId });
  const clock = clockAt(LATEST, boundOf(file, sheet));
  const act = { by, at: now, on: today, itemKind: sheet.kind, sheet, clock };
  return { row, file, sheet, dossier: dossierIn(dossiers), act };
}
