import * as acts from '@yichuang/contract/case-acts.ts';
import { withdrawByLink } from '@yichuang/contract/case-track.ts';
import { type CaseView, declineCase, listCases, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, decideAtDesk, receiveAtDesk } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { sweepNightly } from './index.ts';

const PROMISED = 'SSJ-004';
const INSTANT = 'GSJ-013';

let here: TestServer;
let clerk: Call;
let archivist: Call;

beforeAll(async () => {
  here = await startTestServer();
  [clerk, archivist] = await Promise.all([here.as('clerk'), here.as('archivist')]);
});
afterAll(() => here.close());

const read = (caseId: string) => archivist(readCase, { params: { caseId } });
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

async function received(): Promise<{ readonly caseId: string; readonly version: number }> {
  const filing = await filingFor(clerk, PROMISED);
  const { caseId } = await clerk(receiveAtDesk, { body: { ...filing, documents: [] } });
  return clerk(readCase, { params: { caseId } });
}

async function withdrawn(): Promise<CaseView> {
  const { caseId, trackPath } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
  await here.jobs.settled();
  const params = { token: trackPath.slice('/t/'.length) };
  await here.anybody(withdrawByLink, { params, body: { version: 2 } });
  await here.jobs.settled();
  return read(caseId);
}

async function declined(): Promise<CaseView> {
  const { caseId, version } = await received();
  await clerk(declineCase, {
    params: { caseId },
    body: {
      version,
      reason: '不属于本机关职权范围',
      legalBasis: '行政许可法第三十二条',
      competentAuthority: '市卫生局',
    },
  });
  await here.jobs.settled();
  return read(caseId);
}

async function notRequired(): Promise<CaseView> {
  const { caseId, version } = await received();
  await clerk(acts.tellNotRequired, {
    params: { caseId },
    body: { version, reason: '自产自销农产品不需许可', legalBasis: '食品卫生法第二条' },
  });
  await here.jobs.settled();
  return read(caseId);
}

const archiveAll = (cases: readonly Pick<CaseView, 'caseId' | 'version'>[], key?: string) =>
  archivist(
    acts.archiveCases,
    { body: { cases: cases.map(({ caseId, version }) => ({ caseId, version })), retention: 'tenYears' } },
    key === undefined ? {} : { key },
  );

describe('however a case ended, its file is archived', () => {
  test.each([
    ['withdrawn', withdrawn, '撤回确认书'],
    ['declined', declined, '不予受理决定书'],
    ['notRequired', notRequired, '不受理告知书'],
  ])('%s: it waits for the archivist with the paper of its end', async (state, end, title) => {
    const ended = await end();
    expect(ended.state).toBe(state);
    const { rows } = await archivist(listCases, { query: { box: 'toArchive', limit: 200 } });
    expect(rows.map(({ caseId }) => caseId)).toContain(ended.caseId);
    expect(ended.files).toContainEqual(expect.objectContaining({ title, isHeld: true }));
    const onPaper = ended.files.filter(({ isHeld }) => !isHeld).map(({ file }) => file);
    const archived = await archivist(acts.archiveCase, {
      params: { caseId: ended.caseId },
      body: { version: ended.version, onPaper, retention: 'tenYears' },
    });
    expect(archived).toMatchObject({ state: 'archived', files: [] });
    // How it ended stays on record.
    expect(archived.timeline.map(({ kind }) => kind)).toContain(state);
  });
});

describe('several in one act', () => {
  test('each has an outcome of its own; what one lacks keeps none of the others back', async () => {
    const [whole, other] = [await withdrawn(), await notRequired()];
    const { caseId } = await clerk(decideAtDesk, { body: await filingFor(clerk, INSTANT) });
    await here.jobs.settled();
    const { server } = here;
    await server.database.transaction((tx) =>
      sweepNightly.run({}, { tx, server, centreId: 1, ...momentOf(server) }),
    );
    await here.jobs.settled();
    const onPaper = await read(caseId);
    expect(onPaper.state).toBe('concluded');
    const open = await received();
    const unknown = { caseId: crypto.randomUUID(), version: 1 };

    const asked = [whole, onPaper, { ...other, version: other.version - 1 }, open, unknown];
    const { outcomes } = await archiveAll(asked, 'one-key-of-a-page');
    expect(outcomes.map((one) => [one.caseId, one.problem?.code ?? null])).toEqual([
      [whole.caseId, null],
      [onPaper.caseId, 'cases.files-missing'],
      [other.caseId, 'stale'],
      [open.caseId, 'cases.not-lawful'],
      [unknown.caseId, 'not-found'],
    ]);
    for (const { problem } of outcomes.slice(1)) expect(problem?.title).not.toBe('');
    expect([(await read(whole.caseId)).state, (await read(onPaper.caseId)).state]).toEqual([
      'archived',
      'concluded',
    ]);

    // The same form sent twice archives nothing a second time and says the same.
    const { version } = await read(whole.caseId);
    expect(await archiveAll(asked, 'one-key-of-a-page')).toEqual({ outcomes });
    expect((await read(whole.caseId)).version).toBe(version);
  });

  test('fifty at most, at least one, and nobody but the archivist', async () => {
    const many = Array.from({ length: 51 }, () => ({ caseId: crypto.randomUUID(), version: 1 }));
    expect((await problemOf(archiveAll(many))).status).toBe(400);
    expect((await problemOf(archiveAll([]))).status).toBe(400);
    const body = { cases: many.slice(0, 1), retention: 'tenYears' as const };
    expect((await problemOf(clerk(acts.archiveCases, { body }))).status).toBe(403);
  });
});
