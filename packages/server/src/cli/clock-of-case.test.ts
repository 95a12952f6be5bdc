import { extendCase, startReview } from '@yichuang/contract/case-acts.ts';
import { explainDues } from '@yichuang/contract/case-dues.ts';
import { readCase } from '@yichuang/contract/cases.ts';
import { acceptAtDesk, receiveAtDesk } from '@yichuang/contract/queueing.ts';
import { makeCaseNumber } from '@yichuang/domain/cases/case-number.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { duesOfNumber } from './clock-of-case.ts';
import type { WithServer } from './import-folder.ts';

const PROMISED = 'SSJ-004';

let here: TestServer;
let printed: string;

beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const withServer: WithServer = (work) => work(here.server);

/** Accepted, opened and given five days more: its dates stand in no table. */
async function extended() {
  const [clerk, reviewer] = [await here.as('clerk'), await here.as('reviewer-ssj')];
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
  const params = { caseId };
  const { version } = await reviewer(readCase, { params });
  const opened = await reviewer(startReview, { params, body: { version } });
  const body = { version: opened.version, days: 5, reason: '需要进一步核实' };
  const view = await reviewer(extendCase, { params, body });
  return { params, view, reviewer };
}

test('a case of the database: the console tells the dates and the derivation its page shows', async () => {
  const { params, view, reviewer } = await extended();
  const told = await reviewer(explainDues, { params });
  await duesOfNumber(view.caseNumber, { json: true }, withServer);
  expect(JSON.parse(printed)).toEqual(told);
  expect(told.statutory?.on).toBe('2007-12-04');
  expect(told.statutory?.on).toBe(view.clocks.statutoryDue?.on);

  printed = '';
  await duesOfNumber(view.caseNumber, { explain: true }, withServer);
  const lines = printed.trimEnd().split('\n');
  // One line for each step of the answer, in its order, between the date and the articles.
  for (const which of ['promised', 'statutory'] as const) {
    const at = lines.indexOf(`${which} ${told[which]?.due}`);
    const days = told[which]?.steps.map(({ on }) => on) ?? [];
    expect(days.length).toBeGreaterThan(5);
    expect(lines.slice(at + 1, at + 1 + days.length).map((line) => line.slice(0, 10))).toEqual(days);
    expect(lines[at + 1 + days.length]).toMatch(/^law: 行政许可法 art\. 82/);
  }
  expect(lines).toContain('2007-10-30 Tue  not counted: the day of the event');
  expect(lines).toContain('2007-11-03 Sat  skipped: weekend');
});

test('before acceptance no limit runs, and the console says so', async () => {
  const clerk = await here.as('clerk');
  const filing = await filingFor(clerk, PROMISED);
  const { caseNumber } = await clerk(receiveAtDesk, { body: { ...filing, documents: [] } });
  await duesOfNumber(caseNumber, { explain: true }, withServer);
  expect(printed).toBe(`${caseNumber}: no limit for a decision runs\n`);
});

test.each([
  ['no number at all', 'SSJ-004', '"SSJ-004" is not a case number; allowed: 21 digits'],
  ['a slip of the pen', '510109200710301000012', 'is not a case number'],
])('%s is refused in one line', async (_what, typed, line) => {
  await expect(duesOfNumber(typed, {}, withServer)).rejects.toThrow(line);
  expect(printed).toBe('');
});

test('a number that no case has is said to be none', async () => {
  const number = makeCaseNumber({
    region: '510109',
    on: dateOnly('2007-10-29'),
    receivedVia: 'counter',
    sequence: 77,
    child: null,
  });
  await expect(duesOfNumber(number, {}, withServer)).rejects.toThrow(`there is no case ${number} here`);
});
