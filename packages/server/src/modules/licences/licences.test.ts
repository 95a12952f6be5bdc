import { prepareResult } from '@yichuang/contract/case-acts.ts';
import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import * as routes from '@yichuang/contract/licences.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { filingFor } from '#testing/filings.ts';
import { lettersBySubject } from '../documents/store.ts';
import { issueLicence } from './issue-licence.ts';
import { on, open, openStage, problemOf, type Stage } from './licence-stage.testing.ts';
import { licenceOfCase } from './store.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.here.close());
beforeEach(() => stage.at('2007-10-30T10:00'));

describe('what a case granted becomes a licence', () => {
  test('with number and term of its result, once, however often the job runs', async () => {
    const { caseId, number, view } = await stage.licence();
    expect(view).toMatchObject({
      number,
      state: 'effective',
      stateSince: '2007-10-30',
      isInForce: true,
      holderName: '王芳',
      validUntil: '2007-12-31',
      renewalDueOn: '2007-12-01',
      caseId,
      version: 1,
    });
    expect(open(view)).toEqual(['change', 'requestRenewal', 'revoke', 'recall', 'forfeit', 'cancel']);
    expect(view.acts.find(({ act }) => act === 'renew')).toMatchObject({ why: '没有等待答复的延续申请' });
    const { server } = stage.here;
    await server.database.transaction((tx) =>
      issueLicence(caseId, { tx, server, centreId: 1, ...momentOf(server) }),
    );
    const { rows } = await stage.people.reviewer(routes.listLicences, { query: { q: number } });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.holderName).toBe('王*');
  });

  test('the licence itself is a paper of the case and readable from the page of the licence', async () => {
    const { caseId, view } = await stage.licence();
    const [letter] = view.letters;
    expect(letter).toMatchObject({ title: '证照或批文' });
    const { letters } = await stage.people.clerk(readCase, { params: { caseId } });
    expect(letters.map(({ path }) => path)).toContain(letter?.path);
    const rows = await stage.here.server.database.many(lettersBySubject, { centreId: 1, subjectId: caseId });
    const paper = rows.find(({ kind }) => kind === 'licence');
    const pdf = paper && (await stage.here.server.files.get(paper.digest));
    const text = pdf ? readPdfPages(pdf).join('') : '';
    expect(text).toContain(view.number);
    expect(text).toContain('2007年12月31日');
  });

  test('an item that is no licence leaves nothing on the register', async () => {
    const { caseId } = await stage.people.clerk(acceptAtDesk, {
      body: await filingFor(stage.people.clerk, 'GJJ-017'),
    });
    const { version, department } = await stage.people.clerk(readCase, { params: { caseId } });
    const decider = await stage.here.as(`reviewer-${department.code.toLowerCase()}`);
    const granted = await decider(grantCase, { params: { caseId }, body: { version } });
    const term = { validFrom: '2007-10-30', validUntil: null };
    const body = { version: granted.version, number: '批复1号', seal: '公章', ...term };
    await stage.people.clerk(prepareResult, { params: { caseId }, body });
    await stage.here.jobs.settled();
    expect(await stage.here.server.database.maybe(licenceOfCase, { centreId: 1, caseId })).toBeNull();
  });

  test('the register is searched by number however it is written, by holder, by case, by state', async () => {
    const { number, view } = await stage.licence();
    const found = async (query: object) =>
      (await stage.people.reviewer(routes.listLicences, { query: { limit: 200, ...query } })).rows.map(
        ({ licenceId }) => licenceId,
      );
    for (const q of [number, number.replace('〔', '(').replace('〕', ') '), '王芳', view.caseNumber])
      expect(await found({ q })).toContain(view.licenceId);
    expect(await found({ state: 'effective' })).toContain(view.licenceId);
    expect(await found({ state: 'revoked' })).not.toContain(view.licenceId);
    const first = await stage.people.reviewer(routes.listLicences, { query: { limit: 1 } });
    expect(first.rows).toHaveLength(1);
    expect(first.total).toBeGreaterThan(1);
    const cursor = first.nextCursor ?? '';
    const second = await stage.people.reviewer(routes.listLicences, { query: { limit: 1, cursor } });
    expect(second.rows[0]?.licenceId).not.toBe(first.rows[0]?.licenceId);
  });

  test('another department neither lists, reads nor changes it', async () => {
    const { number, view } = await stage.licence();
    const stranger = await stage.here.as('reviewer-gsj');
    expect((await stranger(routes.listLicences, { query: { q: number } })).rows).toEqual([]);
    expect(await problemOf(stage.read(view.licenceId, stranger))).toMatchObject({ status: 404 });
    const body = { version: 1, matter: '场所', before: '一楼', after: '二楼', legalBasis: '第四十九条' };
    expect(await problemOf(stranger(routes.changeLicence, { ...on(view), body }))).toMatchObject({
      status: 404,
    });
  });
});

