import { createHash } from 'node:crypto';
import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { type Digest, digest } from '@yichuang/domain/cases/digest.ts';
import { canonicalText } from '#platform/canonical.ts';
import { ask } from '#platform/db/compose.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Randomness } from '#platform/server.ts';
import { dossierOf, updateDocuments } from './store.ts';

/** Where somebody refused may complain or sue; printed in the decision (Administrative Licensing Law art. 38(2)). */
export const REMEDIES = '可自收到决定之日起六十日内申请行政复议，或者六个月内提起行政诉讼。';

/** Personal data of a case, as one row holds it. */
export type Dossier = {
  readonly salt: Buffer;
  readonly applicant: ApplicantAnswers;
  readonly form: Readonly<Record<string, unknown>>;
  readonly documents: readonly string[];
  readonly queryCode: string;
};

export type Filing = Pick<Dossier, 'applicant' | 'form' | 'documents'>;

/** A new dossier: its own salt, its own query code. */
export const newDossier = (filing: Filing, random: Randomness): Dossier => ({
  ...filing,
  salt: random.bytes(16),
  queryCode: random.digits(6),
});

/** What the journal holds in place of the dossier: without the salt nobody can tell whose it was. */
export const dossierDigest = ({ salt, applicant, form }: Dossier): Digest =>
  textDigest(salt, { applicant, form });

/** Digest of a text of the case (reason, opinion, request), salted like the dossier. */
export const textDigest = (salt: Buffer, text: unknown): Digest =>
  digest(createHash('sha256').update(salt).update(canonicalText(text)).digest('hex'));

export type DossierRows = readonly Values<(typeof dossierOf)['row']>[];

/** The dossier of a case, to be asked for with other things; `dossierIn` reads it. */
export const askDossier = (centreId: number, caseId: string) => ask(dossierOf, { centreId, caseId });

/** @throws not-found after the personal data was deleted */
export function dossierIn([row]: DossierRows): Dossier {
  if (!row) throw notFound();
  // Written by `saveNewCase` only.
  return { ...row, applicant: row.applicant as ApplicantAnswers, form: row.form as Record<string, unknown> };
}

/** @throws not-found after the personal data was deleted */
export const getDossier = async (db: Db, centreId: number, caseId: string): Promise<Dossier> =>
  dossierIn(await db.many(dossierOf, { centreId, caseId }));

/** Documents that came later stand with those that were there; one that comes again stands once. */
export const addDocuments = (
  { tx, centreId }: { readonly tx: Tx; readonly centreId: number },
  caseId: string,
  documents: readonly string[],
) => tx.run(updateDocuments, { centreId, caseId, documents: [...new Set(documents)] });
