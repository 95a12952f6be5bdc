import type { TemplateView } from '@yichuang/contract/documents.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, caseView, me } from '#fixtures.testing.ts';
import { asked, fixtureCall, postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { action as previewCorrection } from './correction-pages.ts';

const LETTER_ID = '00000000-0000-7000-8000-0000000000c1';
const ADDRESS = `/cases/${CASE_ID}/letters/${LETTER_ID}`;

const letter = (withdrawn: null | { at: string; ground: 'clerical'; reason: string } = null) => ({
  letterId: LETTER_ID,
  title: '受理通知书',
  titleEn: 'Notice of acceptance',
  number: '成高许受〔2007〕00012号',
  path: `/api/v1/cases/${CASE_ID}/letters/${LETTER_ID}`,
  withdrawn,
});
const WITHDRAWN = { at: '2007-10-30T03:00:00Z', ground: 'clerical', reason: '联系电话有误' } as const;

const pages = { title: '受理通知书 成高许受〔2007〕00012号', pages: ['<svg>一</svg>', '<svg>二</svg>'] };
const replies = {
  'identity.whoAmI': me('reviewer'),
  'cases.read': caseView({ letters: [letter()] }),
  'cases.readLetterPages': pages,
};

describe('the pages of a paper', () => {
  test('stand one below the other, each says which it is, and the PDF is one step away', async () => {
    const { html } = await renderPage(ADDRESS, replies);
    expect(html.match(/<img/g)).toHaveLength(2);
    expect(html).toContain('alt="受理通知书 成高许受〔2007〕00012号，第 2 页，共 2 页"');
    expect(html).toContain('src="data:image/svg+xml,&lt;svg&gt;一&lt;/svg&gt;"');
    expect(html).toContain(`href="/api/v1/cases/${CASE_ID}/letters/${LETTER_ID}"`);
  });

  test('cannot be shown exactly: that is said, and the PDF is there', async () => {
    const refused = new ProblemError(problem('documents.not-as-issued', 409));
    const { html } = await renderPage(ADDRESS, { ...replies, 'cases.readLetterPages': refused }, 'en');
    expect(html).not.toContain('<img');
    expect(textOf(html)).toContain('English documents.not-as-issued');
    expect(textOf(html)).toContain('Open the PDF');
  });
});

describe('文书作废', () => {
  test('the department that issued it is offered to withdraw it, nobody else', async () => {
    expect((await renderPage(ADDRESS, replies)).html).toContain('作废这份文书');
    for (const other of [
      me('supervisor'),
      { ...me('reviewer'), department: { code: 'SSJ', name: '社会事业局', nameEn: 'Social Affairs' } },
    ])
      expect((await renderPage(ADDRESS, { ...replies, 'identity.whoAmI': other })).html).not.toContain(
        '作废这份文书',
      );
  });

  test('the form sends class, reason and the version it was decided on', async () => {
    const form = { act: 'withdraw', version: '3', key: 'k', ground: 'clerical', reason: ' 联系电话有误 ' };
    const withdrawn = caseView({ letters: [letter(WITHDRAWN)] });
    const { html, sent } = await renderPage(postForm(`http://hall.example/w${ADDRESS}`, form), {
      ...replies,
      'cases.withdrawLetter': withdrawn,
    });
    expect(sent.find(({ name }) => name === 'cases.withdrawLetter')).toMatchObject({
      key: 'k',
      body: { version: 3, ground: 'clerical', reason: '联系电话有误' },
    });
    expect(textOf(html)).toContain('这份文书已经作废');
    expect(textOf(html)).toContain('更正后重发');
  });

  test('更正: a decision offers to have its words put right, and sends old and new ones', async () => {
    const decision = { ...letter(), title: '准予行政许可决定书', rectifiable: true };
    const view = caseView({ letters: [decision] });
    const { html } = await renderPage(ADDRESS, { ...replies, 'cases.read': view });
    expect(html).toContain('作出更正决定');
    expect((await renderPage(ADDRESS, replies)).html).not.toContain('作出更正决定');

    const form = { where: '地址', before: '大道18号', after: '大道北段18号', rectifyReason: '书写有误' };
    const rectified = caseView({ letters: [{ ...decision, rectifiedBy: '成高更〔2007〕00001号' }] });
    const done = await renderPage(
      postForm(`http://hall.example/w${ADDRESS}`, { act: 'rectify', version: '3', key: 'k', ...form }),
      { ...replies, 'cases.read': view, 'cases.rectifyLetter': rectified },
    );
    const { rectifyReason: reason, ...words } = form;
    expect(done.sent.find(({ name }) => name === 'cases.rectifyLetter')).toMatchObject({
      body: { version: 3, rectified: [words], reason },
    });
    expect(textOf(done.html)).toContain('已由更正决定书更正，文号 成高更〔2007〕00001号');
  });

  test('the case strikes the paper and says why', async () => {
    const { html } = await renderPage(`/cases/${CASE_ID}`, {
      ...replies,
      'cases.read': caseView({ letters: [letter(WITHDRAWN)] }),
    });
    expect(html).toMatch(/<s><a [^>]*>受理通知书<\/a><\/s>/);
    expect(textOf(html)).toContain('已作废（文字、计算有误）：联系电话有误');
  });
});

test('the correction notice is previewed from what stands in the form, empty lines left out', async () => {
  const { call, sent } = fixtureCall({ 'cases.previewCorrection': pages });
  const request = postForm('http://hall.example/w', {
    'defect-M1': '没有签名',
    'defect-M2': ' ',
    version: '3',
  });
  const answer = await previewCorrection({ ...asked(call, request), params: { caseId: CASE_ID } });
  expect(sent[0]).toMatchObject({
    params: { caseId: CASE_ID },
    body: { defects: [{ documentId: 'M1', defect: '没有签名' }] },
  });
  expect(answer).toEqual({ pages, problem: null });
});

describe('文书模板', () => {
  const template: TemplateView = {
    kind: 'correctionNotice',
    title: '补正告知书',
    titleEn: 'Correction notice',
    file: 'correction-notice.typ',
    law: '《行政许可法》第三十二条第一款第四项',
    lawEn: 'Administrative Licensing Law art. 32(1)4',
    inUse: 'shipped',
    fault: null,
    version: 4,
    digest: 'ab'.repeat(32),
    facts: [{ name: 'defects[].defect', example: '未提交' }],
    changes: [],
  };
  const admin = {
    'identity.whoAmI': me('administrator'),
    'documents.listTemplates': { rows: [template, { ...template, kind: 'receipt', inUse: 'own' }] },
    'documents.readTemplate': template,
    'documents.readTemplatePages': pages,
  };
  const one = '/admin/papers/correctionNotice';

  test('every kind with law, file and whose template is used', async () => {
    const { html } = await renderPage('/admin/papers', admin);
    expect(textOf(html)).toContain('共 2 种，其中 1 种用本中心的模板');
    for (const words of ['补正告知书', '第三十二条第一款第四项', 'correction-notice.typ', '随产品提供'])
      expect(textOf(html)).toContain(words);
    expect(html).toContain('href="/w/admin/papers/correctionNotice"');
  });

  test('one kind: example, what it must print, file to download; nothing to restore', async () => {
    const { html } = await renderPage(one, admin);
    expect(html.match(/<img/g)).toHaveLength(2);
    expect(textOf(html)).toContain('data. defects[].defect'.replace(' ', ''));
    expect(html).toContain('href="/api/v1/documents/templates/correctionNotice/file"');
    expect(textOf(html)).not.toContain('恢复随产品提供的模板');
  });

  test('a template with a fault: the fault is told, and the way back is there', async () => {
    const fault = 'correction-notice.typ line 7: unknown variable: nobody';
    const { html } = await renderPage(one, { ...admin, 'documents.readTemplate': { ...template, fault } });
    expect(textOf(html)).toContain('line 7: unknown variable: nobody');
    expect(textOf(html)).toContain('恢复随产品提供的模板');
  });

  test('the text of the chosen file is sent; a refusal says where and why', async () => {
    const fault = 'correction-notice.typ: leaves out defects.0.defect';
    const form = new FormData();
    for (const [name, value] of Object.entries({ act: 'change', version: '4', key: 'k' }))
      form.set(name, value);
    form.set('file', new File(['#say[你好]'], 'correction-notice.typ'));
    const request = new Request(`http://hall.example/w${one}`, { method: 'POST', body: form });
    const { html, sent } = await renderPage(request, {
      ...admin,
      'documents.changeTemplate': new ProblemError(
        problem('documents.template-refused', 400, { facts: { fault } }),
      ),
    });
    expect(sent.find(({ name }) => name === 'documents.changeTemplate')).toMatchObject({
      body: { version: 4, text: '#say[你好]' },
    });
    expect(textOf(html)).toContain('leaves out defects.0.defect');
  });
});
