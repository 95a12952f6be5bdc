import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import type { DepartmentEvent } from '@yichuang/contract/channel-events.ts';
import { readHandling, urgeSteps } from '@yichuang/contract/channel-handling.ts';
import { listOpenSessions } from '@yichuang/contract/channel-open-sessions.ts';
import * as sessions from '@yichuang/contract/channel-sessions.ts';
import { listUrged } from '@yichuang/contract/channel-urging.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { openReader, type Reader } from '#platform/http/streams.testing.ts';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';
import { urgeApplicationsNightly } from './index.ts';
import { accepted, callMeeting, minuted, peopleAt, placeOf, readFor, sign } from './sessions.testing.ts';

let here: TestServer;
let address: string;
let clerk: Call;
let registry: Call;
const readers: Reader[] = [];

beforeAll(async () => {
  here = await startTestServer();
  address = `${await here.site.listen({ host: '127.0.0.1', port: 0 })}/api/v1/channels/events`;
});
afterAll(async () => {
  for (const reader of readers) reader.cut();
  await here.close();
});

async function at(text: string): Promise<void> {
  ({ clerk, registry } = await peopleAt(here, text));
}
beforeEach(() => at('2007-10-30T09:00'));

/** An open screen of this person. */
async function listening(loginName: string): Promise<Reader> {
  const reader = await openReader(address, { cookie: await sessionCookie(here.site, loginName) });
  readers.push(reader);
  await reader.until((heard) => heard.length > 0);
  return reader;
}

const saidTo = (reader: Reader) => reader.events().map(({ data }) => data);
const isAbout = (reader: Reader, applicationId: string) =>
  saidTo(reader).some((data) => (data as DepartmentEvent).applicationId === applicationId);
const heardBy = async (reader: Reader, count: number) => {
  await reader.until(() => reader.events().length >= count);
  return saidTo(reader);
};

test('who is urged sees it at once, in the list and on the open screen; another department hears nothing', async () => {
  const { applicationId } = await accepted(here, clerk);
  const [mine, other] = [await listening('reviewer-gsj'), await listening('reviewer-ssj')];
  const params = { applicationId };
  const { version, openSteps } = await clerk(readHandling, { params });
  const caseId = openSteps[0]?.caseId ?? '';
  const began = performance.now();
  await clerk(urgeSteps, { params, body: { version, stepId: 'EE-01' } });
  expect(await heardBy(mine, 1)).toEqual([
    { kind: 'urged', department: 'GSJ', applicationId, caseId, sessionId: null },
  ]);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(saidTo(other)).toEqual([]);

  const urged = async () => (await registry(listUrged, {})).rows.filter((row) => row.caseId === caseId);
  expect(await urged()).toMatchObject([{ urgings: 1, act: 'urging' }]);
  const { version: seen } = await registry(readCase, { params: { caseId } });
  await registry(grantCase, { params: { caseId }, body: { version: seen } });
  expect(await urged(), 'decided').toEqual([]);
});

test('the rule of the night rings as well, once a rung', async () => {
  const { applicationId } = await accepted(here, clerk);
  await at('2007-10-31T09:00');
  const [mine, supervisor] = [await listening('reviewer-gsj'), await listening('supervisor')];
  const tonight = async () => {
    const { server } = here;
    await server.database.transaction((tx) =>
      urgeApplicationsNightly.run({}, { tx, server, centreId: 1, ...momentOf(server) }),
    );
    await here.jobs.settled();
  };
  await tonight();
  await mine.until(() => isAbout(mine, applicationId));
  const before = saidTo(mine).length;
  await tonight();
  expect(saidTo(mine)).toHaveLength(before);
  expect(saidTo(supervisor), 'the head of the department comes first').toEqual([]);
  await at('2007-11-01T09:00');
  const above = await listening('supervisor');
  await tonight();
  await above.until(() => isAbout(above, applicationId));
});

test('whose signature is missing, and who was invited to what is cancelled; who signed hears nothing', async () => {
  const { applicationId } = await accepted(here, clerk);
  await callMeeting(clerk, applicationId);
  await at('2007-11-01T14:00');
  const recorded = await minuted(clerk, await readFor(clerk, applicationId));
  await sign(registry, recorded);
  const [signed, missing] = [await listening('reviewer-gsj'), await listening('reviewer-zjj')];
  const { params, version } = placeOf(recorded);
  await clerk(sessions.urgeSessionLines, { params, body: { version } });
  expect(await heardBy(missing, 1)).toMatchObject([{ kind: 'urgedToSign', sessionId: params.sessionId }]);
  const quality = await here.as('reviewer-zjj');
  const { rows } = await quality(listOpenSessions, {});
  expect(rows.find((row) => row.sessionId === params.sessionId)).toMatchObject({ urgings: 1 });
  expect(saidTo(signed)).toEqual([]);

  const second = placeOf(await callMeeting(clerk, applicationId, { on: '2007-11-02' }));
  await clerk(sessions.cancelJointSession, {
    params: second.params,
    body: { version: second.version, reason: '已书面一致' },
  });
  const cancelled = { kind: 'sessionCancelled', sessionId: second.params.sessionId };
  expect(await heardBy(signed, 1)).toMatchObject([cancelled]);
  expect(await heardBy(missing, 2)).toMatchObject([{ kind: 'urgedToSign' }, cancelled]);
});

test('nobody listens who is not signed in', async () => {
  await expect(openReader(address)).rejects.toThrow('401');
});
