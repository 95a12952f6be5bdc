import { submitChannelDraft } from '@yichuang/contract/channels.ts';
import { changeClockRules, readClockRules } from '@yichuang/contract/clock.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HONGDA, LIMITED_COMPANY } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';

let here: TestServer;

beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

/** The last day for a notice, as the receipt of a filing of this moment names it. */
async function noticeDueOn(): Promise<string | null> {
  const draft = await here.anybody(startDraft, { body: { subject: LIMITED_COMPANY } });
  const params = { draftId: draft.draftId };
  const documents = draft.documents.map(({ id }) => id);
  const answers = {
    applicant: HONGDA,
    form: validForm(draft.form),
    documents,
  };
  const { version } = await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const receipt = await here.anybody(submitChannelDraft, { params, body: { version, declared: true } });
  return receipt.noticeDueOn;
}

test('R2: the receipt of an application filed on a Saturday counts as the rules of the centre say', async () => {
  here.clock.set(parseInstant('2007-11-03T10:00:00+08:00'));
  expect(await noticeDueOn()).toBe('2007-11-09');

  const admin = await here.as('admin');
  const { version, rules } = await admin(readClockRules, {});
  const { officeHours: _hours, zone: _zone, ...mine } = rules;
  const changed = { ...mine, receiptDay: 'nextWorkday' as const };
  await admin(changeClockRules, { body: { version, basis: '中心主任办公会第4号', rules: changed } });
  expect(await noticeDueOn()).toBe('2007-11-12');
});
