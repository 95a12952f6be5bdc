import { prepareResult } from '@yichuang/contract/case-acts.ts';
import { listDisclosed } from '@yichuang/contract/case-disclosure.ts';
import { grantCase, readCase, refuseCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filingFor, HONGDA } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

/** A licence of 社会事业局, and an instant one of 工商局. */
const LICENCE = 'SSJ-004';
const INSTANT = 'GSJ-013';

let here: TestServer;
let clerk: Call;
let reviewer: Call;
beforeAll(async () => {
  here = await startTestServer();
  here.clock.set(parseInstant('2007-10-30T10:00:00+08:00'));
  [clerk, reviewer] = [await here.as('clerk'), await here.as('reviewer-ssj')];
});
afterAll(() => here.close());

const shown = (q?: string, limit = 50) => here.anybody(listDisclosed, { query: { q, limit } });

async function accepted(applicant: object = {}) {
  const filing = await filingFor(clerk, LICENCE);
  const { caseId } = await clerk(acceptAtDesk, {
    body: { ...filing, applicant: { ...filing.applicant, ...applicant } },
  });
  return reviewer(readCase, { params: { caseId } });
}

test('K19: a grant is public at once, a person masked, with the number of the licence once it is made', async () => {
  const before = (await shown()).rows.length;
  const { caseId, caseNumber, version } = await accepted();
  expect((await shown()).rows).toHaveLength(before);
  const granted = await reviewer(grantCase, { params: { caseId }, body: { version } });
  const [newest] = (await shown()).rows;
  expect(newest).toMatchObject({
    itemCode: LICENCE,
    applicantName: '王*',
    number: caseNumber,
    authority: { code: 'SSJ' },
    decidedOn: '2007-10-30',
  });
  await clerk(prepareResult, {
    params: { caseId },
    body: {
      version: granted.version,
      number: '川食证字〔2007〕第0007号',
      seal: '行政许可专用章',
      validFrom: '2007-10-30',
      validUntil: null,
    },
  });
  expect((await shown()).rows[0]).toMatchObject({ number: '川食证字〔2007〕第0007号' });
});

test('a refusal is not published', async () => {
  const before = (await shown()).rows;
  const { caseId, version } = await accepted();
  const body = { version, reason: '面积不足', legalBasis: '食品卫生法第二十七条' };
  await reviewer(refuseCase, { params: { caseId }, body });
  expect((await shown()).rows).toEqual(before);
});

test('an entity is found by its whole name, a person by none', async () => {
  const { caseId, version } = await accepted(HONGDA);
  await reviewer(grantCase, { params: { caseId }, body: { version } });
  expect((await shown(HONGDA.name)).rows).toMatchObject([{ applicantName: HONGDA.name }]);
  expect((await shown('王芳')).rows).toEqual([]);
});

test('the list goes on page by page, and every decision comes once', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    await clerk(decideAtDesk, { body: await filingFor(clerk, INSTANT) });
  }
  const all = (await shown()).rows.map(({ number }) => number);
  const first = await shown(undefined, 2);
  const seen = first.rows.map(({ number }) => number);
  let cursor = first.nextCursor;
  while (cursor !== null) {
    const next = await here.anybody(listDisclosed, { query: { cursor, limit: 2 } });
    seen.push(...next.rows.map(({ number }) => number));
    cursor = next.nextCursor;
  }
  expect(seen).toEqual(all);
});

test('after a year a decision is no longer shown', async () => {
  here.clock.set(parseInstant('2008-11-03T10:00:00+08:00'));
  expect((await shown()).rows).toEqual([]);
});
