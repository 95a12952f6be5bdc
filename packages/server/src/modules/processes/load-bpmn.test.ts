import { readBpmn } from '@yichuang/contract/channels.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { loadBpmn, readDraft } from '@yichuang/contract/processes.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

const params = { key: 'project-construction' };

let here: TestServer;
let admin: Call;

beforeAll(async () => {
  here = await startTestServer();
  admin = await here.as('admin');
});
afterAll(() => here.close());

const ownFile = async () => (await here.site.inject({ url: pathOf(readBpmn, params) })).payload;

async function load(bpmn: string, call = admin) {
  const { version, newest } = await admin(readDraft, { params });
  return call(loadBpmn, { params, body: { version, baseVersion: newest.version, bpmn } });
}

const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

test('a file of ours becomes the draft it was made from, and loses nothing', async () => {
  const loaded = await load(await ownFile());
  expect(loaded.savedAt).not.toBeNull();
  expect(loaded).toMatchObject({ lost: [], faults: [] });
  expect(loaded.definition).toEqual(loaded.newest.definition);
});

test('what another modeller drew is the draft, faults and all', async () => {
  const bpmn = `<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x">
      <process id="P" name="新通道">
        <startEvent id="S"/><userTask id="A" name="受理"/><userTask id="B" name="审查"/><endEvent id="E"/>
        <sequenceFlow id="f1" sourceRef="S" targetRef="A"/>
        <sequenceFlow id="f2" sourceRef="A" targetRef="B"/>
        <sequenceFlow id="f3" sourceRef="B" targetRef="E"/>
      </process>
    </definitions>`;
  const { definition, faults } = await load(bpmn);
  expect(definition.steps.map(({ id, name, prerequisites }) => [id, name, prerequisites])).toEqual([
    ['A', '受理', []],
    ['B', '审查', ['A']],
  ]);
  expect(faults.map(({ rule }) => rule)).toContain('processes.unknown-item');
});

test('a file that cannot be said is refused with its reason, and changes nothing', async () => {
  const before = await admin(readDraft, { params });
  const problem = await problemOf(load('<!DOCTYPE x><definitions/>'));
  expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/bpmn' }] });
  expect(problem?.errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
  expect(await admin(readDraft, { params })).toEqual(before);
});

test('is for administrators', async () => {
  expect(await problemOf(load(await ownFile(), await here.as('clerk')))).toMatchObject({ status: 403 });
});
