import type { ChannelDocumentsView } from '@yichuang/contract/channel-documents.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { expect, test } from 'vitest';
import { CASE_ID, commerce, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

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

const open = `/projects/${CASE_ID}/documents`;
const replies = (changes: Partial<ChannelDocumentsView> = {}) => ({
  'identity.whoAmI': me('clerk'),
  'channels.readDocuments': view(changes),
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
