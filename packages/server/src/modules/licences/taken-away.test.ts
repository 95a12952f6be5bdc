import * as routes from '@yichuang/contract/licences.ts';
import { foldLicence } from '@yichuang/domain/licences/fold.ts';
import type { LicenceEvent } from '@yichuang/domain/licences/licence-event.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventOfRow, hashOf } from '../cases/index.ts';
import { lettersBySubject } from '../documents/store.ts';
import { ENDING, on, open, openStage, problemOf, type Stage } from './licence-stage.testing.ts';
import { licenceOf } from './rows.ts';
import { eventsOfLicence, licenceById } from './store.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.here.close());
beforeEach(() => stage.at('2007-10-30T10:00'));

describe('a licence is taken away', () => {
  test('10.3-9 revoked: invalid for everybody at once, and never changed again', async () => {
    const { number, view } = await stage.licence();
    expect(await stage.check(number)).toMatchObject({ state: 'effective', isInForce: true });
    const revoked = await stage.people.reviewer(routes.revokeLicence, {
      ...on(view),
      body: { version: 1, ground: 'fraud', harmsPublic: false, ...ENDING },
    });
    expect(revoked).toMatchObject({ state: 'revoked', isInForce: false });
    expect(open(revoked)).toEqual(['cancel']);
    expect(revoked.acts.find(({ act }) => act === 'change')?.why).toContain('只能办理注销');
    // No job has run since, and none is needed.
    expect(await stage.check(number)).toMatchObject({
      state: 'revoked',
      stateSince: '2007-10-30',
      isInForce: false,
    });
    expect(await stage.titles(view.licenceId)).toContain('撤销决定书');
    const body = { version: 2, matter: '场所', before: '一楼', after: '二楼', legalBasis: '第四十九条' };
    expect(await problemOf(stage.people.reviewer(routes.changeLicence, { ...on(view), body }))).toMatchObject(
      {
        code: 'licences.not-lawful',
      },
    );
  });

  test('by the code printed on the licence the answer is the same', async () => {
    const { view } = await stage.licence();
    const rows = await stage.here.server.database.many(lettersBySubject, {
      centreId: 1,
      subjectId: view.caseId,
    });
    const code = rows.find(({ kind }) => kind === 'licence')?.code ?? '';
    const byCode = () => stage.here.anybody(routes.checkLicenceCode, { params: { code } });
    expect(await byCode()).toMatchObject({ number: view.number, holderName: '王*', isInForce: true });
    await stage.people.reviewer(routes.forfeitLicence, {
      ...on(view),
      body: { version: 1, penaltyNumber: '成高食罚〔2007〕1号', ...ENDING },
    });
    expect(await byCode()).toMatchObject({ state: 'forfeited', isInForce: false });
    const other = rows.find(({ kind }) => kind !== 'licence')?.code ?? '';
    expect(
      await problemOf(stage.here.anybody(routes.checkLicenceCode, { params: { code: other } })),
    ).toMatchObject({ code: 'licences.check-miss' });
  });

  test('not when that harms the public greatly, nor on a ground that is none', async () => {
    const { view } = await stage.licence();
    const revoke = (changes: object) =>
      problemOf(
        stage.people.reviewer(routes.revokeLicence, {
          ...on(view),
          body: { version: 1, ground: 'fraud', harmsPublic: false, ...ENDING, ...changes },
        }),
      );
    expect(await revoke({ harmsPublic: true })).toMatchObject({ code: 'licences.public-harm', status: 409 });
    expect(await revoke({ ground: 'whim' })).toMatchObject({ code: 'invalid-input' });
    expect(await revoke({ ground: 'procedure' })).toMatchObject({ code: 'cases.basis-required' });
    expect(await revoke({ handInBy: '2007-10-29' })).toMatchObject({ code: 'licences.hand-in' });
    expect((await stage.read(view.licenceId)).version).toBe(1);
  });

  test('recalled against compensation, then struck off; each with its decision', async () => {
    const { view } = await stage.licence();
    const recalled = await stage.people.reviewer(routes.recallLicence, {
      ...on(view),
      body: {
        version: 1,
        ground: 'lawChanged',
        publicInterest: '饮用水源保护',
        ...ENDING,
        compensation: '按评估值补偿',
      },
    });
    expect(recalled.state).toBe('recalled');
    const cancel = (ground: 'expired' | 'takenAway') =>
      stage.people.reviewer(routes.cancelLicence, { ...on(view), body: { version: 2, ground, ...ENDING } });
    expect(await problemOf(cancel('expired'))).toMatchObject({ code: 'licences.ground' });
    const cancelled = await cancel('takenAway');
    expect(cancelled).toMatchObject({ state: 'cancelled', version: 3 });
    expect(open(cancelled)).toEqual([]);
    expect(await stage.titles(view.licenceId)).toEqual(['证照或批文', '撤回决定书', '注销决定书']);
  });

  test('one that has run out is struck off on that ground, though no night has noticed', async () => {
    const { view } = await stage.licence();
    await stage.at('2008-01-02T10:00');
    const body = { version: 1, ground: 'expired' as const, ...ENDING, handInBy: '2008-01-31' };
    const cancelled = await stage.people.reviewer(routes.cancelLicence, { ...on(view), body });
    expect(cancelled.timeline.map(({ kind }) => kind)).toEqual(['issued', 'expired', 'cancelled']);
  });
});

