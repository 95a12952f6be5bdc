import { listChannels, readPlan, submitChannelDraft } from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import * as forms from '@yichuang/contract/forms.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import {
  type DraftView,
  discardDraft,
  listProcedures,
  publishDraft,
  readDraft,
  saveDraft,
  startChannel,
} from '@yichuang/contract/processes.ts';
import { addStep, changeStep } from '@yichuang/domain/processes/procedure-edits.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WANG_FANG } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';

const TODAY = '2007-10-30';
let here: TestServer;
let admin: Call;
beforeAll(async () => {
  here = await startTestServer();
  admin = await here.as('admin');
});
afterAll(() => here.close());

type From =
  | { kind: 'nothing'; unit: 'wd' | 'wh' }
  | { kind: 'channel'; key: string }
  | { kind: 'event'; slug: string };
const NOTHING: From = { kind: 'nothing', unit: 'wh' };
const begin = (key: string, from: From = NOTHING, call = admin) =>
  call(startChannel, { body: { key, name: '开旅馆', nameEn: 'Open a hotel', from } });

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

/** Saves the draft as it is, but for one edit. */
async function edit(key: string, change: (definition: DraftView['definition']) => DraftView['definition']) {
  const { version, newest, definition } = await admin(readDraft, { params: { key } });
  const body = { version, baseVersion: newest.version, definition: change(definition) };
  return admin(saveDraft, { params: { key }, body });
}

async function publish(key: string) {
  const { version, newest } = await admin(readDraft, { params: { key } });
  const body = { version, baseVersion: newest.version, appliesFrom: TODAY, confirmed: true } as const;
  return admin(publishDraft, { params: { key }, body });
}

const rowOf = async (key: string) => (await admin(listProcedures, {})).rows.find((row) => row.key === key);
const isPublic = async (key: string) =>
  (await here.anybody(listChannels, {})).rows.some((row) => row.key === key);

describe('a channel from nothing', () => {
  test('is a draft that nobody sees, with everything that is missing told', async () => {
    const view = await begin('hotel');
    expect(view).toMatchObject({
      key: 'hotel',
      version: 1,
      newest: { version: 0 },
      currentVersion: null,
      definition: { name: '开旅馆', nameEn: 'Open a hotel', unit: 'wh', isOpen: false, steps: [] },
    });
    expect(view.faults.map(({ rule }) => rule)).toEqual([
      'processes.bad-promise',
      'processes.bad-former-time',
      'processes.no-step',
    ]);
    expect(await rowOf('hotel')).toMatchObject({ name: '开旅馆', current: null, next: null, isOpen: false });
    expect(await isPublic('hotel')).toBe(false);
    expect(await problemOf(publish('hotel'))).toMatchObject({ status: 400, errors: view.faults });
  });

  test('any item can be its step; published and opened it is applied for with the general form', async () => {
    const saved = await edit('hotel', (before) => {
      const named = { name: '名称核准', item: 'GSJ-001', duration: 0.5 };
      const asked = {
        ...{ name: '公共场所卫生许可', item: 'SSJ-005', duration: 40, prerequisites: ['name'] },
        ...{ optional: true, appliesWhen: '提供住宿的', appliesWhenEn: 'Guests stay the night' },
      };
      const stepped = addStep(addStep(before, 'name', null), 'health', null);
      return {
        ...changeStep(changeStep(stepped, 'name', named), 'health', asked),
        ...{ promise: 41, before: { count: 9, unit: 'wd' as const }, isOpen: true },
        ...{ formTitle: '旅馆开办申请表', formTitleEn: 'Hotel application' },
      };
    });
    expect(saved.faults).toEqual([]);
    expect(await publish('hotel')).toMatchObject({
      newest: { version: 1 },
      currentVersion: 1,
      savedAt: null,
    });
    const { channel, plan } = await here.anybody(readPlan, { params: { key: 'hotel' }, query: {} });
    expect(channel).toMatchObject({
      before: { unit: 'workingDays', count: 9 },
      after: { unit: 'workingHours', count: 41 },
      open: true,
    });
    expect(plan.steps.map(({ stepId }) => stepId)).toEqual(['name']);

    const subject = { kind: 'channel', key: 'hotel', route: 'all', answers: { health: true } } as const;
    const draft = await here.anybody(forms.startDraft, { body: { subject } });
    expect([draft.subjectName, draft.subjectNameEn]).toEqual(['旅馆开办申请表', 'Hotel application']);
    expect(draft.choice?.questions).toMatchObject([
      { condition: '提供住宿的', conditionEn: 'Guests stay the night', answer: true },
    ]);
    const params = { draftId: draft.draftId };
    const documents = draft.documents.map(({ id }) => id);
    const answers = { applicant: WANG_FANG, form: validForm(draft.form), documents };
    const filled = await here.anybody(forms.saveDraft, { params, body: { version: draft.version, answers } });
    expect(filled.faults).toEqual([]);
    const body = { version: filled.version, declared: true } as const;
    expect(await here.anybody(submitChannelDraft, { params, body })).toMatchObject({ subjectName: '开旅馆' });
  });

  test('closed again, it is not applied for', async () => {
    await edit('hotel', (before) => ({ ...before, isOpen: false }));
    await publish('hotel');
    expect(await rowOf('hotel')).toMatchObject({ current: { version: 2 }, isOpen: false });
    const subject = { kind: 'channel', key: 'hotel', route: 'all', answers: {} } as const;
    expect(await problemOf(here.anybody(forms.startDraft, { body: { subject } }))).toMatchObject({
      status: 404,
    });
  });
});

