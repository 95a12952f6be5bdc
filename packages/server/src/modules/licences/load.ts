import type { StaffAct } from '@yichuang/domain/cases/act.ts';
import type { Digest } from '@yichuang/domain/cases/digest.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import type { LicenceResult } from '@yichuang/domain/licences/act.ts';
import { passTime } from '@yichuang/domain/licences/end-of-term.ts';
import type { Licence } from '@yichuang/domain/licences/licence.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import { textDigest } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { licenceOf } from './rows.ts';
import { type Statement, saveLicence } from './save.ts';
import { dossierOf, lockLicence } from './store.ts';
import { viewLicence } from './view.ts';

/** A licence for an act, with what time has done to it and nobody had put on record. */
export type Ground = {
  readonly licence: Licence;
  readonly act: StaffAct;
  /** Salted digest of a statement. */
  readonly digestOf: (statement: Statement) => Digest;
  /** Stores the act, after what time had done. */
  readonly save: (result: LicenceResult, statement: Statement | null) => Promise<void>;
};

/**
 * The licence, locked, as the person saw it and as the law has it now.
 *
 * @throws not-found when it does not exist or is another department's; StaleError with the fresh view
 */
export async function loadGround(licenceId: string, version: number, context: Acting): Promise<Ground> {
  const { tx, centreId, actor, now, today } = context;
  const [row] = await tx.run(lockLicence, { centreId, licenceId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  if (row.version !== version) throw new StaleError(await viewLicence(licenceId, { ...context, db: tx }));
  const dossier = await tx.maybe(dossierOf, { centreId, licenceId });
  if (!dossier) throw notFound();
  const passed = passTime(licenceOf(row), { at: now, on: today });
  return {
    licence: passed.licence,
    act: { by: actor, at: now, on: today },
    digestOf: (statement) => textDigest(dossier.salt, statement),
    save: ({ licence, events }, statement) =>
      saveLicence(context, row, { licence, events: [...passed.events, ...events] }, statement),
  };
}
