import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { lettersBySubject } from '@yichuang/server/modules/documents/store.ts';
import { filingFor, HONGDA, WANG_FANG } from '@yichuang/server/testing/filings.ts';
import { unmarkedChinese } from '@yichuang/ui/form/html.fixture.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyOnline, draftOf, press } from './apply-online.ts';
import { openStage, picture, type Stage } from './stage.ts';

const ITEM = 'SSJ-004';
/** 18 points: the least an elder reader must be shown. */
const ELDER_PIXELS = 24;

let stage: Stage;
/** Pages of a live application, a case and a paper; their addresses are made while the tests run. */
const made = { draft: '', parts: [] as readonly string[], tracks: [] as readonly string[], paper: '' };

beforeAll(async () => {
  stage = await openStage();
  const page = await stage.visitor({ javaScript: false });
  made.tracks = [
    await applied(page, `/items/${ITEM}`, '在线申请', WANG_FANG),
    await applied(page, '/channels/enterprise-establishment?route=llc', '开始申请', HONGDA),
  ];
  await page.goto(`/items/${ITEM}`);
  await press(page, '在线申请');
  made.draft = new URL(page.url()).pathname;
  const { form } = await draftOf(stage, page);
  made.parts = ['applicant', ...form.sections.map(({ id }) => `form/${id}`), 'documents'];
  made.paper = `/v/${await codeOnPaper()}`;
});
afterAll(() => stage.close());

/** Applies and gives the address of the track. */
async function applied(
  page: Page,
  from: string,
  button: string,
  applicant: typeof WANG_FANG,
): Promise<string> {
  await page.goto(from);
  await press(page, button);
  await applyOnline(stage, page, { applicant });
  await page.getByRole('link', { name: '查看办理进度' }).click();
  return new URL(page.url()).pathname;
}

async function codeOnPaper(): Promise<string> {
  const clerk = await stage.here.as('clerk');
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, ITEM) });
  await stage.here.jobs.settled();
  const of = { centreId: 1, subjectId: caseId };
  return (await stage.here.server.database.many(lettersBySubject, of))[0]?.code ?? '';
}

async function visitorWith(cookie: Readonly<Record<string, string>>, phone: boolean): Promise<Page> {
  const page = await stage.visitor({ javaScript: false, phone });
  const cookies = Object.entries(cookie).map(([name, value]) => ({ name, value, url: stage.address }));
  await page.context().addCookies(cookies);
  return page;
}

const addresses = (): readonly string[] => [
  made.draft,
  ...made.parts.flatMap((part) => [`${made.draft}/${part}`, `${made.draft}/${part}?faults=1`]),
  `${made.draft}/check`,
  ...made.tracks,
  `${made.tracks[0]}/withdraw`,
  made.paper,
  '/v/0000-0000-0000-0000',
  '/s?q=开饭店',
  '/s?q=zzzzqqq',
  '/settings/display',
  '/no-such-page',
];

describe('an English page marks every Chinese word', () => {
  test('at every address of the site map, with the reference data', async () => {
    const { request } = await visitorWith({ lang: 'en' }, false);
    const listed = [...(await (await request.get('/sitemap.xml')).text()).matchAll(/<loc>([^<]+)<\/loc>/g)];
    expect(listed.length).toBeGreaterThan(350);
    for (const [, address = ''] of listed) {
      const path = new URL(address).pathname;
      const html = await (await request.get(path)).text();
      expect([path, /<html lang="en"/.test(html), unmarkedChinese(html)]).toEqual([path, true, []]);
    }
  });

  test('in an application, on its track and on the answer about a paper', async () => {
    const page = await visitorWith({ lang: 'en' }, true);
    for (const path of addresses()) {
      await page.goto(path);
      expect([path, unmarkedChinese(await page.content())]).toEqual([path, []]);
    }
    await page.goto(`${made.draft}/check`);
    await picture(page, 'english-check');
  });
});

/** Words that are seen smaller than they may be, with their size; a drawing counts as it comes out on the screen. */
const smallWords = (page: Page, least: number) =>
  page.evaluate((pixels) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const box = node.parentElement;
      if (words === '' || !box || box.closest('title, .spoken')) continue;
      const drawing = box.closest('svg');
      const scale = drawing ? (drawing.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(box).fontSize) * scale;
      if (size < pixels - 0.01) found.push(`${size.toFixed(1)} ${words.slice(0, 30)}`);
    }
    return found;
  }, least);

describe('P-30: in elder mode no word is smaller than 18 points', () => {
  test.each([
    ['a phone', true],
    ['a desktop', false],
  ])('on %s', async (_what, phone) => {
    const page = await visitorWith({ elder: 'on' }, phone);
    const stays = [
      ...['/', '/items', `/items/${ITEM}`, `/items/${ITEM}/brief`, '/departments', '/events', '/notices'],
      ...['/channels/enterprise-establishment?route=llc', '/events/company-setup', '/track', '/verify'],
      ...['/help?page=%2Fitems', '/about', '/accessibility', '/privacy', '/api/problems/stale'],
    ];
    for (const path of [...stays, ...addresses()]) {
      await page.goto(path);
      expect([path, await smallWords(page, ELDER_PIXELS)]).toEqual([path, []]);
    }
  });

  test('looks as it is meant to', async () => {
    const page = await visitorWith({ elder: 'on' }, true);
    for (const [path, name] of [
      [`/items/${ITEM}`, 'elder-guide'],
      [`${made.draft}/applicant?faults=1`, 'elder-applicant'],
      [made.tracks[0] ?? '', 'elder-track'],
      ['/channels/enterprise-establishment?route=llc', 'elder-channel'],
    ] as const) {
      await page.goto(path);
      await picture(page, name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });
});
