import { readCaseAttachments, uploadAttachment } from '@yichuang/contract/attachments.ts';
import { listCases, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { acceptAtDesk, type DeskScans } from '@yichuang/contract/queueing.ts';
import { enterSlip, holdSlips } from '@yichuang/contract/queueing-slips.ts';
import { instant, instantText, localAt, MINUTE_MS, parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { filingFor, WANG_FANG } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { lettersBySubject } from '../documents/store.ts';
import { newPdf } from '../documents/uploads.testing.ts';
import { anotherClerk, clearHall, next, problemOf, serveNext, sit, TRADERS, take } from './hall.testing.ts';

const ITEM = 'GSJ-013';

let here: TestServer;
let clerk: Call;
let colleague: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
  colleague = await anotherClerk(here, 'clerk-b');
});
beforeEach(async () => {
  await clearHall(here);
  await sit(clerk, 'S095');
});
afterAll(() => here.close());

const minutes = (count: number) => here.clock.set(instant(here.clock.now() + count * MINUTE_MS));
const momentNow = () => instantText(instant(here.clock.now()));
const hold = (count = 3, by = clerk, key?: string) => by(holdSlips, { body: { count } }, key ? { key } : {});

type Body = Awaited<ReturnType<typeof filingFor>> & {
  receivedAt: string;
  ticketId?: string;
  scans?: DeskScans;
};
const papers = async (receivedAt: string, more: Partial<Body> = {}): Promise<Body> => ({
  ...(await filingFor(clerk, ITEM)),
  receivedAt,
  ...more,
});
const enter = (number: string, body: Body, by = clerk, key?: string) =>
  by(enterSlip, { params: { number }, body }, key ? { key } : {});
const held = async () => (await hold(1)).numbers[0] ?? '';
const casesOfItem = async () =>
  (await clerk(listCases, { query: { box: 'all', limit: 200 } })).rows.filter(
    ({ itemCode }) => itemCode === ITEM,
  ).length;

describe('D-25: numbers held beforehand', () => {
  test('are of the day and the counter, and come with the moment of the server', async () => {
    const { numbers, counterNumber, now } = await hold();
    expect(numbers).toHaveLength(3);
    for (const number of numbers) expect(number).toMatch(/^L20071030-S095-\d{3}$/);
    expect(counterNumber).toBe(95);
    expect(now).toBe(momentNow());
  });

  test('asked for twice under one key they are the same; under another key they go on', async () => {
    const first = await hold(2, clerk, 'the-block-of-nine');
    expect((await hold(2, clerk, 'the-block-of-nine')).numbers).toEqual(first.numbers);
    const second = await hold(2);
    expect(new Set([...first.numbers, ...second.numbers]).size).toBe(4);
  });

  test('asked for at the same moment by two machines of a counter they are never the same', async () => {
    const blocks = await Promise.all(Array.from({ length: 6 }, () => hold(20)));
    expect(new Set(blocks.flatMap(({ numbers }) => numbers)).size).toBe(120);
  });

  test('go on after the counter changed hands', async () => {
    const mine = await hold(2);
    await clearHall(here);
    await sit(colleague, 'S095');
    const theirs = await hold(2, colleague);
    expect(theirs.numbers.filter((number) => mine.numbers.includes(number))).toEqual([]);
  });

  test('nobody has some without a counter, or without the permission', async () => {
    await clearHall(here);
    expect(await problemOf(hold())).toMatchObject({ code: 'queueing.no-counter', status: 409 });
    expect(await problemOf(hold(1, await here.as('reviewer-gsj')))).toMatchObject({ code: 'forbidden' });
  });
});

