import {
  rateAtPad,
  rateByLink,
  readDeskRating,
  readPad,
  readRatingPage,
} from '@yichuang/contract/complaints.ts';
import { listRatings, listRemedies, readRemedy } from '@yichuang/contract/complaints-ratings.ts';
import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { clearPad } from '@yichuang/contract/queueing-pad.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read } from '#platform/db/statement.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { trackPath } from '../cases/index.ts';
import { clearHall, problemOf } from '../queueing/hall.testing.ts';
import { requireScreen } from '../queueing/index.ts';
import { ratingPath } from './rating-link.ts';
import { askedAtPad, at, COUNTER, deskSees, lapseNow, pad, ratingsSeenBy, visit } from './ratings.testing.ts';

const codesOf = read({ name: 'test.codes_of', params: { caseId: 'uuid' }, row: { code: 'text' } })`
  select code from documents.letter where subject_id = $caseId order by code limit 1`;

let here: TestServer;

beforeAll(async () => {
  here = await startTestServer();
});
beforeEach(() => at(here, '2007-11-06T10:00'));
afterEach(() => clearHall(here));
afterAll(() => here.close());

const linkOf = (caseId: string) => trackPath(here.server, 1, { kind: 'case', id: caseId }).replace('/t/', '');

const rate = (level: 1 | 2 | 3 | 4 | 5, invitationId: string, words = '', key?: string) =>
  here.anybody(
    rateAtPad,
    { body: { token: null, counterId: COUNTER, invitationId, level, words } },
    key ? { key } : {},
  );

describe('D-21: the pad wakes at the finish', () => {
  test('before it shows nothing; after it asks, with the number and the service', async () => {
    const clerk = await here.as('clerk');
    expect((await pad(here)).scene).toBe('idle');
    await visit(here, clerk);
    const board = await pad(here);
    expect(board).toMatchObject({ scene: 'rating', hall: 'HALL-S' });
    expect(board.invitation).toMatchObject({ kind: 'visit', serviceName: expect.stringContaining('登记') });
  });

  test('finish and call next in one press wakes it too', async () => {
    const clerk = await here.as('clerk');
    await visit(here, clerk);
    const first = await askedAtPad(here);
    await visit(here, clerk, 'with the next call');
    expect((await askedAtPad(here)).invitationId).not.toBe(first.invitationId);
  });

  test('one press stores it, and says thanks; a second is refused and changes nothing', async () => {
    const clerk = await here.as('clerk');
    await visit(here, clerk);
    const { invitationId } = await askedAtPad(here);
    expect(await rate(5, invitationId)).toEqual({ isFollowedUp: false });
    expect((await pad(here)).scene).toBe('thanks');
    expect(await problemOf(rate(1, invitationId))).toMatchObject({ status: 409, code: 'complaints.rated' });
    const { rows } = await ratingsSeenBy(await here.as('supervisor'));
    expect(rows[0]).toMatchObject({ level: 5, isDefault: false, via: 'pad' });
  });

  test('the same press twice is one rating with one answer', async () => {
    await visit(here, await here.as('clerk'));
    const { invitationId } = await askedAtPad(here);
    const answers = await Promise.all([
      rate(2, invitationId, '慢', 'key-0001'),
      rate(2, invitationId, '慢', 'key-0001'),
    ]);
    expect(answers).toEqual([{ isFollowedUp: true }, { isFollowedUp: true }]);
  });

  test('the pad of another counter cannot answer it', async () => {
    await visit(here, await here.as('clerk'));
    const { invitationId } = await askedAtPad(here);
    const body = { token: null, counterId: 'S096', invitationId, level: 1 as const };
    expect((await problemOf(here.anybody(rateAtPad, { body })))?.status).toBe(404);
    expect((await pad(here)).scene).toBe('rating');
  });
});

describe('D-21: what the clerk learns', () => {
  test('asked or answered, and no more: no field of the desk tells a level or a word', async () => {
    const clerk = await here.as('clerk');
    await visit(here, clerk);
    expect(await deskSees(clerk)).toEqual({ state: 'asked', address: null, qr: null });
    const { invitationId } = await askedAtPad(here);
    await rate(1, invitationId, '说不清楚');
    await here.jobs.settled();
    const seen = await deskSees(clerk);
    expect(seen).toEqual({ state: 'answered', address: null, qr: null });
  });

  test('every route that tells an answer is closed to a clerk', async () => {
    const clerk = await here.as('clerk');
    const remedyId = '00000000-0000-7000-8000-000000000001';
    for (const problem of await Promise.all([
      problemOf(clerk(listRatings, { query: {} })),
      problemOf(clerk(listRemedies, { query: {} })),
      problemOf(clerk(readRemedy, { params: { remedyId } })),
    ]))
      expect(problem).toMatchObject({ status: 403, code: 'forbidden' });
  });

  test('signed in as staff nobody rates, neither at the pad nor by the link', async () => {
    const clerk = await here.as('clerk');
    const ticketId = await visit(here, clerk);
    const { invitationId } = await askedAtPad(here);
    const [, token = ''] = ratingPath(
      { kind: 'visit', subjectId: ticketId },
      { server: here.server, centreId: 1 },
    ).split('/rate/');
    const atPad = { token: null, counterId: COUNTER, invitationId, level: 5 as const };
    for (const asked of [clerk(rateAtPad, { body: atPad }), clerk(rateByLink, { body: { token, level: 5 } })])
      expect(await problemOf(asked)).toMatchObject({ status: 409, code: 'complaints.staff' });
    expect((await pad(here)).scene).toBe('rating');
  });

  test('clearing the pad does not take the question away', async () => {
    const clerk = await here.as('clerk');
    await visit(here, clerk);
    const { invitationId } = await askedAtPad(here);
    await clerk(clearPad, { body: {} });
    expect((await askedAtPad(here)).invitationId).toBe(invitationId);
  });
});

