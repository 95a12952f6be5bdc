import type { Call } from '@yichuang/contract/client.ts';
import { describe, expect, test, vi } from 'vitest';
import { callWith, problem } from '#apply/visitor.fixture.ts';
import { centreReplies, shopGuide } from '#centre.fixture.ts';
import { createPortal, type PortalRequest } from '#entry.tsx';
import { pages } from '#pages.ts';
import { bookingReplies } from '#queueing/booking.fixture.ts';

const { call: usualCall } = callWith({ ...centreReplies, 'catalogue.readGuide': () => shopGuide });

function portal({ call = usualCall, ...given }: { readonly call?: Call; readonly demo?: boolean } = {}) {
  const onError = vi.fn();
  const { handle: answer, pages } = createPortal({
    demo: false,
    assets: { css: '/assets/a.css' },
    onError,
    ...given,
  });
  const handle = (request: Omit<PortalRequest, 'call'>) => answer({ ...request, call });
  const get = (path: string, more: Partial<PortalRequest> = {}) =>
    handle({
      method: 'GET',
      path,
      query: {},
      form: {},
      cookies: {},
      origin: 'https://zw.example.cn',
      ...more,
    });
  return { get, handle, pages, onError };
}

describe('the document', () => {
  test('Chinese unless asked otherwise; the title names the page and the centre', async () => {
    const { body } = await portal().get('/help');
    expect(body).toMatch(/^<!doctype html><html lang="zh-CN">/);
    expect(body).toContain('<title>帮助 - 成都高新区政务服务中心</title>');
    expect(body).toContain('href="https://zw.example.cn/help"');
  });

  test('English by cookie, whole', async () => {
    const { body } = await portal().get('/help', { cookies: { lang: 'en' } });
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('<title>Help - Chengdu High-tech Zone Government Service Centre</title>');
  });

  test('nothing in it would be refused by a content security policy', async () => {
    for (const path of ['/', '/items/GSJ-013', '/settings/display', '/nowhere']) {
      const { body } = await portal().get(path);
      expect(body).not.toMatch(/ style="|<style|<script(?! type="module" src=)| on[a-z]+="|javascript:/);
    }
  });

  test('the looks a reader chose stand on the root element', async () => {
    const cookies = { elder: 'on', theme: 'dark', contrast: 'high', text: '150' };
    const { body } = await portal().get('/help', { cookies });
    expect(body).toContain('data-elder="on" data-contrast="high" data-theme="dark" data-text="150"');
  });

  test('elder mode, display settings and the other language are within the first ten stops of the Tab key', async () => {
    const { body } = await portal().get('/items/GSJ-013');
    const stops = [...body.matchAll(/<(?:a|button|input|select)[ >][^>]*/g)].slice(0, 10).join(' ');
    expect(stops).toContain('?elder=on');
    expect(stops).toContain('/settings/display');
    expect(stops).toContain('?lang=en');
  });

  test('a demonstration says so on every page and does not call itself official', async () => {
    for (const path of ['/', '/help', '/nowhere', '/settings/display']) {
      const { body } = await portal({ demo: true }).get(path);
      expect(body).toContain('演示环境，数据均为虚构');
      expect(body).not.toContain('官方网站 ·');
    }
    expect((await portal({ demo: false }).get('/help')).body).not.toContain('演示环境');
  });
});

describe('language and elder links', () => {
  test('they set a cookie and come back to the same address', async () => {
    const reply = await portal().get('/items', { query: { who: 'personal', lang: 'en' } });
    expect(reply).toMatchObject({
      status: 303,
      headers: { location: '/items?who=personal' },
      cookies: [{ name: 'lang', value: 'en' }],
      body: '',
    });
  });
});

describe('display settings', () => {
  test('are posted, kept in cookies and shown as chosen', async () => {
    const { handle, get } = portal();
    const form = { elder: 'on', text: '125', contrast: 'normal', theme: 'dark' };
    const path = '/settings/display';
    const posted = await handle({
      method: 'POST',
      path,
      query: {},
      form,
      cookies: {},
      origin: 'https://x.cn',
    });
    expect(posted.headers.location).toBe('/settings/display?saved');
    const cookies = Object.fromEntries(posted.cookies.map(({ name, value }) => [name, value]));
    const { body } = await get(path, { cookies, query: { saved: '' } });
    expect(body).toMatch(/name="text" checked="" value="125"/);
    expect(body).toContain('已保存');
  });
});

