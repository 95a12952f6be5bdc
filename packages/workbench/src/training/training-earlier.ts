import type { EarlierAnswer, EarlierAsk } from '#queueing/earlier-acts.ts';
import type { Asked } from '#wire/call.ts';
import { earlierInPractice } from './simulated-desk.ts';
import { momentOf } from './training-acts.ts';

/** Earlier cases of a practice person; what a clerk writes about them is read by nobody. */
export async function action(asked: Asked): Promise<EarlierAnswer> {
  // Written by the page itself, a moment ago.
  const asks = (await asked.request.json()) as EarlierAsk;
  const moment = await momentOf(asked);
  switch (asks.ask) {
    case 'find':
      return {
        ask: 'find',
        of: asks.body,
        answer: { ok: true, value: earlierInPractice(asks.body.idNumber ?? '', moment) },
      };
    case 'take': {
      const applicant = { name: '', phone: '', contactName: '' };
      const value = { caseNumber: '', receivedOn: moment.today, applicant, form: {} };
      return { ask: 'take', of: asks.body, answer: { ok: true, value } };
    }
    case 'note':
      return { ask: 'note', caseId: asks.caseId, answer: { ok: true, value: { notes: [] } } };
    case 'paper':
      throw new TypeError('nobody of the practice was here before with papers');
  }
}

/** A fetcher's answer is all there is to show: the page around it did not change. */
export const shouldRevalidate = () => false;
