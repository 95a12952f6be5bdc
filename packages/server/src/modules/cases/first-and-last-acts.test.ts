import * as acts from '@yichuang/contract/case-acts.ts';
import { acceptCase, type CaseView, grantCase, listCases, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { createAccount } from '@yichuang/contract/identity.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, decideAtDesk, receiveAtDesk } from '@yichuang/contract/queueing.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { filingFor, WANG_FANG } from '#testing/filings.ts';
import { OPENING_DAY } from '#testing/test-config.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { DEMO_PASSWORD } from '../identity/index.ts';
import { sweepNightly } from './index.ts';
import { dossierOf } from './store.ts';

/** Promised in working days; a second licence of the same department, here decided by the city. */
const PROMISED = 'SSJ-004';
const BY_THE_CITY = 'SSJ-013';
const INSTANT = 'GSJ-013';

let here: TestServer;
let clerk: Call;
let reviewer: Call;
let archivist: Call;

beforeAll(async () => {
  here = await startTestServer();
  await decidedByTheCity(BY_THE_CITY);
  await (await here.as('admin'))(createAccount, {
    body: {
      loginName: 'lin.jing',
      displayName: '林静',
      role: 'archivist',
      departmentCode: null,
      password: DEMO_PASSWORD,
    },
  });
});
afterAll(() => here.close());
beforeEach(() => at('2007-10-30T10:00'));

/** Everybody signs in again: sessions do not last for days. */
async function at(text: string): Promise<void> {
  here.clock.set(text === '' ? OPENING_DAY : parseInstant(`${text}:00+08:00`));
  [clerk, reviewer, archivist] = await Promise.all([
    here.as('clerk'),
    here.as('reviewer-ssj'),
    here.as('lin.jing'),
  ]);
}

/** As its owner: no item of the reference data is decided by a superior authority. */
async function decidedByTheCity(code: string): Promise<void> {
  const client = new pg.Client({ connectionString: here.databaseUrl });
  await client.connect();
  await client.query(
    `update catalogue.item
        set handling = 'referred', sheet = sheet || '{"handling": "referred"}'
      where item_code = $1 and is_current`,
    [code],
  );
  await client.end();
}

const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

const open = (view: CaseView) => view.acts.filter((act) => act.open).map(({ act }) => act);
const read = (caseId: string, call = clerk) => call(readCase, { params: { caseId } });

async function received(code = PROMISED): Promise<CaseView> {
  const filing = await filingFor(clerk, code);
  const { caseId } = await clerk(receiveAtDesk, { body: { ...filing, documents: [] } });
  return read(caseId);
}

async function atNight(): Promise<void> {
  const { server } = here;
  await server.database.transaction((tx) =>
    sweepNightly.run({}, { tx, server, centreId: 1, ...momentOf(server) }),
  );
  await here.jobs.settled();
}

describe('papers are taken in before anything is said about them', () => {
  test('K1: the receipt names the last day for saying what is missing, and no limit for the decision runs', async () => {
    const filing = await filingFor(clerk, PROMISED);
    const receipt = await clerk(receiveAtDesk, { body: { ...filing, documents: [] } });
    expect(receipt).toMatchObject({ state: 'received', noticeDueOn: '2007-11-06' });
    expect(receipt.clocks).toMatchObject({ promisedDue: null, statutoryDue: null });
    const view = await read(receipt.caseId);
    expect(open(view)).toEqual(
      expect.arrayContaining(['accept', 'requestCorrection', 'decline', 'tellNotRequired', 'correctOnSpot']),
    );
    expect(view.timeline).toMatchObject([{ kind: 'received' }]);
  });

  test('the same key gives the same case', async () => {
    const body = await filingFor(clerk, PROMISED);
    const first = await clerk(receiveAtDesk, { body }, { key: 'taken-in-once' });
    const again = await clerk(receiveAtDesk, { body }, { key: 'taken-in-once' });
    expect(again.caseId).toBe(first.caseId);
  });

  test('it waits among those to accept and is accepted from there', async () => {
    const { caseId, version } = await received();
    const { rows } = await clerk(listCases, { query: { box: 'toAccept', limit: 200 } });
    expect(rows.map((row) => row.caseId)).toContain(caseId);
    const { documents } = await filingFor(clerk, PROMISED);
    const view = await clerk(acceptCase, { params: { caseId }, body: { version, documents } });
    expect(view).toMatchObject({ state: 'accepted', acceptedAt: '2007-10-30T02:00:00.000Z' });
  });

  test('a wrong number of the applicant is told at its field', async () => {
    const filing = await filingFor(clerk, PROMISED);
    const applicant = { ...WANG_FANG, idNumber: '510107198506150021' };
    expect(await problemOf(clerk(receiveAtDesk, { body: { ...filing, applicant } }))).toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/applicant/idNumber' }],
    });
  });
});

