import { registerSeal } from '@yichuang/contract/authority.ts';
import * as acts from '@yichuang/contract/case-acts.ts';
import { confirmDecision, giveBackDecision } from '@yichuang/contract/case-proposals.ts';
import { type CaseView, grantCase, readCase, refuseCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { endPower, grantPower, listAccounts, readAccount } from '@yichuang/contract/identity.ts';
import { publishSheet, readSheet } from '@yichuang/contract/item-settings.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { lettersBySubject } from '../documents/store.ts';

/** A licence of 工商局 that two persons decide here, and an item decided on the spot. */
const TWO = 'GSJ-010';
const INSTANT = 'GSJ-013';

let here: TestServer;
let admin: Call;
let clerk: Call;
let first: Call;
let second: Call;

beforeAll(async () => {
  here = await startTestServer();
  admin = await here.as('admin');
  clerk = await here.as('clerk');
  first = await here.as('reviewer-gsj');
  second = await here.as('head-gsj');
  await publishTwoPersons(TWO);
});
afterAll(() => here.close());

async function publishTwoPersons(code: string) {
  const params = { code };
  const { version, settings } = await admin(readSheet, { params });
  const rules = { ...settings.rules, twoPersons: true };
  return admin(publishSheet, { params, body: { version, ...settings, rules } });
}

async function problemOf(asked: Promise<unknown>): Promise<Problem | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

async function proposed(): Promise<CaseView> {
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, TWO) });
  const { version } = await first(readCase, { params: { caseId } });
  return first(grantCase, { params: { caseId }, body: { version, opinion: '材料齐全，同意' } });
}

const confirm = ({ caseId, version }: CaseView, by: Call) =>
  by(confirmDecision, { params: { caseId }, body: { version } });

async function accountOf(loginName: string) {
  const { rows } = await admin(listAccounts, { query: { q: loginName } });
  return admin(readAccount, { params: { accountId: rows[0]?.accountId ?? '' } });
}

