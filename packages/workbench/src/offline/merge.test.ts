import { ProblemError } from '@yichuang/contract/problem.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CASE_ID, NOW } from '#fixtures.testing.ts';
import { scanName, scanText, UNSENT, unsentText } from '#queueing/scans.ts';
import { asked, fixtureCall, problem } from '#render-page.testing.tsx';
import { tellAnswered } from '#wire/connection.ts';
import { accountId, emptied, entered, fill, stocked } from './intake.testing.ts';
import { intakesOf } from './intakes.ts';
import { keepScan } from './kept-scans.ts';
import { enterAgain, sendWaiting } from './merge.ts';
import { takeInWithoutNetwork } from './take-in.ts';

beforeEach(() => stocked());
afterEach(async () => {
  await emptied();
  tellAnswered();
});

const request = () => new Request('http://hall.example/w/desk/slips/acts', { method: 'POST' });
const OTHER_ID = '0192f4a1-0000-7000-8000-000000000099';
const refusal = (code: string, status: number) => new ProblemError(problem(code, status));

/** Sends what waits; the server answers like this. */
async function sent(replies: Readonly<Record<string, unknown>>) {
  const { call, sent: calls } = fixtureCall(replies);
  await sendWaiting(asked(call, request()));
  return calls;
}
const takeIn = async (...keys: readonly string[]) => {
  for (const key of keys) await takeInWithoutNetwork(fill({ key }));
};
const outcomes = async () => (await intakesOf(accountId)).map(({ outcome }) => outcome.kind);

