import type { Call } from '@yichuang/contract/client.ts';
import { rateAtPad } from '@yichuang/contract/complaints.ts';
import {
  appealRemedy,
  assignRemedy,
  closeRemedy,
  decideAppeal,
  judgeRemedy,
  listRatings,
  listRemedies,
  type RemedyView,
  readRemedy,
  rectifyRemedy,
  revisitRemedy,
  type VerdictView,
} from '@yichuang/contract/complaints-ratings.ts';
import { listPhoneReveals, revealPhone } from '@yichuang/contract/complaints-reveals.ts';
import { foldRemedy } from '@yichuang/domain/complaints/remedy.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { write } from '#platform/db/statement.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { clearHall, problemOf } from '../queueing/hall.testing.ts';
import { eventsOfRemedy } from './journal-store.ts';
import { askedAtPad, at, COUNTER, visit } from './ratings.testing.ts';
import { remedyEventOf, remedyOf } from './remedy-rows.ts';
import { remedyById } from './remedy-store.ts';

const WORDS = '排队一小时，最后说材料不全';

const changeWords = write({ name: 'test.change_words', params: {}, row: {} })`
  update complaints.rating set words = '很好'`;
const deleteRating = write({ name: 'test.delete_rating', params: {}, row: {} })`
  delete from complaints.rating`;

let here: TestServer;

beforeAll(async () => {
  here = await startTestServer();
});
// Tuesday; seven weeks without a holiday follow.
beforeEach(() => at(here, '2007-11-06T10:00'));
afterEach(() => clearHall(here));
afterAll(() => here.close());

/** A visit that was rated with one star and words; the remedy as the centre sees it. */
async function badRating(): Promise<{ readonly supervisor: Call; readonly view: RemedyView }> {
  await visit(here, await here.as('clerk'));
  const { invitationId } = await askedAtPad(here);
  const body = { token: null, counterId: COUNTER, invitationId, level: 1 as const };
  await here.anybody(rateAtPad, { body: { ...body, words: WORDS, phone: '13800005678' } });
  await here.jobs.settled();
  const supervisor = await here.as('supervisor');
  const { rows } = await supervisor(listRemedies, { query: {} });
  const remedyId = rows[0]?.remedyId ?? '';
  return { supervisor, view: await supervisor(readRemedy, { params: { remedyId } }) };
}

const said = ({ remedyId, version }: RemedyView, note = '已了解') => ({
  params: { remedyId },
  body: { version, note },
});

const judged = async (supervisor: Call, view: RemedyView, verdict: VerdictView) => {
  const assigned = await supervisor(assignRemedy, said(view, '已电话联系'));
  const { params, body } = said(assigned, '核对了叫号记录');
  return supervisor(judgeRemedy, { params, body: { ...body, verdict } });
};

const clockOf = (view: RemedyView, step: RemedyView['dues'][number]['step']) =>
  view.dues.find((one) => one.step === step);