describe('a slip is put right at the counter', () => {
  const correct = (view: CaseView, body: object) =>
    clerk(acts.correctOnSpot, {
      params: { caseId: view.caseId },
      body: { version: view.version, applicant: {}, form: {}, ...body },
    });
  const stored = (caseId: string) => here.server.database.maybe(dossierOf, { centreId: 1, caseId });

  test('the state stays, the journal has a new digest, and what came back masked is what it was', async () => {
    const view = await received();
    const { name, idNumber } = view.applicant;
    expect(idNumber).toContain('*');
    const applicant = { name, idNumber, phone: '13900001234' };
    const form = validForm(view.form);
    const corrected = await correct(view, { applicant, form });
    expect(corrected).toMatchObject({ state: 'received', version: view.version + 1 });
    expect(corrected.timeline.map(({ kind }) => kind)).toEqual(['received', 'correctedOnSpot']);
    const dossier = await stored(view.caseId);
    expect(dossier?.applicant).toMatchObject({ ...WANG_FANG, phone: '13900001234' });
    expect(dossier?.form).toEqual(form);
    const again = await correct(corrected, { applicant: { name: '王小芳' }, form: corrected.answers });
    expect(again.applicant.name).toBe('王小芳');
    expect((await stored(view.caseId))?.form).toEqual(form);
  });

  test('a number of which only the mask was edited is refused, and nothing is lost', async () => {
    const view = await received();
    const idNumber = view.applicant.idNumber.replace('X', '1');
    const problem = await problemOf(correct(view, { applicant: { idNumber } }));
    expect(problem).toMatchObject({ code: 'invalid-input', status: 400 });
    expect(problem?.errors?.[0]).toMatchObject({ pointer: '/applicant/idNumber', rule: 'cases.masked' });
    expect((await stored(view.caseId))?.applicant).toMatchObject(WANG_FANG);
  });

  test('a field the form does not have is refused at that field', async () => {
    const view = await received();
    expect(await problemOf(correct(view, { form: { noSuchField: '更正' } }))).toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/form/noSuchField' }],
    });
  });

  test('nothing changed is no correction', async () => {
    const view = await received();
    expect(await problemOf(correct(view, { applicant: { name: view.applicant.name } }))).toMatchObject({
      code: 'cases.nothing-corrected',
    });
  });

  test('not after acceptance', async () => {
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
    const view = await read(caseId);
    expect(open(view)).not.toContain('correctOnSpot');
    expect(await problemOf(correct(view, { applicant: { name: '王小芳' } }))).toMatchObject({
      code: 'cases.not-lawful',
    });
  });

  test('not on a version somebody else has left behind', async () => {
    const view = await received();
    await correct(view, { applicant: { name: '王小芳' } });
    expect(await problemOf(correct(view, { applicant: { name: '王大芳' } }))).toMatchObject({ status: 409 });
  });
});

describe('no licence is needed', () => {
  const tell = (view: CaseView, body: object) =>
    clerk(acts.tellNotRequired, {
      params: { caseId: view.caseId },
      body: { version: view.version, reason: '自产自销农产品不需许可', legalBasis: '', ...body },
    });

  test('the case ends with reason and basis, and the applicant reads why', async () => {
    const view = await received();
    const ended = await tell(view, { legalBasis: '行政许可法第三十二条第一款第一项' });
    expect(ended).toMatchObject({
      state: 'notRequired',
      decision: { outcome: 'notRequired', reason: '自产自销农产品不需许可' },
    });
    expect(ended.timeline.at(-1)?.note).toBe('自产自销农产品不需许可');
    expect(open(ended)).toEqual([]);
  });

  test('not without its basis', async () => {
    expect(await problemOf(tell(await received(), {}))).toMatchObject({ code: 'cases.basis-required' });
  });
});

