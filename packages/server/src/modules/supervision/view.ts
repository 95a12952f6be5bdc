import type { CardView } from '@yichuang/contract/supervision.ts';
import { CARD_RULES } from '@yichuang/domain/supervision/card-rules.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { viewEvidence } from './evidence-view.ts';
import { findCard } from './find-card.ts';
import { subjectsOf, viewRow } from './list-cards.ts';
import { offeredActs } from './offered-acts.ts';
import { viewPapers } from './papers.ts';
import { cardOf, type StoredEvidence } from './rows.ts';
import { viewTimeline } from './timeline.ts';

/**
 * The whole card for one screen, as this person may see it.
 *
 * @throws not-found when it does not exist or is another department's: the same answer
 */
export async function viewCard(cardId: string, context: Reading): Promise<CardView> {
  const { now } = context;
  const row = await findCard(cardId, context);
  const subject = (await subjectsOf([row], context)).get(row.caseId ?? row.remedyId ?? '');
  if (!subject) throw notFound();
  const card = cardOf(row);
  const names = await accountNames([card.responsible], context);
  return {
    ...viewRow(row, subject, now),
    basis: CARD_RULES[card.rule].basis,
    responsible: card.responsible && (names.get(card.responsible) ?? null),
    evidence: viewEvidence(row.evidence as StoredEvidence),
    timeline: await viewTimeline(cardId, context),
    acts: offeredActs(card, context),
    letters: await viewPapers(cardId, context),
    now: instantText(now),
  };
}
