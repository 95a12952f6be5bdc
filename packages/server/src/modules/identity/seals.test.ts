import { handOverSeal, listSeals, registerSeal, revokeSeal } from '@yichuang/contract/authority.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

let here: TestServer;
let head: Call;
let reviewer: Call;

beforeAll(async () => {
  here = await startTestServer();
  head = await here.as('head-gsj');
  reviewer = await here.as('reviewer-gsj');
});
afterAll(() => here.close());

async function problemOf(asked: Promise<unknown>): Promise<Problem | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

let seals = 0;
async function newSeal(changes: Partial<InputOf<typeof registerSeal>['body']> = {}) {
  seals += 1;
  const body = {
    departmentCode: 'GSJ',
    name: `行政许可专用章（${seals}）`,
    use: 'licensing' as const,
    number: `5101000${seals}`,
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

describe('the register of seals', () => {
  test('a seal goes from keeper to keeper, every hand-over stays', async () => {
    const seal = await newSeal();
    const { sealId } = seal;
    const body = { version: seal.version, to: 'head-gsj', reason: '休假' };
    const { rows } = await head(handOverSeal, { params: { sealId }, body });
    const after = rows.find((one) => one.sealId === sealId);
    expect(after).toMatchObject({ keeper: { displayName: '演示·工商局负责人' }, version: 2 });
    expect(after?.handOvers).toMatchObject([
      { from: '演示·工商局审批', to: '演示·工商局负责人', reason: '休假' },
      { from: null, to: '演示·工商局审批', reason: '登记启用' },
    ]);
    expect((await problemOf(head(handOverSeal, { params: { sealId }, body })))?.code).toBe('stale');
    const same = head(handOverSeal, { params: { sealId }, body: { ...body, version: 2 } });
    expect(await problemOf(same)).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/to' }] });
  });

  test('out of use it stays in the register and goes nowhere any more', async () => {
    const { sealId, version } = await newSeal();
    await head(revokeSeal, { params: { sealId }, body: { version, reason: '磨损更换' } });
    const { rows } = await head(listSeals, { query: {} });
    expect(rows.find((one) => one.sealId === sealId)).toMatchObject({
      revokeReason: '磨损更换',
      revokedBy: '演示·工商局负责人',
      editable: false,
    });
    const again = head(revokeSeal, { params: { sealId }, body: { version: version + 1, reason: 'x' } });
    expect((await problemOf(again))?.code).toBe('identity.seal-ended');
  });

  test('a number stands in it once', async () => {
    const { number } = await newSeal();
    expect(await problemOf(newSeal({ number }))).toMatchObject({ errors: [{ pointer: '/number' }] });
  });

  test('a head registers no seal of another department, a reviewer none', async () => {
    expect((await problemOf(newSeal({ departmentCode: 'SSJ' })))?.code).toBe('identity.not-permitted');
    const { sealId, version } = await newSeal();
    const revoke = reviewer(revokeSeal, { params: { sealId }, body: { version, reason: 'x' } });
    expect((await problemOf(revoke))?.code).toBe('identity.not-permitted');
  });

  test('hand-overs cannot be changed afterwards by the role the server works as', async () => {
    const { pool } = here.server.database;
    await expect(pool.query(`update identity.seal_hand_over set reason = 'x'`)).rejects.toThrow(/permission/);
    await expect(pool.query('delete from identity.authority_event')).rejects.toThrow(/permission/);
  });
});