describe('a change', () => {
  const body = { matter: '持有人名称', before: '王芳', after: '王芳芳', legalBasis: '行政许可法第四十九条' };

  test('leaves the term; a new name stands in the register and on the paper at once', async () => {
    const { view } = await stage.licence();
    const changed = await stage.people.reviewer(routes.changeLicence, {
      ...on(view),
      body: { ...body, version: 1, holderName: '王芳芳' },
    });
    expect(changed).toMatchObject({
      state: 'changed',
      isInForce: true,
      holderName: '王芳芳',
      validUntil: '2007-12-31',
      version: 2,
    });
    expect(changed.timeline.at(-1)).toMatchObject({ kind: 'changed', note: '持有人名称：王芳 → 王芳芳' });
    expect(await stage.titles(view.licenceId)).toEqual(['证照或批文', '准予变更决定书']);
  });

  test('on an older version is refused with the licence as it is now, and nothing is changed', async () => {
    const { view } = await stage.licence();
    await stage.people.reviewer(routes.changeLicence, { ...on(view), body: { ...body, version: 1 } });
    const problem = await problemOf(
      stage.people.reviewer(routes.changeLicence, { ...on(view), body: { ...body, version: 1 } }),
    );
    expect(problem).toMatchObject({ status: 409, code: 'stale', fresh: { version: 2, state: 'changed' } });
    expect((await stage.read(view.licenceId)).version).toBe(2);
  });

  test('without its new content is refused', async () => {
    const { view } = await stage.licence();
    expect(
      await problemOf(
        stage.people.reviewer(routes.changeLicence, {
          ...on(view),
          body: { ...body, version: 1, after: '' },
        }),
      ),
    ).toMatchObject({ code: 'cases.basis-required' });
  });

  test('is not for the counter', async () => {
    const { view } = await stage.licence();
    expect(
      await problemOf(
        stage.people.clerk(routes.changeLicence, { ...on(view), body: { ...body, version: 1 } }),
      ),
    ).toMatchObject({ status: 403 });
    expect(open(await stage.read(view.licenceId, stage.people.clerk))).toEqual(['requestRenewal']);
  });
});