describe('a bad rating', () => {
  test('opens one remedy with its words and its clocks, each explained day by day', async () => {
    const { view } = await badRating();
    expect(view).toMatchObject({
      ...{ level: 1, state: 'opened', verdict: null, department: { code: 'GSJ' } },
      rating: { words: WORDS, phone: '138****5678', via: 'pad' },
    });
    expect(clockOf(view, 'callBack')?.due.on).toBe('2007-11-07');
    const rectify = clockOf(view, 'rectify');
    expect(rectify?.due.on).toBe('2007-11-27');
    const counted = rectify?.derivation.steps.filter(({ kind }) => kind === 'counted') ?? [];
    expect(counted.at(-1)).toMatchObject({ on: '2007-11-27', count: 15 });
  });

  test.each([
    ['on the thirteenth working day', '2007-11-23T10:00', 'running'],
    ['on the fourteenth', '2007-11-26T10:00', 'warning'],
    ['on the fifteenth', '2007-11-27T10:00', 'warning'],
    ['on the sixteenth', '2007-11-28T10:00', 'late'],
  ])('%s the correction is %s', async (_when, when, state) => {
    const { view } = await badRating();
    at(here, when);
    const supervisor = await here.as('supervisor');
    const seen = await supervisor(readRemedy, { params: { remedyId: view.remedyId } });
    expect(clockOf(seen, 'rectify')?.state).toBe(state);
  });

  test('is walked to its end by the centre and the department; the second rating stands beside the first', async () => {
    const { supervisor, view } = await badRating();
    const found = await judged(supervisor, view, 'founded');
    const reviewer = await here.as('reviewer-gsj');
    const righted = await reviewer(rectifyRemedy, said(found, '增设咨询台，一次说清'));
    expect(righted.rating.phone).toBeNull();
    const { params, body } = said(righted, '评价人表示满意');
    const asked = await supervisor(revisitRemedy, { params, body: { ...body, secondLevel: 4 } });
    const closed = await supervisor(closeRemedy, said(asked, '办结'));
    expect(closed).toMatchObject({ state: 'closed', level: 1, secondLevel: 4, rating: { words: WORDS } });
    expect(closed.timeline.map(({ kind }) => kind)).toEqual([
      ...['opened', 'assigned', 'judged', 'rectified', 'revisited', 'closed'],
    ]);
    const { figures } = await supervisor(listRatings, { query: { show: 'bad' } });
    expect(figures.corrected.part).toBe(1);
    expect(figures.revisited.part).toBe(1);
  });

  test('found malicious it counts nowhere, and its words stay', async () => {
    const { supervisor, view } = await badRating();
    const before = (await supervisor(listRatings, { query: {} })).figures;
    await judged(supervisor, view, 'malicious');
    const { figures, rows } = await supervisor(listRatings, { query: { show: 'bad' } });
    expect(figures.discounted).toBe(before.discounted + 1);
    expect(figures.activeGood.whole).toBe(before.activeGood.whole - 1);
    expect(rows.find(({ remedy }) => remedy?.remedyId === view.remedyId)?.words).toBe(WORDS);
  });
});

describe('an appeal of the department (申诉)', () => {
  const appealedBy = async (view: RemedyView) => {
    const reviewer = await here.as('reviewer-gsj');
    const { params, body } = said(view, '当时系统停机，已当面说明');
    return reviewer(appealRemedy, { params, body: { ...body, evidence: '11 月 6 日叫号记录和停机公告' } });
  };
  const decidedBy = (supervisor: Call, view: RemedyView, outcome: 'ratingUpheld' | 'ratingSetAside') => {
    const { params, body } = said(view, '核对了记录');
    return supervisor(decideAppeal, { params, body: { ...body, outcome } });
  };

  test('set aside the rating counts nowhere, apart from those found mistaken; its words and the finding stay', async () => {
    const { supervisor, view } = await badRating();
    const { figures: before } = await supervisor(listRatings, { query: {} });
    const appealed = await appealedBy(await judged(supervisor, view, 'founded'));
    expect(appealed).toMatchObject({ appeal: 'open', state: 'judged', appealBy: '2007-11-13' });
    expect(appealed.timeline.at(-1)).toMatchObject({
      kind: 'appealed',
      evidence: expect.stringContaining('停机'),
    });
    const decided = await decidedBy(supervisor, appealed, 'ratingSetAside');
    expect(decided).toMatchObject({ appeal: 'ratingSetAside', verdict: 'founded', rating: { words: WORDS } });
    const { figures } = await supervisor(listRatings, { query: {} });
    expect(figures.setAside).toBe(before.setAside + 1);
    expect(figures.discounted).toBe(before.discounted);
    expect(figures.activeGood.whole).toBe(before.activeGood.whole - 1);
    expect((await supervisor(closeRemedy, said(decided))).state).toBe('closed');
  });

  test('once: upheld, it is put right as before', async () => {
    const { supervisor, view } = await badRating();
    const appealed = await appealedBy(await judged(supervisor, view, 'founded'));
    expect((await problemOf(appealedBy(appealed)))?.code).toBe('complaints.appealed');
    const decided = await decidedBy(supervisor, appealed, 'ratingUpheld');
    expect((await problemOf(appealedBy(decided)))?.code).toBe('complaints.appealed');
    const reviewer = await here.as('reviewer-gsj');
    expect((await reviewer(rectifyRemedy, said(decided))).state).toBe('rectified');
  });

  test('after five working days it is too late', async () => {
    const { supervisor, view } = await badRating();
    const found = await judged(supervisor, view, 'founded');
    at(here, '2007-11-14T09:00');
    expect((await problemOf(appealedBy(found)))?.code).toBe('complaints.appeal-late');
  });

  test('the row equals the fold of its journal', async () => {
    const { supervisor, view } = await badRating();
    await decidedBy(
      supervisor,
      await appealedBy(await judged(supervisor, view, 'founded')),
      'ratingSetAside',
    );
    const place = { centreId: 1, remedyId: view.remedyId };
    const row = await here.server.database.maybe(remedyById, place);
    const events = await here.server.database.many(eventsOfRemedy, place);
    expect(row && remedyOf(row)).toEqual(foldRemedy(events.map(remedyEventOf)));
  });
});

