import { describe, expect, test } from 'vitest';
import { deskItem, me } from '#fixtures.testing.ts';
import type { DeskFill } from '#queueing/desk-acts.ts';
import { asked, fixtureCall, renderPage, textOf } from '#render-page.testing.tsx';
import { ITEMS } from './practice.testing.ts';
import { PRACTICE_PEOPLE } from './practice-people.ts';
import { action as earlier } from './training-earlier.ts';
import { action } from './training-page.tsx';
import { loader as queue } from './training-queue.ts';
import { action as scans } from './training-scans.ts';

const replies = { 'identity.whoAmI': me('clerk'), 'queueing.readDeskItem': deskItem() };
const READS = ['identity.whoAmI', 'queueing.readDeskItem', 'queueing.readItemIndex'];

const post = (path: string, body: unknown) =>
  new Request(`http://hall.example/w/training${path}`, {
    method: 'POST',
    body: body instanceof FormData ? body : JSON.stringify(body),
  });

const row = (changes: object) => ({
  ...deskItem({ code: 'SSJ-001' }),
  plain: '',
  pinyin: '',
  initials: '',
  ...changes,
});

describe('D-27 the training page', () => {
  test('says in words that all of it is practice, has no real queue and no real receipt', async () => {
    const { html } = await renderPage('/training', replies);
    const text = textOf(html);
    expect(text).toContain('培训 人和办件都是虚构的，不发送、不写入、不打印真实文书。');
    expect(text).toContain('正在准备练习…');
    expect(html).not.toContain('上岗叫号');
  });

  test('in English as well', async () => {
    const text = textOf((await renderPage('/training', replies, 'en')).html);
    expect(text).toContain('Training People and cases are invented');
    expect(text).toContain('Preparing the practice…');
  });

  test.each(['/training', '/training?item=SSJ-004'])('%s only reads', async (path) => {
    const { sent } = await renderPage(path, replies);
    expect(sent.filter(({ name }) => !READS.includes(name))).toEqual([]);
  });

  test('who may not accept finds no training', async () => {
    const { html } = await renderPage('/training', { ...replies, 'identity.whoAmI': me('reviewer') });
    expect(textOf(html)).toContain('没有权限');
  });

  test('from the day of a clerk a link leads there', async () => {
    const list = { rows: [], total: 0, nextCursor: null, now: me('clerk').now };
    const { html } = await renderPage('/', {
      ...replies,
      'cases.list': list,
      'channels.listProjects': list,
      'channels.listOpenSessions': { rows: [], now: list.now },
    });
    expect(html).toContain('href="/w/training"');
  });
});

describe('D-27 what the practice desk does is sent nowhere', () => {
  const [person] = PRACTICE_PEOPLE;
  const posted = {
    'applicant.kind': 'person',
    'applicant.name': person?.name ?? '',
    'applicant.idNumber': person?.idNumber ?? '',
    'applicant.phone': person?.phone ?? '',
    documents: ['M1', 'M2'],
  };

  test.each(['accept', 'receive', 'decide', 'correct', 'decline', 'tolerate'] as const)('%s', async (act) => {
    const { call, sent } = fixtureCall(replies);
    const fill: DeskFill = { act, key: 'k', item: deskItem(), posted, seat: { ticketId: '练1' } };
    await action(asked(call, post('', fill)));
    expect(sent.map(({ name }) => name)).toEqual(['identity.whoAmI']);
  });

  test('not even without a network, when the real desk keeps papers for later', async () => {
    const { call, sent } = fixtureCall(replies);
    const fill: DeskFill = {
      act: 'receive',
      key: 'k',
      item: deskItem(),
      posted,
      withoutNetwork: { tried: null },
    };
    const { data } = await action(asked(call, post('', fill)));
    expect(data).toMatchObject({ ok: true, value: { state: 'received' } });
    expect(sent.map(({ name }) => name)).toEqual(['identity.whoAmI']);
  });

  test.each([
    { ask: 'find', key: 'k', body: { kind: 'person', idNumber: person?.idNumber, itemCode: 'SSJ-004' } },
    {
      ask: 'take',
      key: 'k',
      caseId: 'x',
      body: { kind: 'person', idNumber: person?.idNumber, itemCode: 'SSJ-004' },
    },
    { ask: 'note', key: 'k', caseId: 'x', reason: '本人要求' },
  ])('looking for earlier cases: $ask', async (ask) => {
    const { call, sent } = fixtureCall(replies);
    expect((await earlier(asked(call, post('/earlier', ask)))).answer.ok).toBe(true);
    expect(sent.map(({ name }) => name)).toEqual(['identity.whoAmI']);
  });

  test('a scan', async () => {
    const { call, sent } = fixtureCall(replies);
    const form = new FormData();
    form.set('key', 'scan-1');
    form.set('file', new File(['%PDF-1.7'], '材料.pdf'));
    expect(await scans(asked(call, post('/scans', form)))).toMatchObject({ ok: true, value: { pages: 1 } });
    expect(sent.map(({ name }) => name)).toEqual(['identity.whoAmI']);
  });
});

describe('the practice queue', () => {
  test('is made of a few items of each sort, by reading', async () => {
    const rows = [
      ...Array.from({ length: 30 }, (_, index) => row({ code: `SSJ-1${index}` })),
      row({ code: 'GSJ-001', handling: 'immediate', mayDecide: true }),
      row({ code: 'SSJ-008', mayFollow: true }),
    ];
    const { call, sent } = fixtureCall({
      'queueing.readItemIndex': { rows },
      'queueing.readDeskItem': ITEMS[0],
    });
    const practices = await queue(asked(call, new Request('http://hall.example/w/training/queue')));
    expect(practices.map(({ kind }) => kind)).toEqual(['instant', 'repeated', 'agent']);
    const codes = sent.map(({ params }) => params?.code).filter((code) => code !== undefined);
    expect(codes).toHaveLength(8);
    expect(codes).toEqual(expect.arrayContaining(['GSJ-001', 'SSJ-008', 'SSJ-10']));
    expect(new Set(sent.map(({ name }) => name))).toEqual(
      new Set(['queueing.readItemIndex', 'queueing.readDeskItem']),
    );
  });
});
