import type { ChannelDocumentsView } from '@yichuang/contract/channel-documents.ts';
import type { GateView } from '@yichuang/contract/channel-statements.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, commerce, me, NOW } from '#fixtures.testing.ts';
import { asked, fixtureCall, postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { action, loader } from './application-files.ts';

const document = (documentId: string, name: string, filed: boolean) => ({
  documentId,
  name,
  required: true,
  when: null,
  filed,
  departments: [commerce],
});

const view = (changes: Partial<ChannelDocumentsView> = {}): ChannelDocumentsView => ({
  applicationId: CASE_ID,
  applicationNumber: '510109200710301000017-00',
  applicantName: 'Hongda Precision',
  state: 'accepted',
  version: 3,
  stages: [
    {
      stageId: 'S1',
      name: '立项选址',
      nameEn: 'Filing and siting',
      complete: true,
      documents: [document('M1', '备案申请表', true)],
    },
    {
      stageId: 'S2',
      name: '设计审查',
      nameEn: 'Design review',
      complete: false,
      documents: [
        document('M2', '规划总平面图', false),
        { ...document('M3', '日照分析报告', false), required: false, when: '毗邻居住建筑的' },
      ],
    },
    { stageId: 'S3', name: '施工许可', nameEn: 'Construction permit', complete: false, documents: [] },
  ],
  maySupply: true,
  now: NOW,
  ...changes,
});

const gate: GateView = {
  gateId: 'WORKS',
  name: '工程竣工',
  nameEn: 'Works finished',
  document: '竣工验收报告',
  documentEn: 'Report on the works',
  stage: { name: '竣工验收', nameEn: 'Completion' },
  statedOn: null,
  byApplicant: false,
  mayState: true,
  mayWithdraw: false,
};

const open = `/projects/${CASE_ID}/documents`;
const replies = (changes: Partial<ChannelDocumentsView> = {}) => ({
  'identity.whoAmI': me('clerk'),
  'channels.readDocuments': view(changes),
  'channels.readGates': { gates: [gate], version: 3 },
});
const posted = () => postForm(`http://hall.example/w${open}`, { version: '3', key: 'k-1', documents: 'M2' });

test('each stage with what is in, what is not, and who waits for it', async () => {
  const text = textOf((await renderPage(open, replies())).html);
  for (const words of ['已收材料 1 / 3', '立项选址', '已齐', '设计审查', '未齐', '工商局', '毗邻居住建筑的'])
    expect(text).toContain(words);
  expect(text).toContain('这个阶段不需要申请人另交材料');
});

test('only what is not in yet can be taken in, and only where the reply allows it', async () => {
  const { html } = await renderPage(open, replies());
  expect([...html.matchAll(/name="documents"[^>]*value="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'M2',
    'M3',
  ]);
  const closed = await renderPage(open, replies({ maySupply: false }));
  expect(closed.html).not.toContain('name="documents"');
});

test('what came in goes out with version and key; the reply is shown', async () => {
  const { sent, html } = await renderPage(posted(), {
    ...replies(),
    'channels.supplyDocuments': view({ version: 4 }),
  });
  expect(sent.find(({ name }) => name === 'channels.supplyDocuments')).toMatchObject({
    key: 'k-1',
    params: { applicationId: CASE_ID },
    body: { version: 3, documents: ['M2'] },
  });
  expect(textOf(html)).toContain('已登记');
});

test('a colleague was faster: the page says so and shows what is in now', async () => {
  const stages = view().stages.map((stage) => ({
    ...stage,
    documents: stage.documents.map((one) => ({ ...one, filed: true })),
  }));
  const fresh = view({ version: 5, stages });
  const { html } = await renderPage(posted(), {
    ...replies(),
    'channels.supplyDocuments': new ProblemError(problem('stale', 409, { fresh })),
  });
  expect(textOf(html)).toContain('已收材料 1 → 3');
  expect(html).not.toContain('name="documents"');
});

const postedGate = (fields: Readonly<Record<string, string>>) =>
  postForm(`http://hall.example/w${open}`, { version: '3', key: 'k-2', gate: 'WORKS', ...fields });

test('the clerk states for the applicant what opens a stage', async () => {
  const { html } = await renderPage(open, replies());
  expect(textOf(html)).toContain('工程竣工 → 竣工验收 还没有声明');
  const filled = { act: 'state', on: '2007年10月30日', document: '报告 12号' };
  const { sent } = await renderPage(postedGate(filled), {
    ...replies(),
    'channels.stateFact': { gates: [], version: 4 },
  });
  expect(sent.find(({ name }) => name === 'channels.stateFact')).toMatchObject({
    key: 'k-2',
    params: { applicationId: CASE_ID, gateId: 'WORKS' },
    body: { version: 3, on: '2007-10-30', document: '报告 12号' },
  });
});

test('a statement can be taken back for the applicant, and only where the reply allows it', async () => {
  const stated = { ...gate, statedOn: '2007-10-29', byApplicant: true, mayState: false, mayWithdraw: true };
  const told = { ...replies(), 'channels.readGates': { gates: [stated], version: 3 } };
  const { html } = await renderPage(open, told);
  expect(textOf(html)).toContain('已声明，自 2007年10月29日 起（申请人网上声明）');
  expect(html).not.toContain('name="document"');
  const { sent } = await renderPage(postedGate({ act: 'withdraw' }), {
    ...told,
    'channels.withdrawStatement': { gates: [], version: 4 },
  });
  expect(sent.find(({ name }) => name === 'channels.withdrawStatement')).toMatchObject({
    body: { version: 3 },
  });
  const decided = { gates: [{ ...stated, mayWithdraw: false }], version: 3 };
  expect((await renderPage(open, { ...told, 'channels.readGates': decided })).html).not.toContain('撤回声明');
});

test('a refused statement says why and keeps what was typed', async () => {
  const refused = new ProblemError(problem('channels.report-day', 400));
  const { html } = await renderPage(postedGate({ act: 'state', on: '2008-01-01', document: '报告' }), {
    ...replies(),
    'channels.stateFact': refused,
  });
  expect(html).toContain('role="alert"');
});

describe('files of the one set', () => {
  const path = `${open}`.replace('/documents', '/files');
  const address = { params: { applicationId: CASE_ID } };

  test('what cannot be read stops nobody', async () => {
    const { call } = fixtureCall({ 'channels.readAttachments': new ProblemError(problem('forbidden', 403)) });
    const request = new Request(`http://hall.example/w${path}`);
    expect(await loader({ ...asked(call, request), ...address })).toMatchObject({ isRead: false, rows: [] });
  });

  test('a scan of the clerk becomes a page of a document for all departments that ask for it', async () => {
    const uploaded = {
      ...{ attachmentId: CASE_ID, name: '总平面图.pdf', mediaType: 'application/pdf', bytes: 8, pages: 1 },
      ...{ uploadedAt: NOW, digest: 'a'.repeat(64) },
    };
    const { call, sent } = fixtureCall({
      'documents.uploadAttachment': uploaded,
      'channels.attach': { rows: [], mayAttach: true },
    });
    const body = new FormData();
    body.append('key', 'key-of-files');
    body.append('documentId', 'M2');
    body.append('file', new File(['%PDF-1.7'], '总平面图.pdf'));
    const request = new Request(`http://hall.example/w${path}`, { method: 'POST', body });
    expect(await action({ ...asked(call, request), ...address })).toMatchObject({ problem: null });
    expect(sent.at(-1)).toMatchObject({
      name: 'channels.attach',
      key: 'key-of-files-attach',
      params: { applicationId: CASE_ID },
      body: { documentId: 'M2', attachmentIds: [CASE_ID], isNewEdition: false },
    });
  });
});
