import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import type { LetterHeadFacts } from '@yichuang/domain/documents/letter.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import { headOf, publicName, trackPath } from '../cases/index.ts';
import type { Working } from '../context.ts';
import type { issueLetter } from '../documents/index.ts';
import { type Centre, getCentre } from '../organisation/index.ts';
import { eventOf } from './handling-store.ts';
import { namesFor } from './plan-view.ts';
import type { ApplicationRow } from './rows.ts';
import { loadRunning, type Running } from './running.ts';
import { applicationById, dossierOf } from './store.ts';

/** What a paper on an event of an application is written from. */
export type ApplicationGround = {
  readonly row: ApplicationRow;
  readonly running: Running;
  readonly names: Awaited<ReturnType<typeof namesFor>>;
  readonly centre: Centre;
  readonly head: Omit<LetterHeadFacts, 'letterNumber'>;
  readonly facts: Parameters<typeof issueLetter>[0]['facts'];
  readonly event: { readonly kind: string; readonly at: Instant; readonly body: unknown };
  /** What the event says in words. */
  readonly statement: Readonly<Record<string, unknown>>;
};

/** Null when the application or the event is not there, or the personal data was deleted. */
export async function applicationGround(
  applicationId: string,
  seq: number,
  context: Working,
): Promise<ApplicationGround | null> {
  const { tx, centreId, server, today } = context;
  const row = await tx.maybe(applicationById, { centreId, applicationId });
  const filing = await tx.maybe(dossierOf, { centreId, applicationId });
  const event = await tx.maybe(eventOf, { centreId, applicationId, seq });
  if (!row || !filing || !event) return null;
  const running = await loadRunning(row, { ...context, db: tx });
  const centre = await getCentre(tx, centreId);
  const applicant = filing.applicant as ApplicantAnswers;
  const { key: code, name } = running.published.procedure;
  const caseNumber = row.applicationNumber;
  const item = { name, code, isLicence: true };
  const path = trackPath(server, centreId, { kind: 'application', id: applicationId });
  return {
    row,
    running,
    names: await namesFor({ db: tx, server, centreId }),
    centre,
    head: {
      ...headOf({ caseNumber, item }, { applicant, queryCode: filing.queryCode }, centre),
      authority: centre.name,
      trackUrl: server.config.publicUrl + path,
      issuedOn: today,
    },
    facts: {
      caseNumber,
      authority: centre.name,
      itemName: name,
      applicantName: publicName(applicant.kind, applicant.name),
    },
    event,
    statement: (event.content ?? {}) as Record<string, unknown>,
  };
}
