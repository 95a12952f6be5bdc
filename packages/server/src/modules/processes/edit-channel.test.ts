import {
  acceptApplication,
  countRunning,
  listApplications,
  readApplication,
  readPlan,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
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
} from '@yichuang/contract/processes.ts';
import { addStep, changeStep, removeStep } from '@yichuang/domain/processes/procedure-edits.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HONGDA } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { getProcedure, publishProcedure } from './procedures.ts';

const KEY = 'enterprise-establishment';
const params = { key: KEY };
const TODAY = '2007-10-30';
const TOMORROW = '2007-10-31';

let here: TestServer;
let admin: Call;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
  [admin, clerk] = await Promise.all([here.as('admin'), here.as('clerk')]);
});
afterAll(() => here.close());

/** The morning of a day; sessions of days before are over. */
async function morningOf(day: string): Promise<void> {
  here.clock.set(parseInstant(`${day}T09:00:00+08:00`));
  [admin, clerk] = await Promise.all([here.as('admin'), here.as('clerk')]);
}

const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

type Definition = DraftView['definition'];

const draft = () => admin(readDraft, { params });

/** Saves the draft as it is now, but for one edit. */
async function edit(change: (definition: Definition) => Definition): Promise<DraftView> {
  const { version, newest, definition } = await draft();
  const body = { version, baseVersion: newest.version, definition: change(definition) };
  return admin(saveDraft, { params, body });
}

const rename = (name: string) => (definition: Definition) => changeStep(definition, 'EE-01', { name });

async function publish(appliesFrom: string, call = admin) {
  const { version, newest } = await draft();
  const body = { version, baseVersion: newest.version, appliesFrom, confirmed: true } as const;
  return call(publishDraft, { params, body });
}

/** 宏达公司 files for a limited company today, and the centre accepts. */
async function accepted(): Promise<string> {
  const subject = { kind: 'channel', key: KEY, route: 'llc' } as const;
  const begun = await here.anybody(forms.startDraft, { body: { subject } });
  const at = { draftId: begun.draftId };
  const none = Object.fromEntries(
    (begun.choice?.questions ?? []).map(({ questionId }) => [questionId, false]),
  );
  const started = await here.anybody(forms.answerQuestions, {
    params: at,
    body: { version: begun.version, route: 'llc', answers: none },
  });
  const documents = started.documents.map(({ id }) => id);
  const answers = { applicant: HONGDA, form: validForm(started.form), documents };
  const saved = await here.anybody(forms.saveDraft, {
    params: at,
    body: { version: started.version, answers },
  });
  const body = { version: saved.version, declared: true } as const;
  const receipt = await here.anybody(submitChannelDraft, { params: at, body });
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === receipt.caseNumber);
  const applicationId = row?.applicationId ?? '';
  await clerk(acceptApplication, { params: { applicationId }, body: { version: row?.version ?? 0 } });
  return applicationId;
}

const nameIn = (plan: { readonly steps: readonly { readonly stepId: string; readonly name: string }[] }) =>
  plan.steps.find(({ stepId }) => stepId === 'EE-01')?.name;

const offeredName = async () =>
  nameIn((await here.anybody(readPlan, { params, query: { route: 'llc' } })).plan);
const nameKeptBy = async (applicationId: string) =>
  nameIn((await clerk(readApplication, { params: { applicationId } })).plan);

async function runningByVersion(): Promise<Readonly<Record<number, number>>> {
  const { rows } = await admin(countRunning, {});
  return Object.fromEntries(
    rows.filter(({ key }) => key === KEY).map(({ version, applications }) => [version, applications]),
  );
}