describe('caches', () => {
  test('a public page may be kept for a minute, for the same cookies', async () => {
    const { headers } = await portal().get('/items/GSJ-013');
    expect(headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=600');
    expect(headers.vary).toBe('Cookie');
  });

  test.each(['/settings/display', '/nowhere'])('%s is never kept and not indexed', async (path) => {
    const { headers, body } = await portal().get(path);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain('<meta name="robots" content="noindex"/>');
    expect(body).not.toContain('rel="canonical"');
  });
});

describe('when something is wrong', () => {
  const failing = (error: Error) =>
    callWith({
      ...centreReplies,
      'catalogue.readGuide': () => {
        throw error;
      },
    }).call;

  test('an unknown address and an unknown item get the same calm page', async () => {
    for (const path of ['/nowhere', '/items/XXX-999']) {
      const { status, body } = await portal({ call: failing(problem(404, 'not-found')) }).get(path);
      expect(status).toBe(404);
      expect(body).toContain('<h1>没有找到</h1>');
      expect(body).toContain('role="search"');
    }
  });

  test('a problem shows its title, its advice and its code', async () => {
    const { get, onError } = portal({ call: failing(problem(503, 'unavailable')) });
    const { status, body } = await get('/items/GSJ-013');
    expect(status).toBe(503);
    expect(body).toContain('<h1>题：unavailable</h1>');
    expect(body).toContain('请稍等几分钟再试');
    expect(body).toContain('href="/api/problems/unavailable"');
    expect(onError).not.toHaveBeenCalled();
  });

  test('an unforeseen error is reported and tells the reader nothing of itself', async () => {
    const { get, onError } = portal({ call: failing(new TypeError('password of the database')) });
    const { status, body } = await get('/items/GSJ-013');
    expect(status).toBe(500);
    expect(body).not.toContain('password');
    expect(body).toContain('系统出错了');
    expect(onError).toHaveBeenCalledOnce();
  });

  test('the frame stands when the centre cannot be read', async () => {
    const broken: Call = async () => {
      throw problem(503, 'unavailable');
    };
    const { status, body } = await portal({ call: broken }).get('/accessibility');
    expect(status).toBe(200);
    expect(body).toContain('<title>无障碍声明 - 政务服务中心</title>');
  });
});

describe('for search engines', () => {
  test('the site map lists the pages and every item, event, channel and notice', async () => {
    const { body, headers } = await portal().get('/sitemap.xml');
    expect(headers['content-type']).toContain('xml');
    const addresses = [...body.matchAll(/<loc>https:\/\/zw\.example\.cn([^<]*)<\/loc>/g)].map(
      ([, path]) => path,
    );
    expect(addresses).toEqual(
      expect.arrayContaining([
        '/',
        '/items/GSJ-013',
        '/items/GSJ-013/brief',
        '/events/restaurant',
        '/channels/enterprise-establishment',
        '/notices/NT-04',
        '/api/problems/stale',
        '/verify',
      ]),
    );
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('every address in it can be fetched, and none is personal', async () => {
    const { handle, get } = portal({
      call: callWith({
        ...centreReplies,
        'catalogue.readGuide': () => shopGuide,
        'catalogue.readEvent': () => ({
          ...centreReplies['catalogue.listEvents']().rows[0],
          steps: [shopGuide],
          channelKey: null,
        }),
        'channels.readPlan': () => ({
          channel: centreReplies['channels.list']().rows[0],
          route: 'llc',
          plan: { unit: 'wh', serial: 4, parallel: 4, stages: [], steps: [] },
        }),
        'notices.read': () => centreReplies['notices.list']().rows[0],
        'queueing.listServices': bookingReplies['queueing.listServices'],
      }).call,
    });
    const { body } = await get('/sitemap.xml');
    for (const [, path = ''] of body.matchAll(/<loc>https:\/\/zw\.example\.cn([^<]*)<\/loc>/g)) {
      const reply = await handle({ method: 'GET', path, query: {}, form: {}, cookies: {}, origin: '' });
      expect([path, reply.status, reply.headers['cache-control']]).toEqual([
        path,
        200,
        expect.stringContaining('public'),
      ]);
    }
  });

  test('robots.txt closes what is personal and names the site map', async () => {
    const { body } = await portal().get('/robots.txt');
    expect(body).toContain('Disallow: /t/');
    expect(body).toContain('Sitemap: https://zw.example.cn/sitemap.xml');
  });
});

test('no two pages claim the same address', () => {
  const paths = pages.map(({ path }) => path.replace(/:\w+/g, ':'));
  expect(new Set(paths).size).toBe(paths.length);
});
