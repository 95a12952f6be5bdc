import { describe, expect, test } from 'vitest';
import { centre, me, NOW } from '#fixtures.testing.ts';
import { renderPage, textOf } from '#render-page.testing.tsx';
import { minutesWords, shareWords } from './judgement-words.ts';

const hall = { code: 'HALL-S', name: '南区大厅', nameEn: 'South Hall' };
const west = { code: 'HALL-W', name: '西区大厅', nameEn: 'West Hall' };
const judged = { count: 40, inside: 0.8, longer: 0.15, shorter: 0.05, biasMinutes: 3.4, widthMinutes: 12 };
const waits = (more: object = {}) => ({
  now: NOW,
  hall,
  halls: [hall, west],
  from: '2007-10-01',
  to: '2007-10-30',
  all: judged,
  services: [{ ...judged, service: { code: 'GS.bg', name: '企业变更登记', nameEn: 'Changes' } }],
  hours: [{ ...judged, hour: 9 }],
  untold: 7,
  isCut: false,
  ...more,
});
const replies = {
  'identity.whoAmI': me('supervisor'),
  'organisation.readCentre': {
    ...centre,
    halls: [{ id: 'HALL-S', name: '南区大厅', nameEn: 'South Hall', address: null, counters: 4 }],
  },
  'queueing.readWaits': waits(),
};

describe('Q-10: how good the told waits are', () => {
  test('five numbers, what the bias means, a chart and the same as a table', async () => {
    const { html, sent } = await renderPage('/hall/waits?days=7', replies);
    const text = textOf(html);
    for (const word of ['80%', '15%', '+3', '总的来看说短了', '企业变更登记', '09:00–09:59'])
      expect(text).toContain(word);
    expect(html).toContain('在告诉的范围内的比例：企业变更登记 80%');
    expect(html.match(/<table/g)).toHaveLength(2);
    expect(sent.find(({ name }) => name === 'queueing.readWaits')).toMatchObject({
      params: { hall: 'HALL-S' },
      query: { days: 7 },
    });
  });

  test.each([
    [-4, '说长了'],
    [0.4, '不偏长也不偏短'],
  ])('a bias of %f', async (biasMinutes, words) => {
    const { html } = await renderPage('/hall/waits', {
      ...replies,
      'queueing.readWaits': waits({ all: { ...judged, biasMinutes } }),
    });
    expect(textOf(html)).toContain(words);
  });

  test.each([
    [{ all: null, services: [], hours: [], untold: 0 }, '没有可以比较的'],
    [{ all: null, services: [], hours: [], untold: 7 }, '叫了 7 个号'],
    [{ isCut: true }, '只看了最新的五万个'],
  ])('nothing to judge, or too much (%#)', async (more, words) => {
    const { html } = await renderPage('/hall/waits', { ...replies, 'queueing.readWaits': waits(more) });
    expect(textOf(html)).toContain(words);
  });

  test('a centre without a hall', async () => {
    const { html } = await renderPage('/hall/waits', { ...replies, 'organisation.readCentre': centre });
    expect(textOf(html)).toContain('还没有登记办事大厅');
  });

  test('a span that is not offered is the usual one; English is complete', async () => {
    const { html, sent } = await renderPage('/hall/waits?days=9&hall=HALL-W', replies, 'en');
    expect(sent.find(({ name }) => name === 'queueing.readWaits')).toMatchObject({
      params: { hall: 'HALL-W' },
      query: { days: 30 },
    });
    expect(textOf(html)).toContain('On the whole told too short');
  });
});

test.each([
  [0, '0', '0%'],
  [0.4, '0', '40%'],
  [2.6, '+3', '260%'],
  [-1.6, '−2', '-160%'],
])('%f', (value, minutes, share) => {
  expect([minutesWords(value), shareWords(value)]).toEqual([minutes, share]);
});