describe('the telephone of whoever rated', () => {
  test('D-29: is shown on demand, and who looked is on record; never to the department', async () => {
    const { supervisor, view } = await badRating();
    const params = { remedyId: view.remedyId };
    const before = await supervisor(listPhoneReveals, { query: {} });
    expect(await supervisor(revealPhone, { params, body: {} })).toEqual({ phone: '13800005678' });
    const { rows, total } = await supervisor(listPhoneReveals, { query: {} });
    expect(total).toBe(before.total + 1);
    expect(rows[0]).toMatchObject({ remedyId: view.remedyId, service: { kind: 'visit' } });
    await judged(supervisor, view, 'founded');
    const reviewer = await here.as('reviewer-gsj');
    expect((await problemOf(reviewer(revealPhone, { params, body: {} })))?.status).toBe(403);
  });
});

describe('who sees and does what', () => {
  test('the department sees nothing before somebody else has looked into it', async () => {
    const { supervisor, view } = await badRating();
    const reviewer = await here.as('reviewer-gsj');
    const params = { remedyId: view.remedyId };
    expect((await problemOf(reviewer(readRemedy, { params })))?.status).toBe(404);
    const listed = async () =>
      (await reviewer(listRemedies, { query: {} })).rows.some(({ remedyId }) => remedyId === view.remedyId);
    expect(await listed()).toBe(false);
    await judged(supervisor, view, 'founded');
    expect(await listed()).toBe(true);
    const another = await here.as('reviewer-ssj');
    expect((await problemOf(another(readRemedy, { params })))?.status).toBe(404);
  });

  test('D-21: the clerk can neither answer, close nor judge it', async () => {
    const { view } = await badRating();
    const clerk = await here.as('clerk');
    const { params, body } = said(view);
    for (const problem of await Promise.all([
      problemOf(clerk(assignRemedy, { params, body })),
      problemOf(clerk(closeRemedy, { params, body })),
      problemOf(clerk(judgeRemedy, { params, body: { ...body, verdict: 'malicious' } })),
    ]))
      expect(problem?.status).toBe(403);
  });

  test('out of turn it is refused in words; on an older version the fresh one comes back', async () => {
    const { supervisor, view } = await badRating();
    expect(await problemOf(supervisor(closeRemedy, said(view)))).toMatchObject({
      ...{ status: 409, code: 'complaints.remedy-step' },
    });
    await supervisor(assignRemedy, said(view));
    const late = await problemOf(supervisor(assignRemedy, said(view)));
    expect(late).toMatchObject({ code: 'stale', fresh: { state: 'assigned' } });
  });
});

describe('what is stored', () => {
  test('the row equals the fold of its journal', async () => {
    const { supervisor, view } = await badRating();
    await judged(supervisor, view, 'policy');
    const place = { centreId: 1, remedyId: view.remedyId };
    const row = await here.server.database.maybe(remedyById, place);
    const events = await here.server.database.many(eventsOfRemedy, place);
    expect(row && remedyOf(row)).toEqual(foldRemedy(events.map(remedyEventOf)));
  });

  test.each([
    ['changed', changeWords],
    ['deleted', deleteRating],
  ])('a rating cannot be %s, not even by the server', async (_what, statement) => {
    await badRating();
    const tried = here.server.database.transaction((tx) => tx.run(statement, {}));
    await expect(tried).rejects.toThrow(/permission denied/);
  });
});
