import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import {
  answerAtPad,
  askSignature,
  clearPad,
  presentAtPad,
  readDeskPad,
  readSignature,
  signAtPad,
} from '@yichuang/contract/queueing-pad.ts';
import { followHall } from '@yichuang/contract/queueing-screens.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openReader } from '#platform/http/streams.testing.ts';
import { filingFor, WANG_FANG } from '#testing/filings.ts';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';
import { clearHall, problemOf, sit } from './hall.testing.ts';

const COUNTER = 'S095';
/** One white dot. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==';

let here: TestServer;

beforeAll(async () => {
  here = await startTestServer();
});
afterEach(() => clearHall(here));
afterAll(() => here.close());

const shown = { itemCode: 'GSJ-015', applicant: { kind: 'person' as const, name: WANG_FANG.name } };
const atPad = (presentationId: string) => ({ token: null, counterId: COUNTER, presentationId });

describe('D-19: data to confirm', () => {
  test('the pad gets the masked name, the papers by name and the fee; the answer comes back to the desk', async () => {
    const clerk = await here.as('clerk');
    await sit(clerk, COUNTER);
    const { documents } = await filingFor(clerk, 'GSJ-015');
    const pad = await clerk(presentAtPad, { body: { ...shown, documents } });
    expect(pad).toMatchObject({ counterId: COUNTER, isPaired: true, path: `/d/pad/${COUNTER}` });
    expect(pad.shown).toMatchObject({ maskedName: '王*', answer: null, wantsSignature: false, qr: null });
    expect(pad.shown?.materials).toHaveLength(documents.length);
    expect(pad.shown?.fee).toContain('50');
    const body = { ...atPad(pad.shown?.presentationId ?? ''), answer: 'wrong' as const };
    await here.anybody(answerAtPad, { body });
    expect((await clerk(readDeskPad, {})).shown?.answer).toBe('wrong');
    expect((await problemOf(here.anybody(answerAtPad, { body })))?.code).toBe('queueing.pad-moved-on');
    expect((await clerk(clearPad, { body: {} })).shown).toBeNull();
  });

  test('it rings in the hall, so that the pad looks at once', async () => {
    const clerk = await here.as('clerk');
    await sit(clerk, COUNTER);
    const address = await here.site.listen({ host: '127.0.0.1', port: 0 });
    const reader = await openReader(`${address}/api/v1${followHall.path}?hall=HALL-S`);
    await clerk(presentAtPad, { body: { ...shown, documents: [] } });
    await reader.until((heard) => heard.some(({ kind }) => kind === 'message'));
    expect(reader.events()[0]?.data).toMatchObject({ kind: 'padShown', hall: 'HALL-S' });
    reader.cut();
  });

  test('a clerk without a counter shows nothing', async () => {
    const clerk = await here.as('clerk');
    const asked = clerk(presentAtPad, { body: { ...shown, documents: [] } });
    expect((await problemOf(asked))?.code).toBe('queueing.no-counter');
    expect(await clerk(readDeskPad, {})).toMatchObject({ counterId: null, path: null, shown: null });
  });
});

describe('D-20: a signature', () => {
  async function asked() {
    const clerk = await here.as('clerk');
    await sit(clerk, COUNTER);
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, 'SSJ-004') });
    const pad = await clerk(askSignature, { body: { caseId } });
    return { clerk, caseId, pad, body: { ...atPad(pad.shown?.presentationId ?? ''), png: PNG } };
  }

  test('is kept with the case as drawn, once', async () => {
    const { clerk, caseId, pad, body } = await asked();
    expect(pad.shown).toMatchObject({ wantsSignature: true, isSigned: false, maskedName: '王*' });
    await here.anybody(signAtPad, { body });
    expect((await clerk(readDeskPad, {})).shown).toMatchObject({ isSigned: true, answer: 'right' });
    expect((await problemOf(here.anybody(signAtPad, { body })))?.code).toBe('queueing.pad-moved-on');
    const headers = { cookie: await sessionCookie(here.site, 'clerk') };
    const url = `/api/v1${readSignature.path.replace(':caseId', caseId)}`;
    const file = await here.site.inject({ url, headers });
    expect(file.headers['content-type']).toBe('image/png');
    expect(file.rawPayload).toEqual(Buffer.from(PNG, 'base64'));
    const elsewhere = { cookie: await sessionCookie(here.site, 'reviewer-gsj') };
    expect((await here.site.inject({ url, headers: elsewhere })).statusCode).toBe(404);
    expect((await here.site.inject({ url })).statusCode).toBe(401);
  });

  test('what is no drawing is refused, and the question stays', async () => {
    const { clerk, body } = await asked();
    const png = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    expect((await problemOf(here.anybody(signAtPad, { body: { ...body, png } })))?.code).toBe(
      'invalid-input',
    );
    expect((await clerk(readDeskPad, {})).shown?.answer).toBeNull();
  });
});