describe('D-25: the network is back', () => {
  test('each intake is sent once under the key it was queued with, in order', async () => {
    await takeIn('a', 'b');
    const calls = await sent({ 'queueing.enterSlip': entered() });
    expect(calls.map(({ name, key, params }) => [name, key, params?.number])).toEqual([
      ['queueing.enterSlip', 'a', 'L20071030-S095-001'],
      ['queueing.enterSlip', 'b', 'L20071030-S095-002'],
    ]);
    expect(await outcomes()).toEqual(['entered', 'entered']);
    expect(await sent({ 'queueing.enterSlip': entered() })).toEqual([]);
  });

  test('what the server has is no longer kept here, only what became of it', async () => {
    await takeIn('a');
    await sent({ 'queueing.enterSlip': entered() });
    const [intake] = await intakesOf(accountId);
    expect(intake?.papers).toBeNull();
    expect(JSON.stringify(intake)).not.toMatch(/王小芳|51010719850615002X|13800005678/);
    expect(intake?.outcome).toMatchObject({ caseId: CASE_ID });
  });

  test('one that is refused keeps the others from nothing, and is kept whole with the reason', async () => {
    await takeIn('a', 'b');
    await sent({ 'queueing.enterSlip': refusal('cases.item-changed', 409) });
    expect(await outcomes()).toEqual(['refused', 'refused']);
    const [intake] = await intakesOf(accountId);
    expect(intake?.papers?.posted['applicant.name']).toBe('王小芳');
    expect(intake?.outcome).toMatchObject({ problem: { code: 'cases.item-changed' } });
  });

  test.each([
    ['the network goes again', new TypeError('Failed to fetch')],
    ['nobody knows whether it was committed', refusal('in-doubt', 503)],
    ['the server is away', refusal('unavailable', 502)],
  ])('when %s everything waits, and the next try has the same keys', async (_when, failure) => {
    await takeIn('a', 'b');
    expect((await sent({ 'queueing.enterSlip': failure })).map(({ key }) => key)).toEqual(['a']);
    expect(await outcomes()).toEqual(['waiting', 'waiting']);
    expect((await sent({ 'queueing.enterSlip': entered() })).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  const scanned = async (key: string) => {
    const posted = {
      ...fill().posted,
      [scanName('M1')]: scanText({ attachmentId: OTHER_ID, digest: 'd', pages: 1 }),
      [UNSENT]: unsentText({ documentId: 'M1', key: 'scan-1' }),
    };
    await keepScan('scan-1', { file: new Blob(['%PDF']), name: '材料M1.pdf', pages: 1, picture: null });
    await takeInWithoutNetwork(fill({ key, posted }));
  };
  const uploaded = {
    attachmentId: CASE_ID,
    name: '材料M1.pdf',
    mediaType: 'application/pdf',
    bytes: 4,
    pages: 1,
    digest: 'e'.repeat(64),
    uploadedAt: NOW,
  };

  test('what was scanned goes up first, under the key it was made with, and lies with what was sent before', async () => {
    await scanned('a');
    const calls = await sent({ 'documents.uploadAttachment': uploaded, 'queueing.enterSlip': entered() });
    expect(calls.map(({ name, key }) => [name, key])).toEqual([
      ['documents.uploadAttachment', 'scan-1'],
      ['queueing.enterSlip', 'a'],
    ]);
    expect(calls[1]).toMatchObject({
      body: {
        scans: [
          { documentId: 'M1', attachmentIds: [OTHER_ID] },
          { documentId: 'M1', attachmentIds: [CASE_ID] },
        ],
      },
    });
    expect((await intakesOf(accountId))[0]).toMatchObject({ papers: null, outcome: { withoutScan: [] } });
  });

  test('a scan that is refused keeps the papers from nothing, and the report says which it is', async () => {
    await scanned('a');
    await sent({
      'documents.uploadAttachment': refusal('cases.unknown-file', 422),
      'queueing.enterSlip': entered(),
    });
    expect((await intakesOf(accountId))[0]?.outcome).toMatchObject({
      kind: 'entered',
      withoutScan: ['材料M1'],
    });
  });

  test('when nothing answers a scan, the papers wait with it', async () => {
    await scanned('a');
    const calls = await sent({ 'documents.uploadAttachment': new TypeError('Failed to fetch') });
    expect(calls.map(({ name }) => name)).toEqual(['documents.uploadAttachment']);
    expect(await outcomes()).toEqual(['waiting']);
  });

  test('an act that had arrived before the cut says its case, and is not taken in a second time', async () => {
    const tried = fill({ act: 'accept', key: 'a' });
    await takeInWithoutNetwork(fill({ key: 'a', withoutNetwork: { tried } }));
    const calls = await sent({
      'queueing.enterSlip': refusal('key-reused', 409),
      'queueing.acceptAtDesk': entered(),
    });
    expect(calls.map(({ name, key }) => [name, key])).toEqual([
      ['queueing.enterSlip', 'a'],
      ['queueing.acceptAtDesk', 'a'],
    ]);
    const [intake] = await intakesOf(accountId);
    expect(intake?.outcome).toMatchObject({ kind: 'before', made: { caseId: CASE_ID } });
    expect(intake?.papers).toBeNull();
  });

  test('where nobody remembers what was tried, the report says so without a number', async () => {
    await takeIn('a');
    await sent({ 'queueing.enterSlip': refusal('key-reused', 409) });
    expect((await intakesOf(accountId))[0]?.outcome).toEqual({ kind: 'before', made: null });
  });

  test('without a session the way leads to the sign-in page, and everything waits', async () => {
    await takeIn('a');
    await expect(sent({ 'queueing.enterSlip': refusal('sign-in-required', 401) })).rejects.toBeInstanceOf(
      Response,
    );
    expect(await outcomes()).toEqual(['waiting']);
  });

  test('put right at the desk it is entered under its slip, received when the slip says', async () => {
    await takeIn('a');
    await sent({ 'queueing.enterSlip': refusal('cases.item-changed', 409) });
    const [intake] = await intakesOf(accountId);
    if (!intake) throw new Error('nothing is kept');
    const { call, sent: calls } = fixtureCall({ 'queueing.enterSlip': entered() });
    const again = fill({ key: 'a-new-key', slip: intake });
    expect((await enterAgain(asked(call, request()), again, intake)).ok).toBe(true);
    expect(calls).toMatchObject([
      { key: 'a-new-key', params: { number: intake.number }, body: { receivedAt: intake.receivedAt } },
    ]);
    expect(await outcomes()).toEqual(['entered']);
  });
});
