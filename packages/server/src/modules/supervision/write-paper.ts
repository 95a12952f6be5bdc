import { dayInWords } from '@yichuang/domain/documents/day-in-words.ts';
import {
  errorNotice,
  supervisionOrder,
  supervisionProposal,
} from '@yichuang/domain/documents/supervision-papers.ts';
import type { Card, CardEvent } from '@yichuang/domain/supervision/card.ts';
import { CARD_RULES } from '@yichuang/domain/supervision/card-rules.ts';
import { EVIDENCE_WORDS } from '@yichuang/domain/supervision/evidence.ts';
import { letterDue, letterGround, momentOf, publicFacts, readCaseRow } from '../cases/index.ts';
import type { Working } from '../context.ts';
import { issueLetter } from '../documents/index.ts';
import { eventsOfCard } from './journal-store.ts';
import { cardEventOf, cardOf, type StoredCard, type StoredEvidence } from './rows.ts';
import { cardById } from './store.ts';

/** A paper of supervision that an event brings forth. */
export const CARD_PAPER_DUE = 'supervision.paper-due';

const PAPERS = {
  supervisionOrder: { prefix: '督', write: supervisionOrder },
  errorNotice: { prefix: '纠', write: errorNotice },
  supervisionProposal: { prefix: '监', write: supervisionProposal },
} as const;

/** Writes the paper of one event of a card; may run twice: one letter of a kind for an event. */
export async function writePaper(cardId: string, seq: number, context: Working): Promise<void> {
  const { tx, centreId, today } = context;
  const row = await tx.maybe(cardById, { centreId, cardId });
  const stored = (await tx.many(eventsOfCard, { centreId, cardId }))[seq - 1];
  const event = stored && cardEventOf(stored);
  // No paper is about a rating (`no-case`).
  if (!row || row.caseId === null || event?.kind !== 'paperIssued') return;
  const caseRow = await readCaseRow(row.caseId, { db: tx, centreId });
  if (!caseRow) return;
  const ground = await letterGround(caseRow, context);
  const authority = ground.centre.name;
  const { prefix, write } = PAPERS[event.paper];
  const words = wordsOf(row, event, String((stored?.statement as Words | null)?.demand ?? ''));
  await issueLetter(
    {
      kind: event.paper,
      subjectId: cardId,
      occasion: seq,
      prefix: ground.centre.letterPrefix + prefix,
      facts: { ...publicFacts(ground), authority },
      write: (letterNumber) =>
        write({
          ...{ ...ground.head, authority, letterNumber, issuedOn: today },
          ...{ ...words, to: ground.authority },
        }),
    },
    context,
  );
}

type Words = Readonly<Record<string, unknown>>;

function wordsOf(row: StoredCard, event: Extract<CardEvent, { kind: 'paperIssued' }>, demand: string) {
  const card = cardOf(row);
  return {
    rule: ruleWords(card),
    evidence: (row.evidence as StoredEvidence).facts.map(({ name, on }) => ({
      fact: `${EVIDENCE_WORDS[name].zh}：${dayInWords(on)}`,
      seenAt: momentOf(card.raisedAt),
    })),
    demand,
    answerBy: letterDue(event.answerBy),
    answer: null,
    result: null,
  };
}

const ruleWords = ({ rule }: Card): string => `${CARD_RULES[rule].zh}（${CARD_RULES[rule].basis.zh}）`;
