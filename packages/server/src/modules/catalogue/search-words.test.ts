import { describe, expect, test } from 'vitest';
import { askedWords, searchWords } from './search-words.ts';

describe('what is stored', () => {
  const words = searchWords({
    names: ['内资有限责任公司设立登记', 'Registration of a company'],
    keywords: ['开公司', '注册公司', '营业执照', '开公司'],
    text: ['有公司章程'],
  });

  test('names and the first keywords stand before the empty line, each once', () => {
    expect(words.plain).toBe(
      '\n内资有限责任公司设立登记\nregistrationofacompany\n开公司\n注册公司\n\n营业执照\n',
    );
  });

  test('sounds that many people do not tell apart are one', () => {
    expect(words.pinyin).toContain('\nyinyezizao\n');
  });

  test('initials only of Chinese words', () => {
    expect(words.initials).toBe('\nnzyxzrgssldj\nkgs\nzcgs\n\nyyzz\n');
  });

  test('words of the text weigh least', () => {
    expect(words.weak.split(' ')).toContain('章程');
    expect(words.strong.split(' ')).not.toContain('章程');
  });
});

describe('what is asked', () => {
  test.each([
    ['怎么办营业执照', '营业执照'],
    ['我想开个公司要办什么', '开公司'],
    ['卖酒要办什么证', '卖酒证'],
    ['大学生户口怎么迁？', '大学生户口迁'],
  ])('%s is %s without its small words', (q, core) => {
    expect(askedWords(q).core).toBe(core);
  });

  test.each(['营业执照', '节能', '个税', '证'])('%s has no small words to leave out', (q) => {
    expect(askedWords(q).core).toBe('');
  });

  test('two words with the same sound ask for the same', () => {
    expect(askedWords('营业执造').sound).toBe(askedWords('营业执照').sound);
    expect(askedWords('YingYe ZhiZhao').pinyin).toBe(askedWords('营业执照').sound);
  });

  test('letters alone are initials or pinyin, letters among signs are not', () => {
    expect(askedWords('yyzz').latin).toBe('yyzz');
    expect(askedWords('开KTV').latin).toBe('');
  });

  test('one wrong letter of three is near, and so are left-out signs', () => {
    const near = (q: string) => new RegExp(askedWords(q).near);
    expect(near('ggs').test('\nkgs\n')).toBe(true);
    expect(near('ggs').test('\nkzs\n')).toBe(false);
    expect(near('cbcx').test('\nshbxcbjfcxjzm\n')).toBe(true);
    expect(askedWords('gs').near).toBe('');
    expect(askedWords('abcdefghi').near).toBe('');
  });

  test('everyday English finds Chinese keywords', () => {
    expect(askedWords(' Business licence ').plain).toBe('营业执照');
  });

  test.each(['', '  ', '!?', '%_\\', "';--", '(|&!', '的', '😀', ' \n'])('%j breaks nothing', (q) => {
    const asked = askedWords(q);
    expect(asked.words).not.toMatch(/[^\p{L}\p{N} &|]/u);
    expect(asked.anyWord).not.toMatch(/[^\p{L}\p{N} &|]/u);
    expect(asked.near).toBe('');
    expect(asked.pairs).toEqual([]);
  });
});
