import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { issueSupervisionPaper as route } from '@yichuang/contract/supervision.ts';
import { issueSupervisionPaper as issue } from '@yichuang/domain/supervision/card-acts.ts';
import { writeEffect } from '#platform/jobs/outbox.ts';
import { newStatement } from '../cases/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { loadCard } from './load.ts';
import { saveCard } from './save.ts';
import { CARD_PAPER_DUE } from './write-paper.ts';

/** 发出督办单、纠错通知书或监察建议书: the paper itself is set and signed after the act. */
export async function issuePaper({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, server, actor, now } = context;
  const { paper, demand, answerWithin } = body;
  const { row, card } = await loadCard(params.cardId, body.version, context);
  const statement = newStatement({ demand }, context);
  const clock = await officeClock(tx, server, centreId);
  const command = { by: actor, at: now, statementDigest: statement.digest, paper, answerWithin, clock };
  const result = issue(card, command);
  await saveCard(row, result, statement, context);
  const { cardId } = row;
  const seq = result.card.version;
  writeEffect(
    { tx, centreId, now, effectId: server.random.newId() },
    { task: CARD_PAPER_DUE, key: `${cardId}/${seq}`, payload: { centreId, cardId, seq } },
  );
  return { cardId };
}
