import { prepareResult } from '@yichuang/contract/case-acts.ts';
import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import { listLicences } from '@yichuang/contract/licences.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

/** 医师执业注册: one of its papers may follow. */
const WITH_DEFERRAL = 'SSJ-008';
const PAPER = 'SSJ-008-M4';
const LICENCE_ITEM = 'SSJ-004';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const choose = (page: Page, act: string) => page.getByRole('button', { name: act, exact: true }).click();
const form = (page: Page, act: string) => page.locator(`[data-act-form=${act}]`);
const send = (page: Page, act: string) => form(page, act).locator('button[type=submit]').click();

describe('10.3-4 a paper may follow', () => {
  test('nothing is granted until it is in; the page of the reviewer says why', async () => {
    const clerk = await stage.here.as('clerk');
    const body = await filingFor(clerk, WITH_DEFERRAL);
    const documents = body.documents.filter((id) => id !== PAPER);
    const deferred = [{ documentId: PAPER, until: '2007-11-02' }];
    const { caseId } = await clerk(acceptAtDesk, {
      body: { ...body, documents, deferred, commitmentSigned: true },
    });

    const reviewer = await stage.staff('reviewer-ssj');
    await reviewer.goto(`/w/cases/${caseId}`);
    await atPage(reviewer, '医师执业注册');
    const grant = reviewer.getByRole('button', { name: '准予许可', exact: true });
    expect(await grant.getAttribute('aria-disabled')).toBe('true');
    expect(await seenText(reviewer, '.decision')).toContain('容缺材料尚未补齐');
    await picture(reviewer, 'grant-waits-for-paper');
    await expectAccessible(reviewer);

    const counter = await stage.staff('clerk');
    await counter.goto(`/w/cases/${caseId}`);
    await atPage(counter, '医师执业注册');
    await choose(counter, '收容缺材料');
    await form(counter, 'supplyDeferred').locator('input[type=checkbox]').first().check();
    await send(counter, 'supplyDeferred');
    await form(counter, 'supplyDeferred').waitFor({ state: 'detached' });

    await reviewer.reload();
    await atPage(reviewer, '医师执业注册');
    await reviewer.keyboard.press('e');
    await reviewer.locator('[data-act-form=grant] [type=submit]:focus').waitFor();
    await reviewer.keyboard.press('Enter');
    await reviewer.locator('.case-head', { hasText: '准予' }).waitFor();
  });
});

describe('10.3-9 a licence is revoked', () => {
  test('whoever checks it sees at once that it is good no longer, without JavaScript', async () => {
    const clerk = await stage.here.as('clerk');
    const decider = await stage.here.as('reviewer-ssj');
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, LICENCE_ITEM) });
    const params = { caseId };
    const { version } = await decider(readCase, { params });
    const granted = await decider(grantCase, { params, body: { version } });
    const number = '川食证字〔2007〕第0900号';
    const made = { number, seal: '社会事业局行政许可专用章', validFrom: '2007-10-30', validUntil: null };
    await clerk(prepareResult, { params, body: { version: granted.version, ...made } });
    await stage.here.jobs.settled();
    const { rows } = await decider(listLicences, { query: { q: number } });

    const passer = await stage.visitor({ javaScript: false, phone: true });
    const check = async (): Promise<string> => {
      await passer.goto('/licences/check');
      await passer.locator('[name=number]').fill(number);
      await passer.locator('[name=idTail]').fill('002X');
      await passer.locator('[name=idTail]').press('Enter');
      await passer.locator('#verdict').waitFor();
      return seenText(passer);
    };
    expect(await check()).toContain('这本证照现在有效');

    const reviewer = await stage.staff('reviewer-ssj');
    await reviewer.goto(`/w/licences/${rows[0]?.licenceId}`);
    await reviewer.locator('.decision').waitFor();
    await choose(reviewer, '撤销');
    const asked = form(reviewer, 'revoke');
    await asked.locator('[name=ground]').selectOption('fraud');
    await asked.locator('[name=harmsPublic][value=no]').check();
    await asked.locator('[name=facts]').fill('申请材料系伪造');
    await asked.locator('[name=legalBasis]').fill('行政许可法第六十九条第二款');
    await asked.locator('[name=handInBy]').fill('2007-11-30');
    await picture(reviewer, 'licence-revoke');
    await expectAccessible(reviewer);
    await send(reviewer, 'revoke');
    await reviewer.locator('main', { hasText: '已撤销' }).waitFor();
    await picture(reviewer, 'licence-revoked');

    const told = await check();
    expect(told).toContain('无效');
    expect(told).toContain('已撤销');
    await picture(passer, 'licence-check-revoked');
  });
});
