import { submitChannelDraft } from '@yichuang/contract/channels.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { decideAtDesk } from '@yichuang/contract/queueing.ts';
import { parseCaseNumber } from '@yichuang/domain/cases/case-number.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { filingFor, HONGDA, LIMITED_COMPANY } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { nextCaseNumber } from '../cases/index.ts';
import { voidNumbersNightly } from './index.ts';

const INSTANT = 'GSJ-013';
const NEXT_MORNING = parseInstant('2007-10-31T03:17:00+08:00');

let here: TestServer;
let owner: pg.Client;

beforeAll(async () => {
  here = await startTestServer();
  owner = new pg.Client({ connectionString: here.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await here.close();
});

const atNight = () =>
  here.server.database.transaction((tx) =>
    voidNumbersNightly.run({}, { tx, server: here.server, centreId: 1, ...momentOf(here.server) }),
  );

const voided = async (via: number) =>
  (
    await owner.query<{ sequence: number }>(
      `select sequence from cases.voided_number where day = '2007-10-30' and via = $1 order by sequence`,
      [via],
    )
  ).rows.map(({ sequence }) => sequence);

const upTo64Without = (...used: number[]) =>
  Array.from({ length: 64 }, (_, index) => index + 1).filter((sequence) => !used.includes(sequence));

const sequenceOf = (caseNumber: string): number => {
  const read = parseCaseNumber(caseNumber);
  return read.ok ? read.parts.sequence : Number.NaN;
};

async function applyForCompany(): Promise<string> {
  const { draftId, form, documents, version } = await here.anybody(startDraft, {
    body: { subject: LIMITED_COMPANY },
  });
  const answers = { applicant: HONGDA, form: validForm(form), documents: documents.map(({ id }) => id) };
  const saved = await here.anybody(saveDraft, { params: { draftId }, body: { version, answers } });
  const body = { version: saved.version, declared: true as const };
  return (await here.anybody(submitChannelDraft, { params: { draftId }, body })).caseNumber;
}

test('every number of a day has its case or application, or is voided by a row of its own', async () => {
  const clerk = await here.as('clerk');
  const body = await filingFor(clerk, INSTANT);
  const first = await clerk(decideAtDesk, { body });
  // An act that fails after it took its number.
  await nextCaseNumber(here.server, {
    centreId: 1,
    region: '510109',
    on: momentOf(here.server).today,
    receivedVia: 'counter',
  });
  const third = await clerk(decideAtDesk, { body });
  const online = await applyForCompany();
  expect([first.caseNumber, third.caseNumber, online].map(sequenceOf)).toEqual([1, 3, 1]);

  await atNight();
  expect(await voided(1), 'the day is not over').toEqual([]);

  here.clock.set(NEXT_MORNING);
  await atNight();
  expect(await voided(1)).toEqual(upTo64Without(1, 3));
  expect(await voided(2), 'the application of a channel has a number of the same row').toEqual(
    upTo64Without(1),
  );

  await atNight();
  expect((await voided(1)).length, 'a second run finds nothing').toBe(62);
});
