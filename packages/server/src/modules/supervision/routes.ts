import * as supervision from '@yichuang/contract/supervision.ts';
import { acts, type Reading, reads, sendsFile } from '../context.ts';
import { letterFile } from '../documents/index.ts';
import { findCard } from './find-card.ts';
import { issuePaper } from './issue-paper.ts';
import { confirm, explain, lift } from './judge-card.ts';
import { listCards } from './list-cards.ts';
import { viewCard } from './view.ts';

const theCard = ({ cardId }: { readonly cardId: string }, context: Reading) => viewCard(cardId, context);

export const supervisionRoutes = [
  reads(supervision.listCards, listCards),
  reads(supervision.readCard, ({ params }, context) => viewCard(params.cardId, context)),
  sendsFile(supervision.readCardLetter, async ({ params }, context) => {
    const { cardId } = await findCard(params.cardId, context);
    return letterFile(context, { subjectId: cardId, letterId: params.letterId });
  }),
  acts(supervision.explainCard, explain, theCard),
  acts(supervision.confirmCard, confirm, theCard),
  acts(supervision.liftCard, lift, theCard),
  acts(supervision.issueSupervisionPaper, issuePaper, theCard),
];
