import { urgeSteps } from '@yichuang/contract/channel-handling.ts';
import { readApplication } from '@yichuang/contract/channels.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { accepted, callMeeting } from '@yichuang/server/modules/channels/sessions.testing.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atPage, expectAccessible, openStage, picture, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  stage.here.clock.set(parseInstant('2007-10-30T09:00:00+08:00'));
});
afterAll(() => stage.close());

test('a reviewer sees at once that a case of the department was urged, on the open page', async () => {
  const clerk = await stage.here.as('clerk');
  const { applicationId } = await accepted(stage.here, clerk);
  await callMeeting(clerk, applicationId);
  const page = await stage.staff('reviewer-gsj');
  const listens = page.waitForResponse((reply) => reply.url().endsWith('/channels/events'));
  await page.goto('/w/tasks');
  await atPage(page, '待办');
  expect(await page.getByText('催办').count()).toBe(0);
  await listens;
  const params = { applicationId };
  const { version } = await clerk(readApplication, { params });
  await clerk(urgeSteps, { params, body: { version, stepId: 'EE-01' } });
  await page.getByText('刚刚收到催办。').first().waitFor();
  await page.getByText('催办 1 次').waitFor();
  await expectAccessible(page);
  await picture(page, 'urged-tasks');
  await page.goto('/w');
  await page.getByText('被催办，还没有决定').waitFor();
  await picture(page, 'urged-day');
  const admin = await stage.staff('admin');
  await admin.goto('/w/admin/sessions');
  await atPage(admin, '会审规则');
  await expectAccessible(admin);
  await picture(admin, 'session-rules');
});
