import type { Call } from '@yichuang/contract/client.ts';
import { rateAtPad } from '@yichuang/contract/complaints.ts';
import {
  assignRemedy,
  judgeRemedy,
  listRemedies,
  readRemedy,
  rectifyRemedy,
} from '@yichuang/contract/complaints-ratings.ts';
import {
  type CardRow,
  explainCard,
  issueSupervisionPaper,
  listCards,
  readCard,
} from '@yichuang/contract/supervision.ts';
import { foldCard } from '@yichuang/domain/supervision/fold.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { askedAtPad, at, COUNTER, visit } from '../complaints/ratings.testing.ts';
import { problemOf } from '../queueing/hall.testing.ts';
import { watchNightly } from './jobs.ts';
import { eventsOfCard } from './journal-store.ts';
import { cardEventOf, cardOf } from './rows.ts';
import { cardById } from './store.ts';

let here: TestServer;
let remedyId: string;
let supervisor: Call;

beforeAll(async () => {
  here = await startTestServer();
  at(here, '2007-11-06T10:00');
  await visit(here, await here.as('clerk'));
  const { invitationId } = await askedAtPad(here);
  await here.anybody(rateAtPad, { body: { token: null, counterId: COUNTER, invitationId, level: 1 } });
  await here.jobs.settled();
  supervisor = await here.as('supervisor');
  remedyId = (await supervisor(listRemedies, { query: {} })).rows[0]?.remedyId ?? '';
  const said = (version: number) => ({ params: { remedyId }, body: { version, note: '已了解' } });
  const { version } = await supervisor(assignRemedy, said(1));
  const { params, body } = said(version);
  await supervisor(judgeRemedy, { params, body: { ...body, verdict: 'founded' } });
});
afterAll(() => here.close());

async function night(text: string): Promise<readonly CardRow[]> {
  at(here, text);
  const { server } = here;
  await server.database.transaction((tx) =>
    watchNightly.run({}, { server, centreId: 1, tx, ...momentOf(server) }),
  );
  await here.jobs.settled();
  supervisor = await here.as('supervisor');
  const { rows } = await supervisor(listCards, { query: { limit: 200 } });
  return rows.filter(({ rating }) => rating?.remedyId === remedyId);
}

describe('a bad rating of 6 November 2007, to be put right by the 27th (10.3-12)', () => {
  test('in the night before the last day there is no card', async () => {
    expect(await night('2007-11-27T03:17')).toEqual([]);
  });

  test('the night after it raises one yellow card against the department, however often it is looked at', async () => {
    await night('2007-11-28T03:17');
    const cards = await night('2007-11-29T03:17');
    expect(cards).toMatchObject([
      {
        ...{ colour: 'yellow', state: 'raised', case: null, rule: { code: 'ratingNotRectified' } },
        ...{ rating: { level: 1, department: { code: 'GSJ' } }, answerBy: '2007-11-29' },
      },
    ]);
  });

  test('put right too late it stays, and the department explains itself', async () => {
    at(here, '2007-11-29T10:00');
    const reviewer = await here.as('reviewer-gsj');
    const { version: seen } = await reviewer(readRemedy, { params: { remedyId } });
    await reviewer(rectifyRemedy, { params: { remedyId }, body: { version: seen, note: '增设咨询台' } });
    const [card] = await night('2007-11-30T03:17');
    if (!card) throw new TypeError('the card is gone');
    const params = { cardId: card.cardId };
    const view = await supervisor(readCard, { params });
    expect(view.evidence.facts.map(({ name }) => name)).toEqual(['评价', '整改期限']);
    const again = await here.as('reviewer-gsj');
    const body = { version: card.version, reason: '经办人调离', remedy: '已指定专人' };
    expect((await again(explainCard, { params, body })).state).toBe('explained');
  });

  test('no paper is sent about it, for it need not have a case', async () => {
    const [card] = await night('2007-12-01T03:17');
    const asked = supervisor(issueSupervisionPaper, {
      params: { cardId: card?.cardId ?? '' },
      body: {
        ...{ version: card?.version ?? 0, paper: 'supervisionOrder' as const },
        ...{ demand: '请立即整改', answerWithin: 3 },
      },
    });
    expect((await problemOf(asked))?.code).toBe('supervision.no-case');
  });

  test('the row equals the fold of its journal', async () => {
    const [card] = await night('2007-12-02T03:17');
    const place = { centreId: 1, cardId: card?.cardId ?? '' };
    const row = await here.server.database.maybe(cardById, place);
    const events = await here.server.database.many(eventsOfCard, place);
    expect(row && cardOf(row)).toEqual(foldCard(events.map(cardEventOf)));
  });
});
