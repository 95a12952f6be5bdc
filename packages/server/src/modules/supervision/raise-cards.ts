import type { OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { CardDue } from '@yichuang/domain/supervision/card-due.ts';
import { cardsDue } from '@yichuang/domain/supervision/cards-due.ts';
import {
  liftSpentWarning,
  type RaiseCardCommand,
  raiseCard,
} from '@yichuang/domain/supervision/raise-card.ts';
import { type DateOnly, yearOf } from '@yichuang/domain/time/date-only.ts';
import { readJournal } from '../cases/index.ts';
import { getSheet } from '../catalogue/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { cardOf, evidenceDigest, type StoredCard, type StoredEvidence } from './rows.ts';
import { saveCard, saveNewCard } from './save.ts';
import { lockCardsOfCase } from './store.ts';

/**
 * Raises the cards a case deserves now, and lifts warnings that are over (自动发牌).
 *
 * Only notices: everything follows from the journal of the case and its dues, whenever this runs and however often.
 * The case is read and never changed.
 */
export async function raiseCards(caseId: string, context: Working): Promise<void> {
  const { tx, centreId, now, server } = context;
  const told = await readJournal(caseId, context);
  if (told === null) return;
  const { row, file, events } = told;
  const sheet = await getSheet(tx, centreId, { code: row.itemCode, version: row.itemVersion });
  const clock = await officeClock(tx, server, centreId);
  const due = cardsDue({ journal: events, promisedLimit: sheet.promisedLimit, clock, now });

  const known = await tx.run(lockCardsOfCase, { centreId, caseId });
  const subject = { caseId: file.caseId, departmentCode: file.departmentCode };
  const journal = { version: row.version, head: row.headHash.toString('hex') };
  await raiseNew({ due, known, subject, journal, clock }, context);
  for (const stored of known) {
    const lifted = liftSpentWarning(cardOf(stored), { due, at: now });
    if (lifted) await saveCard(stored, lifted, null, context);
  }
}

type Deserved = {
  readonly due: readonly CardDue[];
  readonly known: readonly StoredCard[];
  readonly subject: RaiseCardCommand['subject'];
  /** Where the journal of the case, or of the remedy, stands. */
  readonly journal: { readonly version: number; readonly head: string };
  readonly clock: OfficeClock;
};

/** Raises what is deserved and was not raised before. */
export async function raiseNew(
  { due, known, subject, journal, clock }: Deserved,
  context: Working,
): Promise<void> {
  const { now: at, today } = context;
  for (const one of due) {
    if (known.some(({ rule, occasion }) => rule === one.rule && occasion === one.occasion)) continue;
    const evidence: StoredEvidence = {
      ...one.evidence,
      calendar: noticeOf(clock, today),
      caseVersion: journal.version,
      caseHead: journal.head,
    };
    const command = { due: one, subject, evidenceDigest: evidenceDigest(evidence), at, clock };
    await saveNewCard(raiseCard(command), evidence, context);
  }
}

/** 放假通知 of the year, by its number where that is known. */
function noticeOf({ calendar }: OfficeClock, today: DateOnly): string {
  const notice = calendar.notices.findLast(({ year }) => year <= yearOf(today));
  return notice === undefined ? '' : (notice.number ?? `${notice.year}年放假通知`);
}
