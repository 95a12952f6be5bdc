import { correctOnSpot } from '@yichuang/contract/case-acts.ts';
import { submitDraft } from '@yichuang/contract/case-track.ts';
import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import { readGuide } from '@yichuang/contract/catalogue.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import {
  acceptAtDesk,
  decideAtDesk,
  pickItems,
  readDeskItem,
  receiveAtDesk,
} from '@yichuang/contract/queueing.ts';
import { takeBatch } from '@yichuang/contract/queueing-batch.ts';
import { listFigureRows, readFigures } from '@yichuang/contract/statistics.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { filingFor, WANG_FANG } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { countDaysNightly } from '../statistics/index.ts';
import { problemOf, sit } from './hall.testing.ts';

/** 就业困难人员认定: promised, decided by the office of the street. */
const HARDSHIP = 'JD-LD-05';
/** 失业登记: decided on the spot. */
const UNEMPLOYED = 'JD-LD-01';
const SHIYANG = '石羊街道办事处';
const XIAOJIAHE = '肖家河街道办事处';

let here: TestServer;
let clerk: Call;
let streetClerk: Call;
let supervisor: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
  streetClerk = await here.as('street-clerk');
  supervisor = await here.as('supervisor');
  await sit(clerk, 'W13');
});
afterAll(() => here.close());

const filing = async (by: Call, code: string, office: string) => ({
  ...(await filingFor(by, code)),
  form: { local_office: office, matter: '认定', delivery: '窗口领取' },
});

const figures = (tier: 'centre' | 'all') => supervisor(readFigures, { query: { tier } });

describe('10.3-8: the West hall takes in for a street', () => {
  const received = (lines: readonly { readonly code: string; readonly received: number }[], code: string) =>
    lines.find((line) => line.code === code)?.received ?? 0;

  test('the office of the street is responsible and decides; every count counts the case once', async () => {
    const before = { centre: await figures('centre'), all: await figures('all') };
    const { caseId } = await clerk(acceptAtDesk, {
      body: { ...(await filing(clerk, HARDSHIP, SHIYANG)), counterId: 'W13' },
    });
    const reviewer = await here.as('reviewer-st-sy');
    const { version, department } = await reviewer(readCase, { params: { caseId } });
    expect(department).toMatchObject({ code: 'ST-SY', name: SHIYANG });
    await reviewer(grantCase, { params: { caseId }, body: { version, opinion: '符合条件。' } });

    const after = { centre: await figures('centre'), all: await figures('all') };
    const total = ({ counts }: typeof before.all) =>
      counts.find(({ figure }) => figure === 'received.year')?.count;
    expect(total(after.all)).toBe((total(before.all) ?? 0) + 1);
    expect(total(after.centre)).toBe(total(before.centre));
    for (const [lines, code] of [
      ['departments', 'ST-SY'],
      ['places', 'HALL-W'],
    ] as const)
      expect(received(after.all[lines], code)).toBe(received(before.all[lines], code) + 1);
    for (const { departments, places } of [after.centre, after.all]) {
      const sum = (lines: typeof places) => lines.reduce((all, line) => all + line.received, 0);
      expect(sum(departments)).toBe(sum(places));
    }
    expect(total(after.all)).toBe(after.all.places.reduce((all, line) => all + line.received, 0));
  });

  test('the rows behind the two numbers are the same case', async () => {
    const behind = async (among: { readonly department?: string; readonly place?: string }) =>
      (
        await supervisor(listFigureRows, {
          query: { figure: 'received.today', tier: 'all', limit: 50, ...among },
        })
      ).rows;
    const [own] = await behind({ department: 'ST-SY' });
    expect(own?.itemCode).toBe(HARDSHIP);
    expect(await behind({ place: 'HALL-W' })).toContainEqual(own);
    const query = { figure: 'received.today', department: 'ST-SY', limit: 50 } as const;
    expect(await supervisor(listFigureRows, { query })).toMatchObject({ total: 0, rows: [] });
  });
});

