import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, caseView, deskItem, document, me } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const acts = [{ act: 'accept', open: true, why: null, whyEn: null }] as const;
const documents = [
  { ...document('M1', true), presented: false },
  { ...document('M2', true), deferrable: true, presented: false },
];
const terms = { deferUntil: '2007-11-06', undertaking: true };
const filed = caseView({ acts: [...acts], state: 'submitted', documents, terms });
const replies = { 'identity.whoAmI': me('clerk'), 'cases.read': filed };
const open = `/cases/${CASE_ID}`;
const post = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  postForm(`http://hall.example/w${open}`, { act: 'accept', version: '3', key: 'k', ...fields });

describe('accepting a case on terms', () => {
  test('only papers that may follow are offered, each with the last day of the promise', async () => {
    const { html } = await renderPage(open, replies);
    expect(html).toMatch(/name="deferred"[^>]*value="M2"|value="M2"[^>]*name="deferred"/);
    expect(html).not.toMatch(/name="deferred"[^>]*value="M1"/);
    expect(html).toMatch(/name="until.M2"[^>]*value="2007-11-06"|value="2007-11-06"[^>]*name="until.M2"/);
    expect(textOf(html)).toContain('补交期限最迟为承诺到期日 2007年11月6日');
    expect(textOf(html)).toContain('申请人已签署容缺受理承诺书');
    expect(textOf(html)).toContain('本件按告知承诺办理');
  });

  test('an item without such rules offers nothing of it', async () => {
    const plain = caseView({ acts: [...acts], state: 'submitted' });
    const text = textOf((await renderPage(open, { ...replies, 'cases.read': plain })).html);
    expect(text).not.toContain('容缺');
    expect(text).not.toContain('告知承诺');
  });

  test('what follows, until when and what was signed is sent', async () => {
    const { sent } = await renderPage(
      post({
        documents: 'M1',
        deferred: 'M2',
        'until.M2': '20071105',
        commitmentSigned: 'yes',
        undertaking: 'yes',
        checkOn: '2007-12-20',
        'undertaking.signed': 'yes',
      }),
      { ...replies, 'cases.accept': { ...filed, version: 4, state: 'accepted' } },
    );
    expect(sent.find(({ name }) => name === 'cases.accept')?.body).toEqual({
      version: 3,
      documents: ['M1'],
      deferred: [{ documentId: 'M2', until: '2007-11-05' }],
      commitmentSigned: true,
      undertaking: { checkOn: '2007-12-20', signed: true },
    });
  });

  test.each([
    [
      'a day after the promise',
      problem('cases.deferral-too-long', 422, { facts: { documents: ['M2'], last: '2007-11-06' } }),
      '补交期限应在今天到 2007-11-06 之间',
    ],
    [
      'a check before the acceptance',
      problem('cases.basis-required', 422, { facts: { missing: ['checkOn'] } }),
      '事后核查的日期应在受理日之后',
    ],
    [
      'an unsigned commitment',
      problem('invalid-input', 400, {
        errors: [
          {
            pointer: '/commitmentSigned',
            rule: 'cases.commitment-unsigned',
            message: '承诺书须由申请人签署',
            messageEn: 'x',
          },
        ],
      }),
      '承诺书须由申请人签署',
    ],
  ])('%s is told at its box and above', async (_what, refusal, words) => {
    const { html } = await renderPage(post({ deferred: 'M2' }), {
      ...replies,
      'cases.accept': new ProblemError(refusal),
    });
    expect(textOf(html).split(words)).toHaveLength(3);
  });
});

describe('G12 a correction notice about what the platform fetches', () => {
  const fetched = caseView({
    acts: [{ act: 'requestCorrection', open: true, why: null, whyEn: null }],
    state: 'submitted',
    documents: [{ ...document('M1', true), fetchable: true, presented: false }],
  });

  test('the box says that nobody is asked for it, and a reason can be given', async () => {
    const { html } = await renderPage(open, { ...replies, 'cases.read': fetched });
    expect(textOf(html)).toContain('可由系统共享获取，不得要求申请人提交');
    expect(html).toContain('name="overrideReason"');
  });

  test('the refusal stands at its box', async () => {
    const refusal = problem('cases.document-fetchable', 409, { facts: { documents: ['M1'] } });
    const request = postForm(`http://hall.example/w${open}`, {
      act: 'requestCorrection',
      version: '3',
      'defect-M1': '未提交',
    });
    const { html } = await renderPage(request, {
      ...replies,
      'cases.read': fetched,
      'cases.requestCorrection': new ProblemError(refusal),
    });
    const [, atBox = ''] = /id="defect-M1-fault"[^>]*>(.*?)<\/p>/s.exec(html) ?? [];
    expect(textOf(atBox)).toContain('不得要求申请人提交');
  });
});

describe('D-15 a second correction notice', () => {
  const { promisedDue: due } = caseView().clocks;
  if (due === null) throw new TypeError('the case has a promise');
  const told = caseView({
    acts: [{ act: 'requestCorrection', open: true, why: null, whyEn: null }],
    state: 'received',
    documents: [document('M1', true), document('M2', true)].map((one) => ({ ...one, presented: true })),
    course: {
      ...caseView().course,
      correction: {
        due,
        asked: [{ documentId: 'M1', name: '申请书', defect: '未加盖公章' }],
        isSupplied: true,
      },
    },
  });

  test('warns before anything is written, names what was asked, and says which papers it cannot be about', async () => {
    const { html } = await renderPage(open, { ...replies, 'cases.read': told });
    const text = textOf(html);
    for (const words of ['已经一次性告知过补正', '申请书：未加盖公章', '自动发黄牌'])
      expect(text).toContain(words);
    expect(html).toMatch(/id="defect-M2-hint"[^>]*>[^<]*不能再要求补正/);
    expect(html).not.toContain('id="defect-M1-hint"');
    expect(html).toContain('name="againReviewer"');
  });

  test('the first one is not warned of', async () => {
    const first = { ...told, course: { ...told.course, correction: null } };
    const { html } = await renderPage(open, { ...replies, 'cases.read': first });
    expect(textOf(html)).not.toContain('已经一次性告知过补正');
  });
});

test('a refusal offers the departments that objected as its cause', async () => {
  const view = caseView();
  const opinion = {
    departmentCode: 'XFD',
    name: '公安分局消防大队',
    nameEn: 'Fire brigade',
    bySilence: false,
    conditions: '',
    basis: '消防法第十二条',
    answeredAt: '2007-10-30T02:00:00Z',
  };
  const objecting = caseView({
    course: {
      ...view.course,
      opinions: [{ ...opinion, stance: 'disagrees' }],
    },
  });
  const { html } = await renderPage(open, {
    'identity.whoAmI': me('reviewer'),
    'cases.read': objecting,
  });
  expect(html).toMatch(/name="causedBy"/);
  expect(textOf(html)).toContain('公安分局消防大队');
  expect((await renderPage(open, { ...replies, 'cases.read': view })).html).not.toContain('name="causedBy"');
});

test('the desk offers the same beside its materials', async () => {
  const item = deskItem({ documents, terms });
  const { html } = await renderPage('/desk?item=SSJ-004', {
    'identity.whoAmI': me('clerk'),
    'queueing.readDeskItem': item,
  });
  expect(html).toMatch(/name="until.M2"/);
  expect(textOf(html)).toContain('申请人已签署容缺受理承诺书');
});