describe('a superior authority decides', () => {
  async function inReview(code: string): Promise<CaseView> {
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, code) });
    const { version } = await read(caseId, reviewer);
    return reviewer(acts.startReview, { params: { caseId }, body: { version } });
  }
  const refer = async (view: CaseView) =>
    reviewer(acts.referCase, {
      params: { caseId: view.caseId },
      body: { version: view.version, superior: '成都市文化局', opinion: '初审合格，拟同意' },
    });
  const record = (view: CaseView, body: object) =>
    reviewer(acts.recordSuperiorDecision, {
      params: { caseId: view.caseId },
      body: { version: view.version, outcome: 'granted', decisionNumber: '成文许〔2007〕8号', ...body },
    });

  test('opinion and papers go up; what came back is put on file as a grant', async () => {
    const referred = await refer(await inReview(BY_THE_CITY));
    expect(referred).toMatchObject({ state: 'referred' });
    expect(referred.timeline.at(-1)?.note).toBe('成都市文化局');
    expect(open(referred)).toEqual(['recordSuperiorDecision']);
    const granted = await record(referred, {});
    expect(granted).toMatchObject({ state: 'granted', decision: { outcome: 'granted' } });
    expect(granted.timeline.at(-1)?.note).toBe('成文许〔2007〕8号');
  });

  test('a refusal of the superior has all its texts, a decision the number of its paper', async () => {
    const referred = await refer(await inReview(BY_THE_CITY));
    expect(await problemOf(record(referred, { outcome: 'refused' }))).toMatchObject({
      code: 'cases.basis-required',
      facts: { missing: ['reason', 'legalBasis'] },
    });
    expect(await problemOf(record(referred, { decisionNumber: ' ' }))).toMatchObject({
      code: 'cases.basis-required',
    });
    const refused = await record(referred, {
      outcome: 'refused',
      reason: '场地不符合条件',
      legalBasis: '娱乐场所管理条例第七条',
    });
    expect(refused).toMatchObject({ state: 'refused', decision: { reason: '场地不符合条件' } });
    await here.jobs.settled();
    const { letters } = await read(referred.caseId);
    expect(letters.map(({ title }) => title)).not.toContain('不予行政许可决定书');
  });

  test('an item this authority decides is not sent up, and the page says why', async () => {
    const view = await inReview(PROMISED);
    expect(view.acts.find(({ act }) => act === 'refer')).toMatchObject({
      open: false,
      why: '本事项没有这样办理的规定',
    });
    expect(await problemOf(refer(view))).toMatchObject({ code: 'cases.not-by-item-rule' });
  });
});

describe('the end of a case', () => {
  async function concluded(): Promise<CaseView> {
    const { caseId } = await clerk(decideAtDesk, { body: await filingFor(clerk, INSTANT) });
    await here.jobs.settled();
    await atNight();
    return read(caseId, archivist);
  }
  const archive = (view: CaseView, onPaper: readonly string[], call = archivist) =>
    call(acts.archiveCase, {
      params: { caseId: view.caseId },
      body: { version: view.version, onPaper: [...onPaper], retention: 'tenYears' },
    });

  test('the night closes what was delivered, once', async () => {
    const view = await concluded();
    expect(view.state).toBe('concluded');
    expect(view.timeline.at(-1)).toMatchObject({ kind: 'concluded', by: null });
    await atNight();
    expect((await read(view.caseId)).version).toBe(view.version);
  });

  test('the archivist finds it, sees what the file holds and what is on paper, and archives it', async () => {
    const view = await concluded();
    const { rows } = await archivist(listCases, { query: { box: 'toArchive', limit: 200 } });
    expect(rows.map(({ caseId }) => caseId)).toContain(view.caseId);
    expect(view.files.find(({ file }) => file === 'acceptanceNotice')).toMatchObject({
      title: '受理通知书',
      isHeld: true,
    });
    const missing = view.files.filter(({ isHeld }) => !isHeld).map(({ file }) => file);
    expect(missing).toContain('licence');
    expect(await problemOf(archive(view, []))).toMatchObject({
      code: 'cases.files-missing',
      facts: { missing },
    });
    const archived = await archive(view, missing);
    expect(archived).toMatchObject({ state: 'archived', files: [] });
    expect(open(archived)).toEqual([]);
  });

  test('nobody else archives', async () => {
    const view = await concluded();
    expect(await problemOf(archive(view, [], clerk))).toMatchObject({ status: 403 });
    expect(open(await read(view.caseId))).toEqual([]);
  });

  test('a case that waits for its result is neither closed nor archived', async () => {
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
    const { version } = await read(caseId, reviewer);
    await reviewer(grantCase, { params: { caseId }, body: { version } });
    await atNight();
    const view = await read(caseId, archivist);
    expect(view).toMatchObject({ state: 'granted', files: [] });
    expect(await problemOf(archive(view, []))).toMatchObject({ code: 'cases.not-lawful' });
  });
});
