import type { ApplicationView } from '@yichuang/contract/channels.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, commerce, due, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const view = (changes: Partial<ApplicationView> = {}): ApplicationView => ({
  applicationId: CASE_ID,
  applicationNumber: '510109200710301000017',
  channel: { code: 'enterprise-establishment', name: '企业设立', nameEn: 'Setting up an enterprise' },
  route: { code: 'llc', name: '有限责任公司', nameEn: 'LLC' },
  applicantName: 'Jinjiang Software',
  state: 'submitted',
  submittedAt: NOW,
  acceptedAt: null,
  promisedDue: due(0, 'workingHours'),
  onTime: null,
  stepsDone: 0,
  stepsTotal: 2,
  version: 1,
  clocks: {
    statutoryLimit: null,
    promisedLimit: { unit: 'workingHours', count: 4 },
    statutoryDue: null,
    promisedDue: due(0, 'workingHours'),
  },
  plan: {
    unit: 'wh',
    serial: 40,
    parallel: 4,
    stages: [],
    steps: [
      { ...planned('name', 0, 1.5), critical: true },
      { ...planned('stamp', 1.5, 2), slack: 2 },
    ],
  },
  running: [
    { ...standing('name'), standing: 'open', caseId: CASE_ID, caseNumber: '510109200710301000017-01' },
    standing('stamp'),
  ],
  timeline: [],
  mayAccept: true,
  now: NOW,
  ...changes,
});

function planned(stepId: string, start: number, end: number): ApplicationView['plan']['steps'][number] {
  return {
    stepId,
    name: `步骤${stepId}`,
    nameEn: `Step ${stepId}`,
    itemCode: 'GSJ-001',
    department: commerce,
    stage: null,
    start,
    end,
    slack: 0,
    critical: false,
    prerequisites: [],
  };
}

function standing(stepId: string): ApplicationView['running'][number] {
  return { stepId, standing: 'waiting', caseId: null, caseNumber: null, startedAt: null, endedAt: null };
}

const replies = { 'identity.whoAmI': me('clerk'), 'channels.readApplication': view() };
const open = `/projects/${CASE_ID}`;

describe('a joint application', () => {
  test('says in words what the picture shows: critical, slack, standing', async () => {
    const { html } = await renderPage(open, replies);
    const [, picture = ''] = /<svg class="lanes"(.*?)<\/svg><\/section>/s.exec(html) ?? [];
    for (const word of ['关键', '余 2', '办理中', '等前置']) expect(textOf(picture)).toContain(word);
    expect(picture).toMatch(/aria-label="共2个步骤/);
  });

  test('the table has each step once, and leads to its case', async () => {
    const { html } = await renderPage(open, replies);
    expect(html.match(/<th scope="row">/g)).toHaveLength(2);
    expect(html).toContain(`href="/w/cases/${CASE_ID}"`);
  });

  test('names who holds it now', async () => {
    expect(textOf((await renderPage(open, replies)).html)).toMatch(/现在在：工商局/);
  });

  test('only who may accept is offered it', async () => {
    const closed = { ...replies, 'channels.readApplication': view({ mayAccept: false }) };
    expect(textOf((await renderPage(open, replies)).html)).toContain('受理并分送各部门');
    expect(textOf((await renderPage(open, closed)).html)).not.toContain('受理并分送各部门');
  });

  test('accepting sends the version and the key, and shows what came back', async () => {
    const accepted = view({ version: 2, state: 'accepted', mayAccept: false });
    const request = postForm(`http://hall.example/w${open}`, { version: '1', key: 'k-9' });
    const { html, sent } = await renderPage(request, { ...replies, 'channels.acceptApplication': accepted });
    expect(sent.find(({ name }) => name === 'channels.acceptApplication')).toMatchObject({
      key: 'k-9',
      body: { version: 1 },
    });
    expect(textOf(html)).toContain('已受理');
  });

  test('a colleague was faster: the fresh view is shown', async () => {
    const fresh = view({ version: 5, stepsDone: 1, mayAccept: false, state: 'accepted' });
    const request = postForm(`http://hall.example/w${open}`, { version: '1', key: 'k-9' });
    const { html } = await renderPage(request, {
      ...replies,
      'channels.acceptApplication': new ProblemError(problem('stale', 409, { fresh })),
    });
    expect(textOf(html)).toContain('已完成步骤 0 → 1');
  });
});