describe('a draft', () => {
  test('begins with what is published, without a fault, and nobody has to save it', async () => {
    const { rows } = await admin(listProcedures, {});
    expect(rows.find(({ key }) => key === KEY)).toMatchObject({
      steps: 25,
      current: { version: 1, appliesFrom: TODAY },
      next: null,
      draftSavedAt: null,
    });
    const view = await draft();
    expect(view).toMatchObject({ version: 0, savedAt: null, baseVersion: 1, currentVersion: 1, faults: [] });
    expect(view.definition).toEqual(view.newest.definition);
    expect(view.items.find(({ code }) => code === view.definition.steps[0]?.item)?.department).not.toBeNull();
  });

  test('is kept half right, its faults are told and keep it from being published', async () => {
    const saved = await edit((definition) =>
      changeStep(addStep(definition, 'EE-77', null), 'EE-01', { duration: null }),
    );
    expect(saved.definition.steps.at(-1)).toMatchObject({ id: 'EE-77', duration: null });
    expect(saved.faults.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual([
      '/definition/steps/25/name processes.no-name',
      '/definition/steps/25/item processes.unknown-item',
      '/definition/steps/0/duration processes.bad-duration',
      '/definition/steps/25/duration processes.bad-duration',
    ]);
    expect(saved.faults[2]?.message).toBe('环节 EE-01 的时限应为 0 以上的数');
    expect(await problemOf(publish(TODAY))).toMatchObject({ status: 400, errors: saved.faults });
    const { rows } = await admin(listProcedures, {});
    expect(rows.find(({ key }) => key === KEY)).toMatchObject({
      current: { version: 1 },
      draftSavedAt: saved.savedAt,
    });
  });

  test('of a colleague is not saved over, nor one that was discarded meanwhile', async () => {
    const seen = await draft();
    const fresh = await edit(rename('先核名称'));
    const body = { version: seen.version, baseVersion: 1, definition: seen.definition };
    expect(await problemOf(admin(saveDraft, { params, body }))).toMatchObject({
      code: 'stale',
      status: 409,
      fresh: { version: fresh.version },
    });
    const discarded = await admin(discardDraft, { params, body: { version: fresh.version } });
    expect(discarded).toMatchObject({ savedAt: null, faults: [], version: fresh.version + 1 });
    expect(discarded.definition).toEqual(discarded.newest.definition);
    const late = { version: fresh.version, baseVersion: 1, definition: fresh.definition };
    expect(await problemOf(admin(saveDraft, { params, body: late }))).toMatchObject({ code: 'stale' });
  });

  test('that is not there cannot be discarded or published', async () => {
    const { version } = await draft();
    expect(await problemOf(admin(discardDraft, { params, body: { version } }))).toMatchObject({
      code: 'processes.no-draft',
    });
    expect(await problemOf(publish(TODAY))).toMatchObject({ code: 'processes.no-draft' });
  });

  test('is for administrators, of a channel there is', async () => {
    expect(await problemOf(clerk(readDraft, { params }))).toMatchObject({ status: 403 });
    expect(await problemOf(admin(readDraft, { params: { key: 'none' } }))).toMatchObject({ status: 404 });
  });
});

describe('publication is refused', () => {
  test('from a day that is over', async () => {
    await edit(rename('名称核准'));
    expect(await problemOf(publish('2007-10-29'))).toMatchObject({
      status: 400,
      errors: [{ pointer: '/appliesFrom', rule: 'processes.day-is-over' }],
    });
  });

  test('without a word that running applications were thought of', async () => {
    const { version } = await draft();
    const body = { version, baseVersion: 1, appliesFrom: TODAY, confirmed: false } as never;
    expect(await problemOf(admin(publishDraft, { params, body }))).toMatchObject({
      errors: [{ pointer: '/confirmed' }],
    });
  });

  test('of an older draft than the one that is there', async () => {
    const { version } = await draft();
    const body = { version: version - 1, baseVersion: 1, appliesFrom: TODAY, confirmed: true } as const;
    expect(await problemOf(admin(publishDraft, { params, body }))).toMatchObject({ code: 'stale' });
  });

  test('of what is published already', async () => {
    await edit(() => definitionNow);
    expect(await problemOf(publish(TODAY))).toMatchObject({ code: 'processes.unchanged' });
  });

  test('for who does not manage the centre', async () => {
    expect(await problemOf(publish(TODAY, clerk))).toMatchObject({ status: 403 });
  });

  let definitionNow: Definition;
  beforeAll(async () => {
    definitionNow = (await draft()).newest.definition;
  });
});

describe('a version from a date', () => {
  test('binds new applications from that day on; running ones keep theirs', async () => {
    const before = await offeredName();
    const running = await accepted();
    await edit((definition) => removeStep(rename('名称自主申报')(definition), 'EE-30'));
    const published = await publish(TOMORROW);
    expect(published).toMatchObject({
      savedAt: null,
      currentVersion: 1,
      newest: { version: 2, appliesFrom: TOMORROW },
    });
    const { rows } = await admin(listProcedures, {});
    expect(rows.find(({ key }) => key === KEY)).toMatchObject({
      current: { version: 1 },
      next: { version: 2, appliesFrom: TOMORROW },
    });
    expect(await offeredName()).toBe(before);
    await accepted();
    expect(await runningByVersion()).toEqual({ 1: 2 });

    await morningOf('2007-10-31');
    expect(await offeredName()).toBe('名称自主申报');
    const next = await accepted();
    expect(await runningByVersion()).toEqual({ 1: 2, 2: 1 });
    expect(await nameKeptBy(next)).toBe('名称自主申报');
    expect(await nameKeptBy(running)).toBe(before);
    expect((await admin(listProcedures, {})).rows.find(({ key }) => key === KEY)).toMatchObject({
      current: { version: 2 },
      next: null,
      steps: 24,
    });
  });

  test('published later takes the place of one that waits', async () => {
    await edit(rename('等到十二月'));
    await publish('2007-12-01');
    await edit(rename('从十一月起'));
    await publish('2007-11-15');
    await morningOf('2007-11-15');
    expect(await offeredName()).toBe('从十一月起');
    await morningOf('2007-12-03');
    expect(await offeredName()).toBe('从十一月起');
    expect((await admin(listProcedures, {})).rows.find(({ key }) => key === KEY)?.next).toBeNull();
  });

  test('can be made to begin earlier by publishing it once more', async () => {
    await edit(rename('明年'));
    await publish('2008-01-02');
    await edit((definition) => definition);
    expect(await problemOf(publish('2008-01-03'))).toMatchObject({ code: 'processes.unchanged' });
    await publish('2007-12-03');
    expect(await offeredName()).toBe('明年');
  });

  test('stays when the data it began with is imported again', async () => {
    const { database, clock } = here.server;
    const imported = await getProcedure(database, 1, { key: KEY, version: 1 });
    const { key: _key, version: _version, ...published } = imported;
    const isNew = await database.transaction((tx) =>
      publishProcedure({ tx, centreId: 1, now: clock.now() }, published),
    );
    expect(isNew).toBe(false);
    expect(await offeredName()).toBe('明年');
  });
});
