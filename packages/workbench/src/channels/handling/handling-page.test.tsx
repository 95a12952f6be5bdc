import type { HandlingView } from '@yichuang/contract/channel-handling.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, commerce, due, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const registry = commerce;
const named = (stepId: string) => ({ stepId, name: `步骤${stepId}`, nameEn: `Step ${stepId}` });

const view = (changes: Partial<HandlingView> = {}): HandlingView => ({
  applicationId: CASE_ID,
  applicationNumber: '510109200710301000017-00',
  applicantName: 'Jinjiang Software',
  channel: { code: 'enterprise-establishment', name: '企业设立', nameEn: 'Setting up an enterprise' },
  state: 'submitted',
  version: 1,
  noticeDue: due(3, 'workingDays'),
  documents: [
    { documentId: 'M1', name: '章程' },
    { documentId: 'M2', name: '身份证明' },
  ],
  defects: [
    {
      defectId: CASE_ID,
      department: registry,
      documentId: 'M1',
      name: '章程',
      defect: '第三页没有签字',
      namedAt: NOW,
      isTold: false,
      mayTakeBack: true,
    },
  ],
  missing: [],
  correction: null,
  intermediaries: [],
  openSteps: [],
  urgings: [],
  results: [],
  letters: [],
  acts: ['nameDefect', 'requestCorrection'],
  now: NOW,
  ...changes,
});

const open = `/projects/${CASE_ID}/handling`;
const replies = (changes: Partial<HandlingView> = {}) => ({
  'identity.whoAmI': me('clerk'),
  'channels.readHandling': view(changes),
});
const post = (fields: Record<string, string>) =>
  postForm(`http://hall.example/w${open}`, { version: '1', key: 'k-1', ...fields });

test('what is missing stands there with who needs it, though nobody named it', async () => {
  const missing = [{ documentId: 'M2', name: '身份证明', departments: [registry] }];
  const text = textOf((await renderPage(open, replies({ missing, defects: [] }))).html);
  for (const words of ['缺少的必交材料', '身份证明', registry.name, '未补齐不能受理'])
    expect(text).toContain(words);
});

describe('handling one application together', () => {
  test('says what each department named, and that the notice is sent once', async () => {
    const text = textOf((await renderPage(open, replies())).html);
    for (const words of ['第三页没有签字', '未告知', '登记缺陷', '一次告知申请人', '只能告知一次'])
      expect(text).toContain(words);
  });

  test('offers nothing that the reply does not', async () => {
    const { html } = await renderPage(open, replies({ acts: [], defects: [] }));
    expect(html).not.toContain('<form method="post"');
    expect(textOf(html)).toContain('各部门没有指出材料缺陷');
  });

  test('while papers are waited for their day stands in the head; once they are in it is no longer due', async () => {
    const correction = { due: due(-11, 'workingDays'), asked: ['M1'], isSupplied: false };
    const waiting = { state: 'awaitingCorrection', noticeDue: null, correction };
    expect(textOf((await renderPage(open, replies(waiting))).html)).toContain('超11个工作日');
    const over = { ...waiting, state: 'granted', correction: { ...correction, isSupplied: true } };
    const text = textOf((await renderPage(open, replies(over))).html);
    expect(text).not.toContain('超11个工作日');
    expect(text, 'its promise is counted elsewhere').not.toContain('未计时');
  });

  test('how many results are ready and how many were handed out is said in words', async () => {
    const result = { ...named('a'), department: registry, caseId: null, caseNumber: null, outcome: null };
    const results = (['underWay', 'ready', 'handedOut', 'handedOut'] as const).map((standing, nth) => ({
      ...result,
      stepId: `s${nth}`,
      standing,
    }));
    expect(textOf((await renderPage(open, replies({ results }))).html)).toContain(
      '共 4 项，可出件 1 项，已出件 2 项',
    );
  });

  test('a defect goes out with document, words, version and key', async () => {
    const { sent, html } = await renderPage(
      post({ act: 'nameDefect', documentId: 'M2', defect: '缺少复印件' }),
      { ...replies(), 'channels.nameDefect': view({ acts: ['nameDefect'] }) },
    );
    expect(sent.find(({ name }) => name === 'channels.nameDefect')).toMatchObject({
      key: 'k-1',
      params: { applicationId: CASE_ID },
      body: { version: 1, documentId: 'M2', defect: '缺少复印件' },
    });
    expect(textOf(html)).toContain('已办理');
  });

  test('a step of an intermediary stands with its clock and with what waits for it', async () => {
    const bank = {
      ...named('EE-20'),
      standing: 'open' as const,
      startedOn: '2007-10-30',
      endedOn: null,
      due: due(1, 'workingHours'),
      holds: ['企业设立登记'],
    };
    const text = textOf(
      (await renderPage(open, replies({ intermediaries: [bank], acts: ['reportStep'] }))).html,
    );
    for (const words of ['中介环节', '步骤EE-20', '办理中', '企业设立登记', '不计入通道时限', '登记进展'])
      expect(text).toContain(words);
  });

  test('one step is urged by its id, all without one', async () => {
    const step = {
      ...named('EE-01'),
      department: registry,
      caseId: CASE_ID,
      usedPercent: 92,
      isOverdue: false,
      isAtRisk: true,
      rung: 'departmentHead',
      act: 'urging',
      urgings: 2,
    } as const;
    const urgable = replies({ openSteps: [step], acts: ['urge'] });
    const text = textOf((await renderPage(open, urgable)).html);
    for (const words of ['时限已用 92%', '催办 2 次', '部门负责人', '催办全部临期和超期环节'])
      expect(text).toContain(words);
    const bodyOf = async (fields: Record<string, string>) => {
      const { sent } = await renderPage(post(fields), { ...urgable, 'channels.urge': view() });
      return sent.find(({ name }) => name === 'channels.urge')?.body;
    };
    expect(await bodyOf({ act: 'urge', stepId: 'EE-01' })).toEqual({ version: 1, stepId: 'EE-01' });
    expect(await bodyOf({ act: 'urge' })).toEqual({ version: 1 });
  });

  test('handing out early is a choice of the applicant, and a refusal says why', async () => {
    const result = {
      ...named('EE-01'),
      department: registry,
      caseId: CASE_ID,
      caseNumber: '510109200710301000017-01',
      outcome: 'granted',
      standing: 'ready',
    } as const;
    const ready = replies({ results: [result], acts: ['handOutPartly'], defects: [] });
    const { html, sent } = await renderPage(post({ act: 'handOut', receivedBy: '陈志强' }), {
      ...ready,
      'channels.handOut': new ProblemError({
        ...problem('channels.results-missing', 409),
        title: '还有环节没有出结果',
      }),
    });
    expect(sent.find(({ name }) => name === 'channels.handOut')?.body).toMatchObject({
      isPartial: false,
      mode: 'counter',
      receivedBy: '陈志强',
    });
    const text = textOf(html);
    for (const words of ['还有环节没有出结果', '申请人要求先领已经办好的', '可以出件'])
      expect(text).toContain(words);
  });

  test('English is complete', async () => {
    const text = textOf((await renderPage(open, replies(), 'en')).html);
    for (const words of [
      'One notice of what is missing',
      'Tell the applicant, once',
      'Urging',
      'One hand-out',
    ])
      expect(text).toContain(words);
  });
});
