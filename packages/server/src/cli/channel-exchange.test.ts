import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBpmn as readBpmnRoute, readPlan } from '@yichuang/contract/channels.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { readBpmn } from '../modules/processes/index.ts';
import { runChannelExport } from './channel-export.ts';
import { runChannelImport } from './channel-import.ts';
import type { WithServer } from './import-folder.ts';
import { UsageError } from './usage-error.ts';

const KEY = 'enterprise-establishment';

let here: TestServer;
let folder: string;
let printed: string;

beforeAll(async () => {
  here = await startTestServer();
  folder = mkdtempSync(join(tmpdir(), 'channel-exchange-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await here.close();
});
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const withServer: WithServer = (work) => work(here.server);
const lines = () => printed.split('\n').filter(Boolean);
const file = (name = 'channel.bpmn') => join(folder, name);
const write = (text: string, name?: string) => {
  writeFileSync(file(name), text);
  return file(name);
};
/** The published channel as a file, changed. */
const changed = async (from: string | RegExp, to: string) => {
  await runChannelExport(KEY, { output: file() }, withServer);
  const before = readFileSync(file(), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return write(after);
};
const isOpen = async () => (await here.anybody(readPlan, { params: { key: KEY }, query: {} })).channel.open;

describe('export', () => {
  test('the published version to standard output, the departments with their names', async () => {
    await runChannelExport(KEY, {}, withServer);
    expect(printed).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
    expect(printed).toContain('（GSJ）');
    const { procedure, refused, lost } = await readBpmn(Buffer.from(printed));
    expect(procedure?.routes.map(({ id }) => id)).toContain('llc');
    expect([refused, lost]).toEqual([[], []]);
  });

  test('one route into a file, with a JSON answer', async () => {
    await runChannelExport(KEY, { route: 'llc', output: file(), json: true }, withServer);
    expect(JSON.parse(printed)).toEqual({ key: KEY, route: 'llc', output: file() });
    expect((await readBpmn(readFileSync(file()))).procedure?.routes).toHaveLength(1);
  });

  test('from a data folder no database is touched', async () => {
    const untouched: WithServer = () => expect.unreachable();
    const data = new URL('../../../../data/chengdu-hightech-2007', import.meta.url).pathname;
    await runChannelExport('project-construction', { data, json: true }, untouched);
    expect(JSON.parse(printed)).toMatchObject({
      route: null,
      bpmn: expect.stringContaining('<bpmn:subProcess'),
    });
  });

  test.each([
    ['nope', {}, /^"nope" is no channel; allowed: .*enterprise-establishment.* restaurant, /],
    [KEY, { route: 'nope' }, /^--route "nope" is no route of enterprise-establishment; allowed: llc, /],
    [
      KEY,
      { output: '/nowhere/x.bpmn' },
      '--output /nowhere/x.bpmn: cannot be written (ENOENT); allowed: a file in a folder that exists',
    ],
  ])('%s %j is wrong usage', async (key, options, message) => {
    const exported = runChannelExport(key, options, withServer);
    await expect(exported).rejects.toThrow(UsageError);
    await expect(exported).rejects.toThrow(message);
    expect(printed).toBe('');
  });
});

describe('the route of the interface', () => {
  const get = (key: string, query = '') => here.site.inject(`${pathOf(readBpmnRoute, { key })}${query}`);

  test('anybody gets the file, of all routes or of one', async () => {
    const all = await get(KEY);
    expect([all.statusCode, all.headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
    expect(all.headers['content-disposition']).toContain(`${KEY}.bpmn`);
    const one = await get(KEY, '?route=llc');
    expect(one.headers['content-disposition']).toContain(`${KEY}-llc.bpmn`);
    expect((await readBpmn(one.rawPayload)).procedure?.routes.map(({ id }) => id)).toEqual(['llc']);
  });

  test.each([
    ['nope', ''],
    [KEY, '?route=nope'],
  ])('%s%s is not there', async (key, query) => {
    expect((await get(key, query)).statusCode).toBe(404);
  });
});

describe('import', () => {
  test('our own file says what is published already', async () => {
    await runChannelExport(KEY, { output: file() }, withServer);
    await runChannelImport(file(), { publish: true }, withServer);
    expect(lines()).toEqual([
      '企业设立并联审批通道 (enterprise-establishment): 25 steps, 0 stages, 7 routes',
      'steps against version 1: 0 added, 0 removed, 0 changed',
      'nothing was published: the version imported last is the same',
    ]);
    expect(process.exitCode).toBeUndefined();
  });

  test('a change is shown and not published without --publish', async () => {
    await runChannelImport(await changed('PT30M', 'PT15M'), {}, withServer);
    expect(lines().slice(1)).toEqual([
      'steps against version 1: 0 added, 0 removed, 1 changed',
      '  ~ step EE-01  duration 0.5 wh -> 0.25 wh',
      'nothing was published, --publish does it',
    ]);
    const { plan } = await here.anybody(readPlan, { params: { key: KEY }, query: {} });
    expect(plan.steps.find(({ stepId }) => stepId === 'EE-01')?.end).toBe(0.5);
  });

  test('with --publish a new version is offered, still open, with the same promise', async () => {
    expect(await isOpen()).toBe(true);
    await runChannelImport(await changed('PT30M', 'PT15M'), { publish: true, json: true }, withServer);
    expect(JSON.parse(printed)).toMatchObject({ newestVersion: 1, publishedVersion: 2, publishable: true });
    const { plan, channel } = await here.anybody(readPlan, { params: { key: KEY }, query: {} });
    expect(plan.steps.find(({ stepId }) => stepId === 'EE-01')?.end).toBe(0.25);
    expect([channel.open, channel.after]).toEqual([true, { unit: 'workingHours', count: 4 }]);
  });

  test('what does not fit this centre is listed and leaves exit code 1; nothing is published', async () => {
    const path = await changed(/PT15M/, 'PT20H');
    const text = readFileSync(path, 'utf8').replace(/"department":"ZJJ"/g, '"department":"XXX"');
    await runChannelImport(write(text), { publish: true }, withServer);
    const printedLines = lines();
    expect(printedLines).toContainEqual(expect.stringMatching(/no department "XXX" here/));
    expect(printedLines).toContainEqual(expect.stringMatching(/more than the 4 the channel promises/));
    expect(printedLines.at(-1)).toBe('nothing was published: it cannot be published as it is');
    expect(process.exitCode).toBe(1);
  });

  test('a refused file tells why, and what of it was lost', async () => {
    await runChannelImport(write('<!DOCTYPE x><x/>'), { publish: true }, withServer);
    expect(lines()).toEqual([
      'refused: 1',
      '  the file has a document type or entities; BPMN needs none, remove them.',
      'nothing was published: it cannot be published as it is',
    ]);
    expect(process.exitCode).toBe(1);
  });

  test('a drawing of another tool becomes a new channel that plans and cannot be applied for yet', async () => {
    const drawing = `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
      <process id="Process_1" name="歇业"><laneSet id="ls"><lane id="l" name="$NAME"><flowNodeRef>a</flowNodeRef></lane></laneSet>
      <startEvent id="s"/><userTask id="a" name="清税"/><endEvent id="e"/>
      <boundaryEvent id="t" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>
      <sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="e"/></process></definitions>`;
    const { channel: known } = await here.anybody(readPlan, { params: { key: KEY }, query: {} });
    const path = write(drawing.replace('$NAME', known.departments[0]?.name ?? ''));
    await runChannelImport(path, {}, withServer);
    expect(lines()).toContainEqual(expect.stringMatching(/name another key/));
    process.exitCode = undefined;
    await runChannelImport(path, { key: 'closing-down', publish: true }, withServer);
    expect(lines().at(-1)).toBe('published as version 1; applications that run keep theirs');
    const { channel, plan } = await here.anybody(readPlan, { params: { key: 'closing-down' }, query: {} });
    expect([channel.open, channel.after]).toEqual([false, { unit: 'workingDays', count: 3 }]);
    expect(plan.steps).toMatchObject([{ stepId: 'a', department: { code: known.departments[0]?.code } }]);
  });

  test('a file that is not there, or a centre that is not set up, is wrong usage', async () => {
    await expect(runChannelImport('/nowhere.bpmn', {}, withServer)).rejects.toThrow(
      new UsageError(
        '/nowhere.bpmn: cannot be read (ENOENT); allowed: a BPMN 2.0 file of at most 500 kB, such as channel export writes',
      ),
    );
    const empty = await startTestServer({ template: 'empty' });
    const imported = runChannelImport(write('<x/>'), {}, (work) => work(empty.server));
    await expect(imported).rejects.toThrow(
      new UsageError('the centre is not set up yet; use the set-up link printed by start'),
    );
    await empty.close();
  });
});
