import {
  type EarlierCases,
  findEarlierCases,
  noteDuplicate,
  takeEarlierAnswers,
  takeEarlierPaper,
} from '@yichuang/contract/queueing-earlier.ts';
import type { InputOf, ReplyOf } from '@yichuang/contract/route.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

type Person = InputOf<typeof findEarlierCases>['body'];

/** What the desk asks about earlier cases; numbers of people never stand in an address. */
export type EarlierAsk =
  | { readonly ask: 'find'; readonly key: string; readonly body: Person }
  | { readonly ask: 'take'; readonly key: string; readonly caseId: string; readonly body: Person }
  | { readonly ask: 'note'; readonly key: string; readonly caseId: string; readonly reason: string }
  | {
      readonly ask: 'paper';
      readonly key: string;
      readonly scan: InputOf<typeof takeEarlierPaper>['params'];
      readonly body: Omit<Person, 'itemCode'>;
    };

export type TakenAnswers = ReplyOf<typeof takeEarlierAnswers>;

/** The person and item that were asked for stand with the answer, so that a late one is told from the present one. */
export type EarlierAnswer =
  | { readonly ask: 'find'; readonly of: Person; readonly answer: Answer<EarlierCases> }
  | { readonly ask: 'take'; readonly of: Person; readonly answer: Answer<TakenAnswers> }
  | {
      readonly ask: 'note';
      readonly caseId: string;
      readonly answer: Answer<ReplyOf<typeof noteDuplicate>>;
    }
  | { readonly ask: 'paper'; readonly answer: Answer<ReplyOf<typeof takeEarlierPaper>> };

export async function action(asked: Asked): Promise<EarlierAnswer> {
  // Written by the page itself, a moment ago.
  const asks = (await asked.request.json()) as EarlierAsk;
  const { key } = asks;
  switch (asks.ask) {
    case 'find': {
      const { ask, body } = asks;
      return {
        ask,
        of: body,
        answer: await write(asked, { route: findEarlierCases, input: { body }, key }),
      };
    }
    case 'take': {
      const { ask, body, caseId } = asks;
      const input = { params: { caseId }, body };
      return { ask, of: body, answer: await write(asked, { route: takeEarlierAnswers, input, key }) };
    }
    case 'note': {
      const { ask, caseId, reason } = asks;
      const input = { params: { caseId }, body: { reason } };
      return { ask, caseId, answer: await write(asked, { route: noteDuplicate, input, key }) };
    }
    case 'paper': {
      const { ask, scan: params, body } = asks;
      return { ask, answer: await write(asked, { route: takeEarlierPaper, input: { params, body }, key }) };
    }
  }
}

/** A fetcher's answer is all there is to show: the page around it did not change. */
export const shouldRevalidate = () => false;
