import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import type { CardRow, listCards as route } from '@yichuang/contract/supervision.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { CARD_RULES } from '@yichuang/domain/supervision/card-rules.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import { afterCursor, cursorOf } from '#platform/db/cursor.ts';
import { listCasesByIds } from '../cases/index.ts';
import { ratedSubjects } from '../complaints/index.ts';
import type { Reading } from '../context.ts';
import { cardOf, type StoredCard } from './rows.ts';
import { countCards, listNewestCards } from './store.ts';

/** Cards in reach, newest first; whoever belongs to a department sees its own, whatever is asked for. */
export async function listCards(
  { query }: ParsedOf<typeof route>,
  context: Reading,
): Promise<ReplyOf<typeof route>> {
  const { db, centreId, actor, now } = context;
  const reach = reachOf(actor);
  const department = reach.kind === 'centre' ? (query.department ?? null) : reach.code;
  const filters = { centreId, state: query.state ?? null, department };
  const counts = (await db.maybe(countCards, filters)) ?? { warning: 0, yellow: 0, red: 0 };
  const found = await db.many(listNewestCards, {
    ...{ ...filters, colour: query.colour ?? null },
    ...afterCursor(query.cursor),
    limit: query.limit + 1,
  });
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  const subjects = await subjectsOf(shown, context);
  return {
    rows: shown.flatMap((row) => {
      const subject = subjects.get(row.caseId ?? row.remedyId ?? '');
      return subject ? [viewRow(row, subject, now)] : [];
    }),
    total: query.colour ? counts[query.colour] : counts.warning + counts.yellow + counts.red,
    nextCursor: found.length > query.limit && last ? cursorOf(last.raisedAt, last.cardId) : null,
    counts,
    now: instantText(now),
  };
}

type Subject = Pick<CardRow, 'case' | 'rating'>;

/** What cards are held against, by the id of case or remedy. */
export async function subjectsOf(
  rows: readonly StoredCard[],
  context: Reading,
): Promise<ReadonlyMap<string, Subject>> {
  const caseIds = rows.flatMap(({ caseId }) => caseId ?? []);
  const cases = await listCasesByIds([...new Set(caseIds)], context);
  const ratings = await ratedSubjects(
    rows.flatMap(({ remedyId }) => remedyId ?? []),
    context,
  );
  return new Map<string, Subject>([
    ...cases.map((theCase) => [theCase.caseId, { case: theCase, rating: null }] as const),
    ...[...ratings].map(([remedyId, rating]) => [remedyId, { case: null, rating }] as const),
  ]);
}

export function viewRow(row: StoredCard, subject: Subject, now: Instant): CardRow {
  const { rule, colour, state, answerBy, raisedAt, version } = cardOf(row);
  const { zh, en } = CARD_RULES[rule];
  return {
    cardId: row.cardId,
    rule: { code: rule, name: zh, nameEn: en },
    ...{ colour, state, version, ...subject },
    raisedAt: instantText(raisedAt),
    answerBy: answerBy?.on ?? null,
    isAnswerLate: state === 'raised' && answerBy !== null && now > answerBy.at,
  };
}