describe('T5: which office', () => {
  test('without one nothing is taken in, and the refusal says what to choose', async () => {
    const body = { ...(await filingFor(clerk, HARDSHIP)), form: {} };
    expect(await problemOf(clerk(acceptAtDesk, { body }))).toMatchObject({
      code: 'catalogue.local-office-required',
    });
    const row = { name: '王芳', idNumber: '51010719850615002X', phone: '13800005678' };
    const { itemCode, itemVersion, documents } = body;
    const agent = { name: '李晓明', idNumber: '510105199003070011' };
    const batch = { itemCode, itemVersion, documents, agent, rows: [row] };
    const { outcomes } = await clerk(takeBatch, { body: { act: 'accept', ...batch } });
    expect(outcomes[0]?.problem?.code).toBe('catalogue.local-office-required');
  });

  test('the form at the counter begins with the offices', async () => {
    const { form, owner } = await clerk(readDeskItem, { params: { code: HARDSHIP } });
    expect(form.sections[0]?.fields).toEqual(['local_office']);
    expect(form.schema).toMatchObject({
      properties: { local_office: { enum: expect.arrayContaining([SHIYANG, XIAOJIAHE]) } },
      required: expect.arrayContaining(['local_office', 'matter']),
    });
    expect(owner.name).toBe('户籍（居住）地街道办事处');
  });

  test('the general counter takes in for the streets and decides nothing of theirs', async () => {
    expect(await clerk(readDeskItem, { params: { code: UNEMPLOYED } })).toMatchObject({ mayDecide: false });
    const body = await filing(clerk, UNEMPLOYED, XIAOJIAHE);
    expect(await problemOf(clerk(decideAtDesk, { body }))).toMatchObject({ code: 'organisation.no-power' });
  });

  test('a clerk of a street decides at once for its own street, and for no other', async () => {
    const own = await filing(streetClerk, UNEMPLOYED, XIAOJIAHE);
    expect(await streetClerk(decideAtDesk, { body: own })).toMatchObject({ state: 'delivered' });
    const other = { ...own, form: { ...own.form, local_office: SHIYANG } };
    expect(await problemOf(streetClerk(decideAtDesk, { body: other }))).toMatchObject({
      code: 'organisation.no-power',
    });
    const { rows } = await streetClerk(pickItems, { query: { q: '失业登记' } });
    expect(rows.map(({ code }) => code)).toContain(UNEMPLOYED);
    expect((await streetClerk(pickItems, { query: { q: '营业执照' } })).rows).toEqual([]);
  });

  test('T02: the reviewer of another street does not see the case', async () => {
    const { caseId } = await clerk(acceptAtDesk, { body: await filing(clerk, HARDSHIP, SHIYANG) });
    const other = await here.as('reviewer-st-gx');
    expect(await problemOf(other(readCase, { params: { caseId } }))).toMatchObject({ code: 'not-found' });
  });

  test('a correction at the counter does not move the case to another office', async () => {
    const { caseId } = await clerk(receiveAtDesk, { body: await filing(clerk, HARDSHIP, SHIYANG) });
    const { version } = await clerk(readCase, { params: { caseId } });
    const body = { version, applicant: {}, form: { local_office: XIAOJIAHE } };
    expect(await problemOf(clerk(correctOnSpot, { params: { caseId }, body }))).toMatchObject({
      errors: [{ pointer: '/form/local_office', rule: 'cases.office-fixed' }],
    });
  });
});

describe('online', () => {
  test('a guide names the centres of streets and communities; the application goes to the office it names', async () => {
    const guide = await here.anybody(readGuide, { params: { code: HARDSHIP } });
    expect(guide).toMatchObject({ channel: 'street', online: true });
    expect(guide.places.map(({ hall }) => hall)).toContain('石羊街道办事处社会事务服务中心');

    const draft = await here.anybody(startDraft, { body: { subject: { kind: 'item', code: HARDSHIP } } });
    const answers = {
      applicant: WANG_FANG,
      form: { matter: '认定', delivery: '窗口领取' },
      documents: draft.documents.map(({ id }) => id),
    };
    const params = { draftId: draft.draftId };
    const unsure = await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
    expect(unsure.faults).toMatchObject([{ pointer: '/answers/form/local_office' }]);
    const chosen = { ...answers, form: { ...answers.form, local_office: SHIYANG } };
    const saved = await here.anybody(saveDraft, {
      params,
      body: { version: unsure.version, answers: chosen },
    });
    expect(saved.faults).toEqual([]);
    await here.anybody(submitDraft, { params, body: { version: saved.version, declared: true } });
    const mine = await supervisor(listFigureRows, {
      query: { figure: 'received.today', department: 'ST-SY', place: 'online', tier: 'all', limit: 50 },
    });
    expect(mine.rows).toMatchObject([{ itemCode: HARDSHIP }]);
  });
});

test('10.3-8: the counts are the same after the night has added them up', async () => {
  const before = await figures('all');
  here.clock.advanceMinutes(24 * 60);
  supervisor = await here.as('supervisor');
  const { server } = here;
  await server.database.transaction((tx) =>
    countDaysNightly.run({}, { tx, server, centreId: 1, ...momentOf(server) }),
  );
  const { departments, places } = await figures('all');
  const lines = (all: typeof places) =>
    all.map(({ code, received: count, decided }) => [code, count, decided]);
  expect(lines(departments)).toEqual(lines(before.departments));
  expect(lines(places)).toEqual(lines(before.places));
});
