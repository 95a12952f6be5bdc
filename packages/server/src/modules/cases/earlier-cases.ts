import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { type Dossier, getDossier } from './dossier.ts';
import { noteReveal } from './reveal-applicant.ts';
import { casesOfPerson } from './reveal-store.ts';
import type { CaseRow } from './rows.ts';

type Person = Pick<ApplicantAnswers, 'kind' | 'idNumber'>;
type EarlierRow = Values<(typeof casesOfPerson)['row']>;

/** Cases of one person that the actor may see, newest first, at most fifty. */
export function earlierCases(
  { kind, idNumber }: Person,
  { db, centreId, actor }: Reading,
): Promise<readonly EarlierRow[]> {
  const reach = reachOf(actor);
  const department = reach.kind === 'centre' ? null : reach.code;
  return db.many(casesOfPerson, { centreId, idNumber: asKept(idNumber), kind, department, limit: MOST });
}

/**
 * Records that answers or papers of an earlier case are taken over. Whoever asks must know whose it is.
 *
 * @throws not-found when it is out of reach, or of somebody else
 */
export async function noteTaken(
  { caseId, what }: { readonly caseId: string; readonly what: 'answers' | 'papers' },
  person: Person,
  context: Acting,
): Promise<CaseRow> {
  const row = await noteReveal(caseId, what, context);
  const { applicant } = await getDossier(context.tx, context.centreId, caseId);
  if (applicant.kind !== person.kind || asKept(applicant.idNumber) !== asKept(person.idNumber))
    throw notFound();
  return row;
}

/** What an earlier case holds; `noteTaken` comes before it. */
export const readAnswers = (
  caseId: string,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<Pick<Dossier, 'applicant' | 'form'>> => getDossier(db, centreId, caseId);

const MOST = 50;

const asKept = (idNumber: string): string => idNumber.replace(/\s/g, '').toUpperCase();
