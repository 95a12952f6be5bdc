import {
  explainAuthority,
  listAuthority,
  listDelegates,
  registerSeal,
  revokeSeal,
} from '@yichuang/contract/authority.ts';
import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { endPower, grantPower, listAccounts, readAccount } from '@yichuang/contract/identity.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, decideAtDesk, readDeskItem } from '@yichuang/contract/queueing.ts';
import { openCounter } from '@yichuang/contract/queueing-counters.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openReader } from '#platform/http/streams.testing.ts';
import { filingFor } from '#testing/filings.ts';
import { OPENING_DAY } from '#testing/test-config.ts';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';

/** A licence of 工商局 in working days, and one decided on the spot. */
const PROMISED = 'GSJ-011';
const INSTANT = 'GSJ-013';
const BASIS = '成高工商授〔2007〕5号';

type NewPower = InputOf<typeof grantPower>['body']['power'];

let here: TestServer;
let admin: Call;
let head: Call;
let clerk: Call;
let reviewer: Call;

beforeAll(async () => {
  here = await startTestServer();
  admin = await here.as('admin');
  head = await here.as('head-gsj');
  clerk = await here.as('clerk');
  reviewer = await here.as('reviewer-gsj');
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(OPENING_DAY));

async function problemOf(asked: Promise<unknown>): Promise<Problem | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

async function accountOf(loginName: string) {
  const { rows } = await admin(listAccounts, { query: { q: loginName } });
  const row = rows.find((one) => one.loginName === loginName);
  return admin(readAccount, { params: { accountId: row?.accountId ?? '' } });
}

/** Long before: what ended then explains nothing today. */
const LONG_AGO = parseInstant('2007-10-01T09:00:00+08:00');

/** Ends what the account holds for 工商局, now, or long ago to give it the one power instead. */
async function hold(loginName: string, power: Partial<NewPower> | null, by: Call = admin): Promise<void> {
  let account = await accountOf(loginName);
  const now = here.clock.now();
  if (power !== null) here.clock.set(LONG_AGO);
  const { accountId } = account;
  for (const { powerId, department, endedAt, act } of account.powers) {
    if (department.code !== 'GSJ' || endedAt !== null || (loginName === 'clerk' && act !== 'decide'))
      continue;
    const body = { version: account.version, reason: '换新授权' };
    account = await by(endPower, { params: { accountId, powerId }, body });
  }
  here.clock.set(now);
  if (power === null) return;
  const whole = {
    departmentCode: 'GSJ',
    acts: ['decide' as const],
    from: '2007-10-01',
    until: null,
    basis: BASIS,
  };
  await by(grantPower, {
    params: { accountId },
    body: { version: account.version, power: { ...whole, ...power } },
  });
}

async function accepted(): Promise<{ caseId: string; version: number }> {
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
  const { version } = await reviewer(readCase, { params: { caseId } });
  return { caseId, version };
}

const grant = ({ caseId, version }: { caseId: string; version: number }, by: Call = reviewer) =>
  by(grantCase, { params: { caseId }, body: { version } });

let seals = 0;
async function newSeal(changes: Partial<InputOf<typeof registerSeal>['body']> = {}) {
  seals += 1;
  const number = `5101000${seals}`;
  const body = {
    departmentCode: 'GSJ',
    name: `行政许可专用章（${seals}）`,
    use: 'licensing' as const,
    number,
    form: 'physical' as const,
    from: '2007-10-01',
    until: null,
    keeper: 'reviewer-gsj',
    ...changes,
  };
  const { rows } = await head(registerSeal, { body });
  const seal = rows.find((one) => one.number === body.number);
  if (!seal) throw new Error('the seal is not in the register');
  return seal;
}

describe('a decision is refused and says which delegation no longer covers it', () => {
  test('that ended yesterday', async () => {
    await hold('reviewer-gsj', { until: '2007-10-29' });
    expect(await problemOf(grant(await accepted()))).toMatchObject({
      status: 403,
      code: 'organisation.no-power',
      title: `授权“${BASIS}”已于2007-10-29到期。请找演示·系统管理。`,
      facts: { why: 'expired', basis: BASIS },
    });
  });

  test('that was revoked between opening the case and the click, with the reason', async () => {
    await hold('reviewer-gsj', {});
    const open = await accepted();
    const before = await reviewer(readCase, { params: { caseId: open.caseId } });
    expect(before.acts.find(({ act }) => act === 'grant')).toMatchObject({ open: true });
    here.clock.advanceMinutes(1);
    await hold('reviewer-gsj', null);
    const said = `授权“${BASIS}”已于2007-10-30 09:01终止（换新授权）。请找演示·系统管理。`;
    expect(await problemOf(grant(open))).toMatchObject({ status: 403, title: said });
    const after = await reviewer(readCase, { params: { caseId: open.caseId } });
    expect(after.acts.find(({ act }) => act === 'grant')).toMatchObject({ open: false, why: said });
  });

  test('whose seal was taken out of use, or is over', async () => {
    const lost = await newSeal();
    await hold('reviewer-gsj', { sealId: lost.sealId });
    const open = await accepted();
    const { version } = lost;
    await head(revokeSeal, { params: { sealId: lost.sealId }, body: { version, reason: '遗失' } });
    expect((await problemOf(grant(open)))?.title).toMatch(/所用印章“.*”已于2007-10-30 09:00停用（遗失）/);
    const ending = await newSeal({ until: '2007-10-30' });
    await hold('reviewer-gsj', { sealId: ending.sealId, until: '2007-10-30' });
    expect(await problemOf(grant(open))).toBeNull();
  });

  test('that is for other items, or other kinds', async () => {
    const open = await accepted();
    await hold('head-gsj', { items: ['GSJ-001'] });
    expect((await problemOf(grant(open, head)))?.facts).toMatchObject({ why: 'other-item' });
    await hold('head-gsj', { kinds: ['publicService'] });
    expect((await problemOf(grant(open, head)))?.facts).toMatchObject({ why: 'other-item' });
    await hold('head-gsj', { items: [PROMISED], kinds: ['licence', 'confirmation', 'otherPower'] });
    expect(await problemOf(grant(open, head))).toBeNull();
  });

  test('that is bound to a counter, away from it', async () => {
    await hold('reviewer-gsj', { counterId: 'S001' });
    expect((await problemOf(grant(await accepted())))?.facts).toMatchObject({ why: 'other-window' });
  });

  test('that is bound to a counter holds for whoever sits there, and nowhere else', async () => {
    await hold('clerk', { counterId: 'S087' });
    const body = { ...(await filingFor(clerk, INSTANT)), handedOver: false };
    expect((await problemOf(clerk(decideAtDesk, { body })))?.facts).toMatchObject({ why: 'other-window' });
    expect(await clerk(readDeskItem, { params: { code: INSTANT } })).toMatchObject({ mayDecide: false });
    await clerk(openCounter, { params: { counterId: 'S087' }, body: {} });
    expect(await clerk(readDeskItem, { params: { code: INSTANT } })).toMatchObject({ mayDecide: true });
    expect(await problemOf(clerk(decideAtDesk, { body: { ...body, counterId: 'S087' } }))).toBeNull();
    await hold('clerk', {});
  });

  test('on the spot at the counter too, at once', async () => {
    await hold('clerk', {});
    const body = { ...(await filingFor(clerk, INSTANT)), handedOver: false };
    expect(await problemOf(clerk(decideAtDesk, { body }))).toBeNull();
    await hold('clerk', null);
    expect(await problemOf(clerk(decideAtDesk, { body }))).toMatchObject({
      status: 403,
      title: expect.stringContaining('换新授权'),
    });
    expect(await clerk(readDeskItem, { params: { code: INSTANT } })).toMatchObject({ mayDecide: false });
    await hold('clerk', {});
  });
});

test('T10: a decision and the end of its power at once: whichever comes first, none is made after the end', async () => {
  for (let round = 0; round < 12; round += 1) {
    await hold('reviewer-gsj', {});
    const open = await accepted();
    const account = await accountOf('reviewer-gsj');
    const power = account.powers.find(({ endedAt }) => endedAt === null);
    here.clock.advanceMinutes(1);
    const ending = admin(endPower, {
      params: { accountId: account.accountId, powerId: power?.powerId ?? '' },
      body: { version: account.version, reason: '调离' },
    });
    const [refusal] = await Promise.all([problemOf(grant(open)), ending]);
    const { rows } = await here.server.database.pool.query(
      `select e.seq from cases.event e where e.case_id = $1 and e.kind = 'granted'`,
      [open.caseId],
    );
    expect(rows).toHaveLength(refusal === null ? 1 : 0);
    if (refusal) expect(refusal.code).toBe('organisation.no-power');
  }
});

describe('who manages delegations', () => {
  test('the head of the department gives and ends those of the own department', async () => {
    await hold('reviewer-gsj', { until: '2007-11-15' }, head);
    const view = await head(listAuthority, { query: { state: 'expiring', person: '工商局审批' } });
    expect(view.manages.map(({ code }) => code)).toEqual(['GSJ']);
    expect(view.rows).toMatchObject([
      { act: 'decide', until: '2007-11-15', editable: true, holder: { loginName: 'reviewer-gsj' } },
    ]);
    expect(view.expiring).toBeGreaterThan(0);
  });

  test('not of another department, and not for themselves', async () => {
    const other = await accountOf('reviewer-ssj');
    const power = {
      departmentCode: 'SSJ',
      acts: ['decide' as const],
      from: '2007-10-01',
      until: null,
      basis: BASIS,
    };
    const give = (accountId: string, version: number, departmentCode: string) =>
      problemOf(
        head(grantPower, { params: { accountId }, body: { version, power: { ...power, departmentCode } } }),
      );
    expect((await give(other.accountId, other.version, 'SSJ'))?.code).toBe('identity.not-permitted');
    const self = await accountOf('head-gsj');
    expect((await give(self.accountId, self.version, 'GSJ'))?.code).toBe('identity.own-power');
    const foreign = other.powers.find(({ endedAt }) => endedAt === null);
    const end = head(endPower, {
      params: { accountId: other.accountId, powerId: foreign?.powerId ?? '' },
      body: { version: other.version, reason: '越权' },
    });
    expect((await problemOf(end))?.code).toBe('identity.not-permitted');
    expect((await accountOf('reviewer-ssj')).powers).toEqual(other.powers);
  });

  test('a reviewer who is no head reads those of the department and changes none', async () => {
    const view = await reviewer(listAuthority, { query: { department: 'SSJ' } });
    expect(view.manages).toEqual([]);
    expect(new Set(view.rows.map(({ department }) => department.code))).toEqual(new Set(['GSJ']));
    expect(view.rows.some(({ editable }) => editable)).toBe(false);
    const refused = reviewer(listDelegates, { query: { department: 'GSJ' } });
    expect((await problemOf(refused))?.code).toBe('identity.not-permitted');
  });

  test('a supervisor reads all, a clerk none', async () => {
    const all = await (await here.as('supervisor'))(listAuthority, { query: { department: 'SSJ' } });
    expect(all.rows.length).toBeGreaterThan(0);
    expect((await problemOf(clerk(listAuthority, { query: {} })))?.status).toBe(403);
  });

  test('a head delegates to reviewers of the department and to clerks', async () => {
    const { rows } = await head(listDelegates, { query: { department: 'GSJ' } });
    const names = rows.map(({ loginName }) => loginName);
    expect(names).toContain('clerk');
    expect(names).toContain('reviewer-gsj');
    expect(names).not.toContain('reviewer-ssj');
    expect(names).not.toContain('head-gsj');
  });

  test.each<[string, Partial<NewPower>, string]>([
    ['an item of another department', { items: ['SSJ-004'] }, '/power/items'],
    ['a counter that is not there', { counterId: 'Z999' }, '/power/counterId'],
    ['a seal that is not registered', { sealId: '00000000-0000-7000-8000-000000000000' }, '/power/sealId'],
  ])('%s is told at its field', async (_what, changes, pointer) => {
    const { accountId, version } = await accountOf('reviewer-gsj');
    const power = {
      departmentCode: 'GSJ',
      acts: ['decide' as const],
      from: '2007-10-01',
      until: null,
      basis: BASIS,
    };
    const body = { version, power: { ...power, ...changes } };
    expect(await problemOf(head(grantPower, { params: { accountId }, body }))).toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer }],
    });
  });

  test('the list is filtered by person, item and counter', async () => {
    await hold('reviewer-gsj', { items: [PROMISED], counterId: 'S001' }, head);
    const count = async (query: InputOf<typeof listAuthority>['query']) =>
      (await admin(listAuthority, { query: { state: 'inForce', department: 'GSJ', ...query } })).rows.filter(
        ({ holder }) => holder.loginName === 'reviewer-gsj',
      ).length;
    expect([await count({ item: PROMISED }), await count({ item: 'GSJ-001' })]).toEqual([1, 0]);
    expect([await count({ counter: 'S001' }), await count({ counter: 'S002' })]).toEqual([1, 0]);
    expect([await count({ person: 'reviewer-g' }), await count({ person: '无此人' })]).toEqual([1, 0]);
  });
});

