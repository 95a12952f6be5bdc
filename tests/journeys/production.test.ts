import { DEMO_PASSWORD } from '@yichuang/server/modules/identity/demo.ts';
import { firstStart } from '@yichuang/server/start/first-start.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from './apply-online.ts';
import { axeFindings, openStage, picture, type Stage, seenText } from './stage.ts';

let stage: Stage;
let page: Page;
let setUp: string;

beforeAll(async () => {
  stage = await openStage('empty');
  const { setUpUrl } = await firstStart(stage.here.server);
  setUp = new URL(setUpUrl ?? '').pathname;
  page = await stage.visitor();
});
afterAll(() => stage.close());

describe('a production server at its first start', () => {
  test('has no demo accounts, no demo route, and no page says that it is a demo', async () => {
    expect((await page.request.get('/api/v1/identity/demo-accounts')).status()).toBe(404);
    for (const path of ['/', '/help', '/w/sign-in']) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      expect(await seenText(page, 'body')).not.toContain('演示');
    }
    for (const loginName of ['clerk', 'admin']) {
      const answer = await page.request.post('/api/v1/identity/sessions', {
        data: { loginName, password: DEMO_PASSWORD },
      });
      expect(answer.status()).toBe(401);
    }
  });

  test('is set up once by its link, without scripts, and the link is dead afterwards', async () => {
    const visitor = await stage.visitor({ javaScript: false });
    expect((await visitor.goto('/setup/not-the-token'))?.status()).toBe(404);
    await page.goto(setUp);
    expect(await axeFindings(page)).toEqual([]);
    await visitor.goto(setUp);
    await press(visitor, '建立中心并关闭这个入口');
    expect(await visitor.title()).toMatch(/^错误：首次设置/);
    await picture(visitor, 'set-up-wrong');
    const fields = {
      centreName: '示范区政务服务中心',
      centreNameEn: 'Model Zone Service Centre',
      regionCode: '510109',
      displayName: '陈主任',
      loginName: 'chen',
      password: 'qing-wa-tiao-jin-jing',
      passwordAgain: 'qing-wa-tiao-jin-jing',
    };
    for (const [name, value] of Object.entries(fields))
      await visitor.locator(`input[name=${name}]`).fill(value);
    await visitor.locator('input[name=calendarChecked]').check();
    await press(visitor, '建立中心并关闭这个入口');
    expect(await seenText(visitor)).toContain('设置完成，这个入口已经关闭');
    expect((await visitor.goto(setUp))?.status()).toBe(404);
  });

  test('then its administrator signs in, and the public sees the centre as official', async () => {
    const admin = await stage.staff('chen', 'qing-wa-tiao-jin-jing');
    expect(await seenText(admin, '.top-bar')).toMatch(/示范区政务服务中心[^演]*陈主任/s);
    await page.goto('/');
    expect(await seenText(page, '.strip')).toContain('政务服务官方网站');
    await picture(page, 'production-home');
    expect(await axeFindings(page)).toEqual([]);
  });
});