describe('an item that two persons decide', () => {
  test('waits after the first: the case stands as it was, its clock runs', async () => {
    const view = await proposed();
    expect(view).toMatchObject({ state: 'accepted', decidedAt: null, twoPersons: true });
    expect(view.proposal).toMatchObject({ outcome: 'granted', mine: true, opinion: '材料齐全，同意' });
    expect(view.acts.find(({ act }) => act === 'grant')).toMatchObject({
      open: false,
      why: '已提出决定，等待第二人确认',
    });
  });

  test('is decided when the second confirms, at that moment; the journal names both', async () => {
    const view = await proposed();
    const { caseId } = view;
    expect((await second(readCase, { params: { caseId } })).proposal).toMatchObject({
      mine: false,
      why: null,
    });
    here.clock.advanceMinutes(20);
    const decided = await confirm(view, second);
    expect(decided).toMatchObject({ state: 'granted', proposal: null });
    const { rows } = await here.server.database.pool.query(
      `select actor_id, body ->> 'proposedBy' as proposed_by, at from cases.event where case_id = $1 and kind = 'granted'`,
      [caseId],
    );
    const [event] = rows;
    expect(event.actor_id).toBe((await accountOf('head-gsj')).accountId);
    expect(event.proposed_by).toBe((await accountOf('reviewer-gsj')).accountId);
    expect(Date.parse(event.at)).toBe(here.clock.now());
  });

  test('is refused the same way, with the reason of the first', async () => {
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, TWO) });
    const { version } = await first(readCase, { params: { caseId } });
    const words = { reason: '不符合条件', legalBasis: '行政许可法第三十八条' };
    const view = await first(refuseCase, { params: { caseId }, body: { version, ...words } });
    expect(view.proposal).toMatchObject({ outcome: 'refused', ...words });
    expect(await confirm(view, second)).toMatchObject({ state: 'refused', decision: { outcome: 'refused' } });
  });

  test('is not decided by the same person twice', async () => {
    const view = await proposed();
    expect((await problemOf(confirm(view, first)))?.code).toBe('cases.second-approver');
    const again = first(grantCase, { params: { caseId: view.caseId }, body: { version: view.version } });
    expect((await problemOf(again))?.code).toMatch(/^cases\.(proposal-waits|not-lawful)$/);
    expect(await first(readCase, { params: { caseId: view.caseId } })).toMatchObject({ decidedAt: null });
  });

  test('is not decided by two who each propose', async () => {
    const view = await proposed();
    const other = second(grantCase, { params: { caseId: view.caseId }, body: { version: view.version } });
    expect((await problemOf(other))?.code).toBe('cases.proposal-waits');
  });

  test('is not decided by somebody of another department, nor by the counter', async () => {
    const view = await proposed();
    const stranger = await here.as('reviewer-ssj');
    expect((await problemOf(confirm(view, stranger)))?.status).toBe(404);
    expect((await problemOf(confirm(view, clerk)))?.status).toBe(403);
  });

  test('is not decided when the first has lost the power meanwhile', async () => {
    const view = await proposed();
    const account = await accountOf('reviewer-gsj');
    const { accountId } = account;
    const power = account.powers.find(({ endedAt }) => endedAt === null);
    const ended = await admin(endPower, {
      params: { accountId, powerId: power?.powerId ?? '' },
      body: { version: account.version, reason: '调离' },
    });
    expect((await problemOf(confirm(view, second)))?.code).toBe('organisation.no-power');
    const again = {
      departmentCode: 'GSJ',
      acts: ['decide' as const],
      from: '2007-10-01',
      until: null,
      basis: '新授权',
    };
    await admin(grantPower, { params: { accountId }, body: { version: ended.version, power: again } });
    expect(await confirm(view, second)).toMatchObject({ state: 'granted' });
  });

  test('given back it is open again; a confirmation comes too late', async () => {
    const view = await proposed();
    const { caseId, version } = view;
    const back = await second(giveBackDecision, { params: { caseId }, body: { version } });
    expect(back).toMatchObject({ proposal: null, state: 'accepted' });
    expect(back.acts.find(({ act }) => act === 'grant')).toMatchObject({ open: true });
    expect((await problemOf(confirm(view, second)))?.code).toBe('cases.no-proposal');
  });

  test('whatever happened to the case meanwhile makes the proposal void', async () => {
    const view = await proposed();
    const { caseId, version } = view;
    const moved = await first(acts.startReview, { params: { caseId }, body: { version } });
    expect(moved.proposal).toBeNull();
    expect((await problemOf(confirm(view, second)))?.code).toBe('stale');
    expect((await problemOf(confirm(moved, second)))?.code).toBe('cases.no-proposal');
  });

  test('two second persons at once: one decision', async () => {
    const view = await proposed();
    const answers = await Promise.all([problemOf(confirm(view, second)), problemOf(confirm(view, second))]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
  });

  test('an item decided on the spot cannot ask for it', async () => {
    expect((await problemOf(publishTwoPersons(INSTANT)))?.errors).toMatchObject([
      { pointer: '/rules/twoPersons', rule: 'catalogue.immediateWithReview' },
    ]);
    const body = { ...(await filingFor(clerk, INSTANT)), handedOver: false };
    expect(await problemOf(clerk(decideAtDesk, { body }))).toBeNull();
  });
});

test('the paper of a decision bears the seal of the power it rests on', async () => {
  const seal = { departmentCode: 'GSJ', use: 'licensing' as const, name: '行政许可专用章（南区2）' };
  const { rows } = await second(registerSeal, {
    body: {
      ...seal,
      number: '5101990001',
      form: 'physical',
      from: '2007-10-01',
      until: null,
      keeper: 'head-gsj',
    },
  });
  const { accountId, version } = await accountOf('reviewer-gsj');
  const power = {
    departmentCode: 'GSJ',
    acts: ['decide' as const],
    from: '2007-10-02',
    until: null,
    basis: '带章授权',
  };
  await admin(grantPower, {
    params: { accountId },
    body: { version, power: { ...power, sealId: rows[0]?.sealId ?? '' } },
  });
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, 'GSJ-011') });
  const open = await first(readCase, { params: { caseId } });
  const refused = { version: open.version, reason: '不符合条件', legalBasis: '行政许可法第三十八条' };
  await first(refuseCase, { params: { caseId }, body: refused });
  await here.jobs.settled();
  const letters = await here.server.database.many(lettersBySubject, { centreId: 1, subjectId: caseId });
  const decision = letters.find(({ kind }) => kind === 'refusalDecision');
  const pdf = decision && (await here.server.files.get(decision.digest));
  expect(pdf ? readPdfPages(pdf).join('').replaceAll(/\s/g, '') : '').toContain('行政许可专用章（南区2）');
});