describe('why may somebody do an act?', () => {
  const why = (query: Partial<InputOf<typeof explainAuthority>['query']> = {}) =>
    head(explainAuthority, {
      query: { person: 'reviewer-gsj', department: 'GSJ', act: 'decide', item: PROMISED, ...query },
    });

  test('yes: by which delegation, until when, with which seal', async () => {
    const seal = await newSeal();
    await hold('reviewer-gsj', { until: '2007-12-31', sealId: seal.sealId });
    const answer = await why();
    expect(answer.allowed).toBe(true);
    expect(answer.said).toBe(`可以。依据授权“${BASIS}”，到2007-12-31为止，用印“${seal.name}”。`);
    expect(answer.looked.filter(({ verdict }) => verdict === 'holds')).toHaveLength(1);
  });

  test('no: which one is nearest', async () => {
    await hold('head-gsj', { items: ['GSJ-001'] });
    expect(await why({ person: 'head-gsj' })).toMatchObject({
      allowed: false,
      said: expect.stringContaining('不包括本事项'),
    });
  });

  test('no: the role has no use for it', async () => {
    expect(await why({ act: 'accept' })).toMatchObject({ allowed: false, looked: [] });
  });

  test('about another department it is not told', async () => {
    expect((await problemOf(why({ department: 'SSJ' })))?.status).toBe(404);
  });
});