describe('by telephone', () => {
  test('the code of a receipt asks once the person has left, and once only', async () => {
    const clerk = await here.as('clerk');
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, 'GSJ-001') });
    const { address } = await clerk(readDeskRating, { query: { case: caseId } });
    const [, token = ''] = (address ?? '').split('/rate/');
    await here.jobs.settled();
    const page = await here.anybody(readRatingPage, { body: { token } });
    expect(page).toMatchObject({ state: 'open', service: { kind: 'visit' }, answerBy: '2007-11-13' });
    await here.anybody(rateByLink, { body: { token, level: 4, aspects: ['attitude'] } });
    expect((await here.anybody(readRatingPage, { body: { token } })).state).toBe('answered');
    const again = await problemOf(here.anybody(rateByLink, { body: { token, level: 1 } }));
    expect(again?.code).toBe('complaints.rated');
  });

  const seenBy = async (token: string) => (await here.anybody(readRatingPage, { body: { token } })).state;

  test('the link of a case and the code on its paper open its rating once it is decided, and once only', async () => {
    const clerk = await here.as('clerk');
    const { caseId } = await clerk(decideAtDesk, {
      body: { ...(await filingFor(clerk, 'GSJ-015')), handedOver: true },
    });
    await here.jobs.settled();
    const link = linkOf(caseId);
    const [paper] = await here.server.database.many(codesOf, { caseId });
    const code = paper?.code ?? '';
    expect([await seenBy(link), await seenBy(code)]).toEqual(['open', 'open']);
    await here.anybody(rateByLink, { body: { token: code, level: 4 } });
    expect([await seenBy(link), await seenBy(code)]).toEqual(['answered', 'answered']);
    const again = await problemOf(here.anybody(rateByLink, { body: { token: link, level: 1 } }));
    expect(again?.code).toBe('complaints.rated');
  });

  test('while the case goes on its link asks nothing, although the visit can be rated', async () => {
    const clerk = await here.as('clerk');
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, 'SSJ-004') });
    await here.jobs.settled();
    const link = linkOf(caseId);
    expect(await seenBy(link)).toBe('notYet');
    const early = await problemOf(here.anybody(rateByLink, { body: { token: link, level: 5 } }));
    expect(early?.code).toBe('complaints.not-yet');
  });

  test('a link with one sign changed opens nothing', async () => {
    const [, token = ''] = ratingPath(
      { kind: 'visit', subjectId: '00000000-0000-7000-8000-000000000001' },
      { server: here.server, centreId: 1 },
    ).split('/rate/');
    const wrong = token.replace(/^../, 'zz');
    expect((await problemOf(here.anybody(readRatingPage, { body: { token: wrong } })))?.status).toBe(404);
    expect((await here.anybody(readRatingPage, { body: { token } })).state).toBe('notYet');
  });
});

describe('nobody answers', () => {
  test('after seven days it counts as acceptable, apart from what people said; running twice is once', async () => {
    const clerk = await here.as('clerk');
    await visit(here, clerk);
    const before = await ratingsSeenBy(await here.as('supervisor'), 'default');
    at(here, '2007-11-13T23:00');
    await lapseNow(here);
    const still = await ratingsSeenBy(await here.as('supervisor'), 'default');
    expect(still.total).toBe(before.total);
    at(here, '2007-11-14T03:17');
    await Promise.all([lapseNow(here), lapseNow(here)]);
    await lapseNow(here);
    const after = await ratingsSeenBy(await here.as('supervisor'), 'default');
    const active = await ratingsSeenBy(await here.as('supervisor'));
    expect(after.total).toBeGreaterThan(before.total);
    expect(
      after.rows.every(({ isDefault, level, words }) => isDefault && level === 3 && words === null),
    ).toBe(true);
    expect(active.rows.some(({ isDefault }) => isDefault)).toBe(false);
    expect(after.figures.byDefault).toBe(after.total);
    expect(after.figures.unrated.part).toBe(after.total);
  });

  test('the pad asks no longer than its time, and the code still works', async () => {
    const clerk = await here.as('clerk');
    const ticketId = await visit(here, clerk);
    at(here, '2007-11-06T10:02');
    expect((await pad(here)).scene).toBe('idle');
    const [, token = ''] = ratingPath(
      { kind: 'visit', subjectId: ticketId },
      { server: here.server, centreId: 1 },
    ).split('/rate/');
    expect((await here.anybody(readRatingPage, { body: { token } })).state).toBe('open');
  });
});

test('a browser that is no pad of the counter sees nothing of it outside the demo', async () => {
  const { config } = here.server;
  const asked = requireScreen(
    null,
    { kind: 'pad', hall: null, area: null, counterId: COUNTER },
    {
      server: { ...here.server, config: { ...config, mode: 'production' } },
      centreId: 1,
      db: here.server.database,
    },
  );
  await expect(asked).rejects.toThrow('queueing.device-required');
  expect(readPad.allow).toBe('public');
});
