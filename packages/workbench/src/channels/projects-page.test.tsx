import { describe, expect, test } from 'vitest';
import { CASE_ID, commerce, me, NOW } from '#fixtures.testing.ts';
import { renderPage, textOf } from '#render-page.testing.tsx';
import { project } from './project.testing.ts';

const id = (nth: number) => `${CASE_ID.slice(0, -1)}${nth}`;
const holder = (name: string, held: number) => ({
  department: { ...commerce, name },
  stepId: name,
  stepName: name,
  stepNameEn: name,
  held,
  paused: false,
});

const rows = [
  project({
    applicationId: id(1),
    applicantName: 'late',
    outlook: 'willMiss',
    slack: -1.5,
    unit: 'wd',
    holders: [holder('消防', 2.5), holder('规划', 0.5), holder('环保', 0.2)],
  }),
  project({ applicationId: id(2), applicantName: 'shaky', outlook: 'atRisk', slack: 0 }),
  project({ applicationId: id(3), applicantName: 'calm' }),
  project({
    applicationId: id(4),
    applicantName: 'new',
    outlook: null,
    slack: null,
    acceptedAt: null,
    promisedDue: null,
    holders: [],
  }),
];
const replies = {
  'identity.whoAmI': me('clerk'),
  'channels.listProjects': { rows, total: rows.length, now: NOW },
};

describe('the first screen of a coordinator', () => {
  test('says without a filter which projects will miss their promise, the worst first', async () => {
    const text = textOf((await renderPage('/projects', replies)).html);
    const order = [
      '将误期 1 个',
      'late',
      '有风险 1 个',
      'shaky',
      '正常 1 个',
      'calm',
      '等待受理 1 个',
      'new',
    ];
    const places = order.map((word) => text.indexOf(word));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain('误1.5天');
  });

  test('names in each row who holds it and for how long, the longest first', async () => {
    const text = textOf((await renderPage('/projects', replies)).html);
    expect(text).toContain('消防（2.5天）、规划（0.5天）、另 1 个');
  });

  test('an expected end is told only once the clock runs', async () => {
    const { html } = await renderPage('/projects', replies);
    const row = (name: string) => textOf(html.split('<tr').find((line) => line.includes(`>${name}<`)) ?? '');
    expect(row('calm')).toContain('10-30 14:30');
    expect(row('new')).not.toContain('14:30');
  });

  test('a list that was cut says so', async () => {
    const cut = { ...replies, 'channels.listProjects': { rows, total: 230, now: NOW } };
    expect(textOf((await renderPage('/projects', cut)).html)).toContain('只列出最先到期的 4 个');
  });

  test('an empty list says what that means', async () => {
    const none = { ...replies, 'channels.listProjects': { rows: [], total: 0, now: NOW } };
    const { html } = await renderPage('/projects', none);
    expect(textOf(html)).toContain('没有在办的并联申请。');
    expect(html).not.toContain('<table');
  });

  test('those that are over are a list of their own', async () => {
    const {
      unit: _u,
      outlook: _o,
      slack: _s,
      finish: _f,
      holders: _h,
      ...over
    } = project({ state: 'granted' });
    const ended = { rows: [{ ...over, onTime: true }], total: 1, nextCursor: null, now: NOW };
    const { html, sent } = await renderPage('/projects?open=false', {
      ...replies,
      'channels.listApplications': ended,
    });
    expect(sent.map(({ name }) => name)).not.toContain('channels.listProjects');
    expect(textOf(html)).toContain('按时办结');
  });
});

test('my day of a coordinator says how many will miss, and leads there', async () => {
  const { html } = await renderPage('/', {
    'channels.listOpenSessions': { rows: [], now: NOW },
    ...replies,
    'cases.list': { rows: [], total: 0, nextCursor: null, now: NOW },
  });
  expect(html).toContain('href="/w/projects"');
  expect(textOf(html)).toContain('在办，其中 1 个将误期');
});