describe('the public check', () => {
  test('a wrong holder and a wrong number get the same answer, and only so many tries', async () => {
    const { number } = await stage.licence();
    const wrong = await problemOf(stage.check(number, '0000'));
    const unknown = await problemOf(stage.check('没有这个号', '002X'));
    expect(wrong).toMatchObject({ status: 404, code: 'licences.check-miss' });
    expect({ ...wrong, instance: null }).toEqual({ ...unknown, instance: null });
    for (let tries = 1; tries < 5; tries += 1) await problemOf(stage.check(number, '0000'));
    expect(await problemOf(stage.check(number))).toMatchObject({ status: 429 });
  });

  test('a right one takes no try', async () => {
    const { number } = await stage.licence();
    for (let tries = 0; tries < 7; tries += 1) await stage.check(number.replace('〔', '['), '002x');
    expect(await stage.check(number)).toMatchObject({ number });
  });
});

test('the row equals the fold of its journal, the chain holds, and no event names the holder', async () => {
  const { view } = await stage.licence();
  const { licenceId } = view;
  await stage.at('2007-11-20T10:00');
  await stage.people.clerk(routes.requestRenewal, { ...on(view), body: { version: 1 } });
  await stage.atNight('2008-01-02T03:17');
  await stage.at('2008-01-02T10:00');
  await stage.people.reviewer(routes.revokeLicence, {
    ...on(view),
    body: { version: 3, ground: 'fraud', harmsPublic: false, ...ENDING, handInBy: '2008-01-31' },
  });
  const { database } = stage.here.server;
  const row = await database.maybe(licenceById, { centreId: 1, licenceId });
  const stored = await database.many(eventsOfLicence, { centreId: 1, licenceId });
  const rows = stored.map(({ statement: _words, body, ...one }) => ({
    ...one,
    body: body as Readonly<Record<string, unknown>>,
  }));
  const events = rows.map((one) => eventOfRow(one) as unknown as LicenceEvent);
  expect(row && licenceOf(row)).toEqual(foldLicence(events));
  expect(rows.map(({ kind }) => kind)).toEqual(['issued', 'renewalRequested', 'deemedRenewed', 'revoked']);
  let before: Buffer | null = null;
  for (const { hash, ...one } of rows) {
    expect(one.prevHash).toEqual(before);
    expect(hashOf(1, licenceId, one)).toEqual(hash);
    before = hash;
  }
  expect(row?.headHash).toEqual(before);
  expect(JSON.stringify(rows)).not.toMatch(/王芳|002X|伪造/);
});
