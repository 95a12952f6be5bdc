import type { Letter } from '@yichuang/domain/documents/letter.ts';
import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { foldLicence } from '@yichuang/domain/licences/fold.ts';
import type { LicenceEvent, LicenceEventKind } from '@yichuang/domain/licences/licence-event.ts';
import { eventOfRow, grantedCase, publicFacts, publicName } from '../cases/index.ts';
import type { Working } from '../context.ts';
import { issueLetter } from '../documents/index.ts';
import { LICENCE_LETTERS, type LicenceGround } from './licence-letters.ts';
import type { Statement } from './save.ts';
import { dossierOf, eventsOfLicence, licenceById } from './store.ts';

/** Writes the paper of one event of a licence; may run twice: one letter of a kind for an event. */
export async function writeLicenceLetter(licenceId: string, seq: number, context: Working): Promise<void> {
  const { tx, centreId, today } = context;
  const row = await tx.maybe(licenceById, { centreId, licenceId });
  const dossier = await tx.maybe(dossierOf, { centreId, licenceId });
  const stored = await tx.many(eventsOfLicence, { centreId, licenceId });
  const events = stored.map(
    (one) =>
      eventOfRow({ ...one, body: one.body as Readonly<Record<string, unknown>> }) as unknown as LicenceEvent,
  );
  const event = events[seq - 1];
  const letter = event && (LICENCE_LETTERS[event.kind] as AnyLetter | undefined);
  const before = foldLicence(events.slice(0, Math.max(1, seq - 1)));
  const granted = row && (await grantedCase(row.caseId, context));
  if (!event || !letter || !before || !granted || !dossier) return;
  const applicant = { ...granted.head.applicant, name: dossier.holderName };
  const isLicence = letter.kind === 'licence';
  await issueLetter(
    {
      kind: letter.kind,
      // The licence is the result of its case, whose applicant reads it there; what follows is the licence's own.
      subjectId: isLicence ? granted.row.caseId : licenceId,
      occasion: isLicence ? 0 : seq,
      prefix: granted.centre.letterPrefix + letter.prefix,
      facts: {
        ...publicFacts(granted),
        applicantName: publicName(dossier.holderKind, dossier.holderName),
      },
      write: (letterNumber) =>
        letter.write({
          ...granted,
          head: { ...granted.head, applicant },
          event,
          before,
          statement: (stored[seq - 1]?.statement ?? {}) as Statement,
          number: { letterNumber, issuedOn: today },
        }),
    },
    context,
  );
}

/** The table pairs each kind of event with its letter; here the pair is picked by the kind. */
type AnyLetter = {
  readonly kind: PaperKind;
  readonly prefix: string;
  readonly write: (ground: LicenceGround<LicenceEventKind>) => Letter;
};
