import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { effectiveStatutoryLimit } from '@yichuang/domain/catalogue/statutory-limit.ts';
import { acceptanceNotice } from '@yichuang/domain/documents/acceptance-notice.ts';
import type { Working } from '../context.ts';
import { issueLetter } from '../documents/index.ts';
import { type LetterGround, letterDue, letterGround, publicFacts } from './letter-head.ts';
import { promisedDue, statutoryDue } from './rows.ts';
import { caseById } from './store.ts';

/** Writes the 受理通知书 of an accepted case; hears of it from the journal, may run twice. */
export async function issueAcceptanceNotice(caseId: string, context: Working): Promise<void> {
  const { tx, centreId } = context;
  const row = await tx.maybe(caseById, { centreId, caseId });
  if (!row || row.acceptedOn === null) return;
  const ground = await letterGround(row, context);
  const letter = {
    kind: 'acceptanceNotice',
    subjectId: caseId,
    occasion: 0,
    prefix: `${ground.centre.letterPrefix}受`,
    facts: publicFacts(ground),
  } as const;
  await issueLetter(
    {
      ...letter,
      write: (letterNumber) => acceptanceNotice({ letterNumber, ...ground.head, ...factsOf(ground) }),
    },
    context,
  );
}

function factsOf({ row, sheet, dossier, centre }: LetterGround) {
  const statutory = effectiveStatutoryLimit(sheet);
  const legal = statutoryDue(row);
  return {
    handling: sheet.handling,
    isCorrected: false,
    acceptedOn: row.acceptedOn ?? '',
    issuedOn: row.acceptedOn ?? '',
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

const FORMS = {
  original: 'original',
  copy: 'copy',
  copy_with_original_checked: 'copyCheckedWithOriginal',
} as const satisfies Record<ItemSheet['requiredDocuments'][number]['form'], string>;
