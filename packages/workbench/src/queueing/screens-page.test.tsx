import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const screen = {
  screenId: CASE_ID,
  state: 'paired',
  label: '南区入口取号机',
  kind: 'kiosk',
  hall: 'HALL-S',
  area: null,
  counterId: null,
  layout: 'callsAndLines',
  message: null,
  volume: 0,
  reloads: 0,
  pairedAt: NOW,
  revokedAt: null,
  version: 3,
};
const list = (rows: readonly object[] = [screen]) => ({
  rows,
  halls: [{ code: 'HALL-S', name: '南区大厅', nameEn: 'South Hall' }],
  areas: [{ hall: 'HALL-S', area: 'A', name: '政务大厅', nameEn: 'Government hall' }],
  counters: [{ counterId: 'S095', number: 95, name: '个体登记1号' }],
});
const replies = { 'identity.whoAmI': me('administrator'), 'queueing.listScreens': list() };
const ADDRESS = 'http://hall.example/w/admin/screens';

describe('the screens of the halls', () => {
  test('what stands where, silent or not; a revoked one is not changed any more', async () => {
    const revoked = { ...screen, label: '旧屏', state: 'revoked', revokedAt: NOW, volume: 70 };
    const { html } = await renderPage('/admin/screens', {
      ...replies,
      'queueing.listScreens': list([screen, revoked]),
    });
    const text = textOf(html);
    for (const word of ['南区入口取号机', '取号机', 'HALL-S', '无声', '旧屏', '已停用', '在用 1 台'])
      expect(text).toContain(word);
    expect(html.match(/更改设置：/g)).toHaveLength(1);
  });

  test('before the first one', async () => {
    const { html } = await renderPage('/admin/screens', { ...replies, 'queueing.listScreens': list([]) });
    expect(textOf(html)).toContain('还没有配对的终端');
  });

  test('Q-12: pairing sends the digits and the place as they were chosen', async () => {
    const { sent } = await renderPage(
      postForm(ADDRESS, {
        act: 'pair',
        key: 'k',
        code: '５66 639',
        label: '税务大厅屏',
        kind: 'hall',
        hall: 'HALL-S/A',
        counterId: 's095',
      }),
      { ...replies, 'queueing.pairScreen': screen },
    );
    expect(sent.find(({ name }) => name === 'queueing.pairScreen')?.body).toEqual({
      code: '566639',
      label: '税务大厅屏',
      kind: 'hall',
      hall: 'HALL-S',
      area: 'A',
    });
  });

  test('a wrong code is told, and what was typed stays', async () => {
    const { html } = await renderPage(
      postForm(ADDRESS, { act: 'pair', key: 'k', code: '1', kind: 'kiosk' }),
      {
        ...replies,
        'queueing.pairScreen': new ProblemError(problem('queueing.pairing-code', 409)),
      },
    );
    expect(html).toContain('note-problem');
  });

  test('reload and revoke go out with the version that was seen', async () => {
    const typed = {
      key: 'k',
      screenId: CASE_ID,
      version: '3',
      newLabel: '机',
      layout: 'calls',
      volume: '40',
    };
    const reply = { 'queueing.changeScreen': screen, 'queueing.revokeScreen': screen };
    const reload = await renderPage(postForm(ADDRESS, { ...typed, act: 'reload', message: '' }), {
      ...replies,
      ...reply,
    });
    const revoke = await renderPage(postForm(ADDRESS, { ...typed, act: 'revoke' }), { ...replies, ...reply });
    const acts = [...reload.sent, ...revoke.sent].filter(({ name }) => /change|revoke/.test(name));
    expect(acts).toMatchObject([
      {
        params: { screenId: CASE_ID },
        body: { version: 3, label: '机', volume: 40, message: null, reload: true },
      },
      { params: { screenId: CASE_ID }, body: { version: 3 } },
    ]);
  });
});