describe('a renewal', () => {
  const requested = async (day: string) => {
    const { view, number } = await stage.licence();
    await stage.at(`${day}T10:00`);
    const asked = await stage.people.clerk(routes.requestRenewal, {
      ...on(view),
      body: { version: 1, request: '申请延续一年' },
    });
    return { view: asked, number };
  };

  test('K12 asked for thirty days before the end is timely, a day later it is not', async () => {
    expect((await requested('2007-12-01')).view.renewal).toEqual({
      requestedOn: '2007-12-01',
      isTimely: true,
    });
    await stage.at('2007-10-30T10:00');
    expect((await requested('2007-12-02')).view.renewal).toMatchObject({ isTimely: false });
  });

  test('granted: the new term follows the old without a gap', async () => {
    const { view } = await requested('2007-11-20');
    const renewed = await stage.people.reviewer(routes.renewLicence, {
      ...on(view),
      body: { version: 2, validUntil: '2008-12-31', legalBasis: '行政许可法第五十条' },
    });
    expect(renewed).toMatchObject({
      state: 'renewed',
      validFrom: '2007-10-30',
      termFrom: '2008-01-01',
      validUntil: '2008-12-31',
      renewal: null,
      isInForce: true,
    });
    expect(await stage.titles(view.licenceId)).toEqual(['证照或批文', '准予延续决定书']);
  });

  test('refused: it runs out on its day, noticed by the night', async () => {
    const { view, number } = await requested('2007-11-20');
    const refused = await stage.people.reviewer(routes.refuseRenewal, {
      ...on(view),
      body: { version: 2, reason: '场所不符合条件', legalBasis: '食品卫生法第二十七条' },
    });
    expect(refused).toMatchObject({ state: 'effective', renewal: null, version: 3 });
    expect(await stage.titles(view.licenceId)).toEqual(['证照或批文', '不予行政许可决定书']);
    // The public sees it on the day, before any night has noticed.
    stage.here.clock.set(parseInstant('2008-01-01T00:10:00+08:00'));
    expect(await stage.check(number)).toMatchObject({
      state: 'expired',
      stateSince: '2008-01-01',
      isInForce: false,
    });
    await stage.atNight('2008-01-03T03:17');
    await stage.at('2008-01-03T10:00');
    expect(await stage.read(view.licenceId)).toMatchObject({
      state: 'expired',
      stateSince: '2008-01-01',
      version: 4,
    });
  });

  test('K13 asked for in time and not answered: renewed by law for as long again, however often the night runs', async () => {
    const { view, number } = await requested('2007-11-20');
    await stage.atNight('2007-12-31T03:17');
    await stage.at('2007-12-31T10:00');
    expect((await stage.read(view.licenceId)).state, 'the last day is not over').toBe('effective');

    stage.here.clock.set(parseInstant('2008-01-01T00:10:00+08:00'));
    expect(await stage.check(number)).toMatchObject({ state: 'deemedRenewed', isInForce: true });
    await stage.atNight('2008-01-05T03:17');
    await stage.atNight('2008-01-05T03:20');
    await stage.at('2008-01-05T10:00');
    const noticed = await stage.read(view.licenceId);
    expect(noticed).toMatchObject({
      state: 'deemedRenewed',
      stateSince: '2008-01-01',
      termFrom: '2008-01-01',
      version: 3,
    });
    expect(noticed.timeline.map(({ kind }) => kind)).toEqual(['issued', 'renewalRequested', 'deemedRenewed']);
    const late = { version: 3, validUntil: '2010-12-31', legalBasis: '第五十条' };
    expect(
      await problemOf(stage.people.reviewer(routes.renewLicence, { ...on(view), body: late })),
    ).toMatchObject({
      code: 'licences.renewal',
    });
  });

  test('an act after the term does not wait for the night: what time did is put on record with it', async () => {
    const { view } = await requested('2007-11-20');
    await stage.at('2008-01-02T10:00');
    const seen = await stage.read(view.licenceId);
    expect(seen).toMatchObject({ state: 'deemedRenewed', version: 2 });
    const body = { version: 2, matter: '场所', before: '一楼', after: '二楼', legalBasis: '第四十九条' };
    const changed = await stage.people.reviewer(routes.changeLicence, { ...on(view), body });
    expect(changed).toMatchObject({ state: 'changed', version: 4 });
    expect(changed.timeline.map(({ kind }) => kind).slice(-2)).toEqual(['deemedRenewed', 'changed']);
    expect(await stage.titles(view.licenceId)).toEqual(['证照或批文', '准予变更决定书']);
  });

  test('of a licence without end there is none', async () => {
    const { view } = await stage.licence({ validUntil: null });
    expect(view.renewalDueOn).toBeNull();
    const body = { version: 1 };
    expect(await problemOf(stage.people.clerk(routes.requestRenewal, { ...on(view), body }))).toMatchObject({
      code: 'licences.term',
    });
  });
});
