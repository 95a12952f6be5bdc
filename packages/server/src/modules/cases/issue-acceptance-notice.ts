import { effectiveStatutoryLimit } from '@yichuang/domain/catalogue/statutory-limit.ts';
import { acceptanceNotice } from '@yichuang/domain/documents/acceptance-notice.ts';
import type { Working } from '../context.ts';
import { issueLetter } from '../documents/index.ts';
import { usedSeals } from '../identity/index.ts';
import { journalOf, sealsIn } from './journal.ts';
import { type LetterGround, letterDue, letterGround, publicFacts } from './letter-head.ts';
import { FORMS } from './papers-taken-in.ts';
import { promisedDue, statutoryDue } from './rows.ts';
import { caseById, eventsOfCase } from './store.ts';

/**
 * Writes the 受理通知书 of an accepted case; hears of it from the journal, may run twice.
 *
 * @param edition above 1: the corrected paper after a withdrawn one, of today
 */
export async function issueAcceptanceNotice(caseId: string, context: Working, edition = 1): Promise<void> {
  const { tx, centreId, today } = context;
  const row = await tx.maybe(caseById, { centreId, caseId });
  if (!row || row.acceptedOn === null) return;
  const ground = await letterGround(row, context);
  const journal = journalOf(await tx.many(eventsOfCase, { centreId, caseId }));
  const seals = await usedSeals(sealsIn(journal), { db: tx, centreId });
  const facts = {
    ...factsOf(ground),
    isCorrected: journal.some(({ kind }) => kind === 'corrected'),
    seals,
    issuedOn: edition === 1 ? row.acceptedOn : today,
  };
  const letter = {
    kind: 'acceptanceNotice',
    subjectId: caseId,
    occasion: 0,
    edition,
    prefix: `${ground.centre.letterPrefix}受`,
    facts: publicFacts(ground),
  } as const;
  await issueLetter(
    {
      ...letter,
      write: (letterNumber) => acceptanceNotice({ letterNumber, ...ground.head, ...facts }),
    },
    context,
  );
}

function factsOf({ row, sheet, dossier, centre }: LetterGround) {
  const statutory = effectiveStatutoryLimit(sheet);
  const legal = statutoryDue(row);
  return {
    handling: sheet.handling,
    acceptedOn: row.acceptedOn ?? '',
    promised: { limit: sheet.promisedLimit, due: letterDue(promisedDue(row)) },
    statutory:
      statutory && legal
        ? { limit: statutory.limit, due: letterDue(legal), isDefault: statutory.byDefault }
        : null,
    acceptedBy: [`${centre.name}窗口`],
    fee: sheet.fee.charged ? sheet.fee.standard : null,
    specialProcedures: [],
    documents: sheet.requiredDocuments
      .filter(({ id }) => dossier.documents.includes(id))
      .map(({ name, form, count }) => ({ name, form: FORMS[form], copies: count })),
    delivery: '窗口领取',
  };
}
