import { DerivationView, explainDue } from '@yichuang/contract/clock.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { holidayNotices } from '@yichuang/domain/clock/holiday-notice.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import data from '../../../../../data/holidays.json' with { type: 'json' };
import { insertHolidayNotice } from './store.ts';

let here: TestServer;
/** The centre began in 2007 and was given every notice as it came. */
beforeAll(async () => {
  here = await startTestServer();
  const later = holidayNotices(data.notices).filter(({ published }) => published !== null);
  await here.server.database.transaction(async (tx) => {
    for (const [serial, notice] of later.entries()) {
      const { year, published: publishedOn, number: documentNumber } = notice;
      const noticeId = `${year}-${serial + 10}`;
      const row = { centreId: 1, noticeId, year, publishedOn, documentNumber, notice, importedAt: null };
      await tx.run(insertHolidayNotice, row);
    }
  });
});
afterAll(() => here.close());

const ask = (query: { from: string; limit: string; pause?: string | string[]; calendarAsOf?: string }) =>
  here.anybody(explainDue, { query });
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

describe('why this date', () => {
  test('days counted, days off with their notice, a pause, the articles', async () => {
    const answer = await ask({ from: '2020-01-17', limit: '5wd', pause: '2020-01-21..2020-01-22' });
    expect(answer).toMatchObject({
      due: '2020-02-03',
      unit: 'workingDays',
      provisional: false,
      expected: false,
      notices: [{ year: 2020, number: '国办发明电〔2020〕1号' }],
      pauses: [{ from: '2020-01-21', to: '2020-01-22' }],
      overlays: [],
      laws: [
        { law: '行政许可法', article: '82' },
        { law: '民法典', article: '201(1)' },
        { law: '行政许可法', article: '45' },
      ],
    });
    expect(answer.steps[0]).toEqual({ kind: 'start', on: '2020-01-17' });
    expect(answer.steps.at(-1)).toMatchObject({ kind: 'counted', on: '2020-02-03', count: 5 });
    expect(answer.steps.find(({ on }) => on === '2020-01-31')).toMatchObject({
      kind: 'skipped',
      why: { kind: 'holiday', notice: { number: '国办发明电〔2020〕1号' } },
    });
    // Nothing but what the contract says goes over the wire.
    expect(DerivationView.strict().parse(answer)).toEqual(answer);
  });

  test('hours run in the opening hours of the centre and end at a time of day', async () => {
    expect(await ask({ from: '2007-10-30T15:30', limit: '4wh' })).toMatchObject({
      due: '2007-10-31T10:30',
      on: '2007-10-31',
      at: '2007-10-31T02:30:00.000Z',
    });
  });

  test('several pauses, in any order', async () => {
    const pause = ['2025-09-24..2025-10-13', '2025-09-12..2025-09-19'];
    expect((await ask({ from: '2025-09-08', limit: '20wd', pause })).due).toBe('2025-10-30');
  });

  test('the calendar as it was published by a day', async () => {
    const before = await ask({ from: '2020-01-21', limit: '5wd', calendarAsOf: '2020-01-26' });
    const after = await ask({ from: '2020-01-21', limit: '5wd', calendarAsOf: '2020-01-27' });
    expect([before.due, after.due]).toEqual(['2020-02-03', '2020-02-05']);
  });

  test('a year without a notice is provisional', async () => {
    expect(await ask({ from: '2026-12-21', limit: '20wd' })).toMatchObject({
      due: '2027-01-19',
      provisional: true,
    });
  });
});

describe('what cannot be counted is refused', () => {
  test.each([
    ['a unit that is none', { from: '2007-10-30', limit: '5xx' }, 'clock.bad-limit'],
    ['hours from a day', { from: '2007-10-30', limit: '5wh' }, 'clock.bad-limit'],
    ['more days than anybody reads', { from: '2007-10-30', limit: '1001wd' }, 'clock.bad-limit'],
    ['a day that is none', { from: '2007-02-30', limit: '5wd' }, 'time.bad-date'],
    ['a time that is none', { from: '2007-10-30T25:00', limit: '5wh' }, 'time.bad-instant'],
    ['half a pause', { from: '2007-10-30', limit: '5wd', pause: '2007-11-01' }, 'clock.bad-pause'],
    ['a start before the calendar', { from: '1990-10-30', limit: '5wd' }, 'clock.outside-calendar'],
  ])('%s', async (_what, query, code) => {
    expect(await problemOf(ask(query))).toMatchObject({ code, status: 400 });
  });
});