describe('D-25: papers taken in without a network, entered afterwards', () => {
  test('count from the moment the window took them, and say that they were entered later', async () => {
    const number = await held();
    minutes(2);
    const receivedAt = momentNow();
    minutes(33);
    const receipt = await enter(number, await papers(receivedAt));
    expect(receipt.state).toBe('received');
    expect(receipt.submittedAt).toBe(receivedAt);
    const { timeline } = await clerk(readCase, { params: { caseId: receipt.caseId } });
    expect(timeline).toMatchObject([{ kind: 'received', at: momentNow() }]);
    expect(timeline[0]?.note).toContain(number);
    expect(timeline[0]?.note).toContain('补录');
  });

  test('bring what was scanned while there was no network, as pages of its paper', async () => {
    const number = await held();
    const body = await papers(momentNow());
    const [documentId = ''] = body.documents;
    const file = { query: { name: '扫描.pdf' }, file: newPdf() };
    const { attachmentId } = await clerk(uploadAttachment, file);
    const scans = [{ documentId, attachmentIds: [attachmentId] }];
    const { caseId } = await enter(number, { ...body, scans });
    const { rows } = await clerk(readCaseAttachments, { params: { caseId } });
    expect(rows).toMatchObject([{ attachmentId, documentId, purpose: 'scan' }]);
  });

  test('bring the legal receipt, which states that moment', async () => {
    const number = await held();
    const receivedAt = momentNow();
    minutes(40);
    const { caseId } = await enter(number, await papers(receivedAt));
    await here.jobs.settled();
    const { database, files } = here.server;
    const rows = await database.many(lettersBySubject, { centreId: 1, subjectId: caseId });
    expect(rows.map(({ kind }) => kind)).toEqual(['receipt']);
    const pdf = await files.get(rows[0]?.digest ?? Buffer.alloc(0));
    const text = readPdfPages(pdf ?? Buffer.alloc(0))
      .join('')
      .replaceAll(/\s/g, '');
    const { on, ms } = localAt(parseInstant(receivedAt));
    const time = new Date(ms).toISOString().slice(11, 16);
    expect(on).toBe('2007-10-30');
    expect(text).toContain(`2007年10月30日${time}`);
  });

  test('sent twice under one key they are one case, and the reply is the same', async () => {
    const number = await held();
    const body = await papers(momentNow());
    const before = await casesOfItem();
    const first = await enter(number, body, clerk, 'queued-while-away-1');
    const again = await enter(number, body, clerk, 'queued-while-away-1');
    expect(again.caseNumber).toBe(first.caseNumber);
    expect(await casesOfItem()).toBe(before + 1);
  });

  test('sent at the same moment, as two tabs would, they are one case', async () => {
    const number = await held();
    const body = await papers(momentNow());
    const before = await casesOfItem();
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => enter(number, body, clerk, 'queued-while-away-2')),
    );
    expect(new Set(replies.map(({ caseNumber }) => caseNumber)).size).toBe(1);
    expect(await casesOfItem()).toBe(before + 1);
  });

  test('a slip that is a case is refused under another key, and says which case', async () => {
    const number = await held();
    const body = await papers(momentNow());
    const { caseId } = await enter(number, body);
    expect(await problemOf(enter(number, body))).toMatchObject({
      code: 'queueing.slip-used',
      status: 409,
      facts: { caseId },
    });
  });

  test('what arrived before the network went is not taken in twice: its key stands for it', async () => {
    const number = await held();
    const { receivedAt, ...filing } = await papers(momentNow());
    await clerk(acceptAtDesk, { body: filing }, { key: 'pressed-as-it-went' });
    const before = await casesOfItem();
    const late = await problemOf(enter(number, { ...filing, receivedAt }, clerk, 'pressed-as-it-went'));
    expect(late).toMatchObject({ code: 'key-reused', status: 409 });
    expect(await casesOfItem()).toBe(before);
  });

  test.each([
    ['before the number was held', -1, 0, 'beforeTheNumber'],
    ['in the future', 10, 0, 'inTheFuture'],
    ['more than a day ago', 0, 24 * 60 + 1, 'tooLongAgo'],
  ])('said to have come %s they are refused, and nothing is written', async (_when, said, later, why) => {
    const number = await held();
    const receivedAt = instantText(instant(parseInstant(momentNow()) + said * MINUTE_MS));
    const morning = here.clock.now();
    const body = await papers(receivedAt);
    const before = await casesOfItem();
    minutes(later);
    // A session ends before a day is over.
    const me = await here.as('clerk');
    expect(await problemOf(enter(number, body, me))).toMatchObject({
      code: 'queueing.handed-in-moment',
      status: 409,
      facts: { why },
    });
    here.clock.set(morning);
    clerk = await here.as('clerk');
    expect(await casesOfItem()).toBe(before);
  });

  test('a colleague does not enter them, whatever the reason', async () => {
    const number = await held();
    expect(await problemOf(enter(number, await papers(momentNow()), colleague))).toMatchObject({
      code: 'queueing.slip-not-yours',
      status: 403,
    });
  });

  test('a number nobody held is not found', async () => {
    expect(await problemOf(enter('L20071030-S095-999', await papers(momentNow())))).toMatchObject({
      code: 'not-found',
    });
  });

  test.each([
    ['an item that was changed meanwhile', { itemVersion: 99 }, 'cases.item-changed'],
    ['a wrong number of the person', { applicant: { ...WANG_FANG, idNumber: '1' } }, 'invalid-input'],
  ])('%s is refused, and the slip can still be entered when it is put right', async (_what, wrong, code) => {
    const number = await held();
    const right = await papers(momentNow());
    expect(await problemOf(enter(number, { ...right, ...wrong }))).toMatchObject({ code });
    minutes(5);
    expect((await enter(number, right)).submittedAt).toBe(right.receivedAt);
  });

  test('an open case of the same person and item is told, so that somebody looks', async () => {
    const first = await enter(await held(), await papers(momentNow()));
    const second = await enter(await held(), await papers(momentNow()));
    expect(second.duplicates.map(({ caseNumber }) => caseNumber)).toContain(first.caseNumber);
    expect(second.duplicates.map(({ caseNumber }) => caseNumber)).not.toContain(second.caseNumber);
  });

  test('the person keeps the number by which they were called', async () => {
    await take(here, { services: [TRADERS] });
    const served = await serveNext(clerk);
    const number = await held();
    const body = await papers(momentNow(), served ? { ticketId: served.ticketId } : {});
    await enter(number, body);
    await clearHall(here);
    await sit(clerk, 'S095');
    // A number of the time before is not of this slip; the papers are entered all the same.
    const other = await enter(await held(), body);
    expect(other.state).toBe('received');
    expect((await next(clerk)).called).toBeNull();
  });
});
