import type { Call } from '@yichuang/contract/client.ts';
import { dropPhrase, keepPhrase, listPhrases, notePhraseUse } from '@yichuang/contract/queueing-phrases.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { problemOf } from './hall.testing.ts';

let here: TestServer;
let clerk: Call;
let reviewer: Call;
let admin: Call;

beforeAll(async () => {
  here = await startTestServer();
  [clerk, reviewer, admin] = [await here.as('clerk'), await here.as('reviewer-gsj'), await here.as('admin')];
});
afterAll(() => here.close());

type Body = InputOf<typeof keepPhrase>['body'];
const keep = (by: Call, changes: Partial<Body> = {}) =>
  by(keepPhrase, {
    body: {
      phrase: null,
      isShared: false,
      abbreviation: 'mdd',
      words: '门店地址不详，请写明门牌号。',
      itemCode: null,
      documentId: null,
      ...changes,
    },
  });
const find = async (by: Call, abbreviation: string, origin: string) =>
  (await by(listPhrases, {})).rows.find((row) => row.abbreviation === abbreviation && row.origin === origin);

describe('phrases (D-16)', () => {
  test('a centre begins with the usual ones', async () => {
    const { rows, mayShare } = await clerk(listPhrases, {});
    expect(mayShare).toBe(false);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every(({ origin }) => origin === 'standard')).toBe(true);
    expect(rows.find(({ abbreviation }) => abbreviation === 'wgz')?.words).toContain('公章');
  });

  test('an own one is seen by nobody else', async () => {
    await keep(clerk);
    expect(await find(clerk, 'mdd', 'mine')).toMatchObject({ version: 1, uses: 0 });
    expect(await find(reviewer, 'mdd', 'mine')).toBeUndefined();
    expect(await find(admin, 'mdd', 'mine')).toBeUndefined();
  });

  test('one of the centre is kept by who manages its settings, and seen by everybody', async () => {
    expect(await problemOf(keep(clerk, { isShared: true, abbreviation: 'gt' }))).toMatchObject({
      status: 403,
    });
    await keep(admin, { isShared: true, abbreviation: 'gt', itemCode: 'GSJ-001' });
    expect(await find(reviewer, 'gt', 'shared')).toMatchObject({ itemCode: 'GSJ-001' });
  });

  test('an abbreviation stands once in its place, and may stand again in another', async () => {
    expect(await problemOf(keep(clerk))).toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/abbreviation', rule: 'queueing.phrase-taken' }],
    });
    await keep(clerk, { itemCode: 'GSJ-001' });
    await keep(reviewer);
  });

  test('what cannot be kept is said at its field', async () => {
    const problem = await problemOf(keep(clerk, { abbreviation: '门', words: ' ', documentId: 'M1' }));
    expect(problem?.errors?.map(({ pointer }) => pointer)).toEqual([
      '/abbreviation',
      '/words',
      '/documentId',
    ]);
  });

  test('a change needs the version that was seen, and not the phrase of somebody else', async () => {
    const seen = await find(clerk, 'mdd', 'mine');
    const phrase = { phraseId: seen?.key ?? '', version: 1 };
    await keep(clerk, { phrase, words: '请写明门牌号。' });
    expect(await find(clerk, 'mdd', 'mine')).toMatchObject({ words: '请写明门牌号。', version: 2 });
    expect(await problemOf(keep(clerk, { phrase }))).toMatchObject({ code: 'stale' });
    expect(await problemOf(keep(reviewer, { phrase }))).toMatchObject({ code: 'not-found' });
  });

  test('a change to an abbreviation that is taken is refused', async () => {
    await keep(clerk, { abbreviation: 'two' });
    const two = await find(clerk, 'two', 'mine');
    const phrase = { phraseId: two?.key ?? '', version: 1 };
    expect(await problemOf(keep(clerk, { phrase }))).toMatchObject({
      errors: [{ rule: 'queueing.phrase-taken' }],
    });
  });

  test('removed by its owner; one of the centre not by a clerk', async () => {
    const two = await find(clerk, 'two', 'mine');
    const drop = (by: Call, phraseId = '') => by(dropPhrase, { params: { phraseId }, body: { version: 1 } });
    expect(await problemOf(drop(reviewer, two?.key))).toMatchObject({ code: 'not-found' });
    await drop(clerk, two?.key);
    expect(await find(clerk, 'two', 'mine')).toBeUndefined();
    const shared = await find(clerk, 'gt', 'shared');
    expect(await problemOf(drop(clerk, shared?.key))).toMatchObject({ status: 403 });
  });

  test('uses are counted for each person', async () => {
    const use = (by: Call, key: string) => by(notePhraseUse, { body: { key: 'wgz' } }, { key });
    await use(clerk, 'phrase-use-1');
    await use(clerk, 'phrase-use-1');
    await use(clerk, 'phrase-use-2');
    expect(await find(clerk, 'wgz', 'standard')).toMatchObject({ uses: 2 });
    expect(await find(reviewer, 'wgz', 'standard')).toMatchObject({ uses: 0 });
  });
});
