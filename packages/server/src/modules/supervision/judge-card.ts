import type { ParsedOf } from '@yichuang/contract/route.ts';
import type * as routes from '@yichuang/contract/supervision.ts';
import type { Card, CardResult } from '@yichuang/domain/supervision/card.ts';
import {
  type CardActCommand,
  confirmCard,
  explainCard,
  liftCard,
} from '@yichuang/domain/supervision/card-acts.ts';
import { newStatement, type Statement } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { loadCard } from './load.ts';
import { saveCard } from './save.ts';

/** 申辩. */
export const explain = ({ params, body }: ParsedOf<typeof routes.explainCard>, context: Acting) => {
  const { version, ...words } = body;
  return state(explainCard, { ...params, version, words }, context);
};

/** 确认. */
export const confirm = ({ params, body }: ParsedOf<typeof routes.confirmCard>, context: Acting) => {
  const { version, ...words } = body;
  return state(confirmCard, { ...params, version, words }, context);
};

/** 撤销. */
export const lift = ({ params, body }: ParsedOf<typeof routes.liftCard>, context: Acting) => {
  const { version, ...words } = body;
  return state(liftCard, { ...params, version, words }, context);
};

type Stated = {
  readonly cardId: string;
  readonly version: number;
  readonly words: Statement['content'];
};

/** An act that states something and decides where the card stands. */
async function state(
  act: (before: Card, command: CardActCommand) => CardResult,
  { cardId, version, words }: Stated,
  context: Acting,
) {
  const { row, card } = await loadCard(cardId, version, context);
  const statement = newStatement(words, context);
  const result = act(card, { by: context.actor, at: context.now, statementDigest: statement.digest });
  await saveCard(row, result, statement, context);
  return { cardId };
}