test('who listens hears within a second that a power of theirs was ended, and nothing about others', async () => {
  await hold('reviewer-gsj', {});
  const address = await here.site.listen({ host: '127.0.0.1', port: 0 });
  const listen = async (loginName: string) => {
    const cookie = await sessionCookie(here.site, loginName);
    const reader = await openReader(`${address}/api/v1/identity/authority/events`, { cookie });
    await reader.until((heard) => heard.length > 0);
    return reader;
  };
  const readers = await Promise.all(['reviewer-gsj', 'clerk', 'reviewer-ssj', 'supervisor'].map(listen));
  const [mine, clerks, others, supervisors] = readers;
  const account = await accountOf('reviewer-gsj');
  const power = account.powers.find(({ endedAt }) => endedAt === null);
  const began = performance.now();
  await head(endPower, {
    params: { accountId: account.accountId, powerId: power?.powerId ?? '' },
    body: { version: account.version, reason: '调离' },
  });
  await Promise.all([mine, supervisors].map((reader) => reader?.until(() => reader.events().length > 0)));
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(mine?.events().map(({ data }) => data)).toEqual([{ kind: 'ended', department: 'GSJ', mine: true }]);
  expect(supervisors?.events().map(({ data }) => data)).toMatchObject([{ mine: false }]);
  expect([clerks?.events(), others?.events()]).toEqual([[], []]);
  for (const reader of readers) reader.cut();
});
