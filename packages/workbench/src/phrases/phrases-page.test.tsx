import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { me } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const row = {
  key: '00000000-0000-7000-8000-0000000000f1',
  origin: 'mine',
  abbreviation: 'mdd',
  words: '请写明门牌号。',
  itemCode: null,
  documentId: null,
  uses: 3,
  version: 2,
} as const;
const standard = {
  ...row,
  key: 'wgz',
  origin: 'standard',
  abbreviation: 'wgz',
  words: '未加盖公章。',
  version: null,
};
const replies = (mayShare: boolean) => ({
  'identity.whoAmI': me(mayShare ? 'administrator' : 'clerk'),
  'queueing.listPhrases': { rows: [row, { ...row, key: 'shared', origin: 'shared' }, standard], mayShare },
});

describe('the page of phrases', () => {
  test('a clerk changes the own ones, and reads those of the centre and of every centre', async () => {
    const { html } = await renderPage('/phrases', replies(false));
    const text = textOf(html);
    expect(text).toMatch(/我的常用语 1 .*请写明门牌号。.*用过 3 次/);
    expect(text).toMatch(/通用 1 .*;;wgz/);
    expect(html.match(/\/w\/phrases\?edit=/g)).toHaveLength(1);
    expect(html).not.toContain('name="isShared"');
  });

  test('who manages the settings changes those of the centre too', async () => {
    const { html } = await renderPage('/phrases', replies(true));
    expect(html.match(/\/w\/phrases\?edit=/g)).toHaveLength(2);
    expect(html).toContain('name="isShared"');
  });

  test('a phrase to be changed stands in the form with its version; a standard one never does', async () => {
    const { html } = await renderPage(`/phrases?edit=${row.key}`, replies(false));
    expect(html).toMatch(/name="version" value="2"/);
    expect(html).toMatch(/<textarea[^>]*>请写明门牌号。<\/textarea>/);
    expect((await renderPage('/phrases?edit=wgz', replies(true))).html).toContain('添加常用语</button>');
  });

  test('what was typed is sent as the contract wants it, full-width letters read as letters', async () => {
    const fields = { key: 'k', act: 'keep', phrase: '', version: '0', isShared: '', words: '补交。' };
    const request = postForm('http://hall.example/w/phrases', {
      ...fields,
      abbreviation: 'ＢＪ',
      itemCode: '',
    });
    const { sent } = await renderPage(request, {
      ...replies(false),
      'queueing.keepPhrase': replies(false)['queueing.listPhrases'],
    });
    expect(sent.find(({ name }) => name === 'queueing.keepPhrase')?.body).toEqual({
      phrase: null,
      isShared: false,
      abbreviation: 'bj',
      words: '补交。',
      itemCode: null,
      documentId: null,
    });
  });

  test('a refusal is told at its field', async () => {
    const fault = {
      pointer: '/abbreviation',
      rule: 'taken',
      message: '这个简码已经用过',
      messageEn: 'taken',
    };
    const refused = new ProblemError(problem('invalid-input', 400, { errors: [fault] }));
    const request = postForm('http://hall.example/w/phrases', {
      key: 'k',
      act: 'keep',
      phrase: '',
      isShared: '',
    });
    const { html } = await renderPage(request, { ...replies(false), 'queueing.keepPhrase': refused });
    expect(html).toMatch(/id="abbreviation-fault"|这个简码已经用过/);
    expect(html).toMatch(/aria-invalid="true"/);
  });

  test('is complete in English', async () => {
    const { html } = await renderPage('/phrases', replies(true), 'en');
    const words = textOf(html.replace(/<[^>]*lang="zh-CN"[^>]*>[^<]*/g, ''));
    expect(words).toContain('Of every centre');
  });
});