describe('a channel from a copy', () => {
  test('of a channel has its steps, under its own name, and is closed', async () => {
    const view = await begin('shop', { kind: 'channel', key: 'enterprise-establishment' });
    expect(view.faults).toEqual([]);
    expect(view.definition).toMatchObject({
      name: '开旅馆',
      promise: 4,
      before: { count: 5, unit: 'wd' },
      isOpen: false,
    });
    expect(view.definition.steps).toHaveLength(25);
    expect(view.definition.steps.find(({ id }) => id === 'EE-22')).toMatchObject({
      appliesWhenEn: 'Environmental approval first, for catering, entertainment and the like',
    });
  });

  test('of a life event has its questions; what is decided by them stays through the draft', async () => {
    const view = await begin('hot-pot', { kind: 'event', slug: 'restaurant' });
    expect(view.faults).toEqual([]);
    expect(view.definition.questions.map(({ id }) => id)).toContain('area');
    const original = await admin(readDraft, { params: { key: 'restaurant' } });
    expect(view.definition.steps).toEqual(original.definition.steps);
    await publish('hot-pot');
    const again = await admin(readDraft, { params: { key: 'hot-pot' } });
    expect(again.definition).toEqual(view.definition);
  });

  test('of an event that another channel carries is made from its rules', async () => {
    const view = await begin('own-company', { kind: 'event', slug: 'company-setup' });
    expect(view.definition.routes.map(({ nameEn }) => nameEn)).toContain('Partnership');
    expect(view.faults).toEqual([]);
  });

  test('of an event with items that street offices decide is refused, naming them', async () => {
    expect(await problemOf(begin('retired', { kind: 'event', slug: 'retire' }))).toMatchObject({
      code: 'processes.event-incomplete',
      facts: { items: ['JD-BZ-06'] },
    });
  });

  test('of nothing there is, is not found', async () => {
    expect(await problemOf(begin('x', { kind: 'channel', key: 'none' }))).toMatchObject({ status: 404 });
    expect(await problemOf(begin('x', { kind: 'event', slug: 'none' }))).toMatchObject({ status: 404 });
  });
});

describe('a key', () => {
  test('is taken once, by a draft too', async () => {
    await begin('inn');
    for (const key of ['inn', 'restaurant'])
      expect(await problemOf(begin(key))).toMatchObject({ code: 'processes.channel-exists', status: 409 });
  });

  test('is free again when the draft was thrown away', async () => {
    const { version } = await admin(readDraft, { params: { key: 'inn' } });
    await admin(discardDraft, { params: { key: 'inn' }, body: { version } });
    expect(await rowOf('inn')).toBeUndefined();
    expect(await begin('inn')).toMatchObject({ savedAt: expect.any(String) });
  });

  test.each(['new', 'items', 'Inn', 'a b', '-a'])('%s is none', async (key) => {
    expect(await problemOf(begin(key))).toMatchObject({ status: 400, errors: [{ pointer: '/key' }] });
  });

  test('is given by administrators', async () => {
    const clerk = await here.as('clerk');
    expect(await problemOf(begin('lodge', NOTHING, clerk))).toMatchObject({ status: 403 });
  });
});
