import type { Language } from '@yichuang/ui/language.ts';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, test } from 'vitest';
import { problem, textOf } from '#render-page.testing.tsx';
import { LanguageProvider } from '#shell/language.tsx';
import type { Intake, Outcome } from './intake.ts';
import { countsOf, inOrder, settled } from './intake.ts';
import { MergeReport } from './merge-report.tsx';
import { SlipPaper } from './slip-panel.tsx';

const intake = (nth: number, outcome: Outcome): Intake => ({
  number: `L20071030-S095-00${nth}`,
  accountId: 'me',
  counterNumber: 95,
  receivedAt: `2007-10-30T01:0${nth}:00.000Z`,
  item: { code: 'SSJ-004', name: '食品卫生许可证核发', nameEn: 'Food hygiene licence' },
  who: '王*芳',
  papers: {
    key: `key-${nth}`,
    body: {
      itemCode: 'SSJ-004',
      itemVersion: 2,
      applicant: {
        kind: 'person',
        name: '王小芳',
        idNumber: '51010719850615002X',
        phone: '13800005678',
        contactName: '',
        agentName: '',
        agentIdNumber: '',
      },
      documents: [],
      receivedAt: '2007-10-30T01:00:00.000Z',
    },
    posted: {},
    tried: null,
  },
  outcome,
});
const made = (nth: number) => ({ caseId: `c${nth}`, caseNumber: `51010920071030100001${nth}` });
const refused = (code: string): Outcome => ({ kind: 'refused', problem: problem(code, 409) });

const acts = { again: () => undefined, drop: () => undefined, putRight: async () => undefined };

function report(intakes: readonly Intake[] | null, language: Language = 'zh') {
  const html = renderToString(
    <LanguageProvider start={language}>
      <MemoryRouter>
        <MergeReport intakes={intakes} acts={acts} />
      </MemoryRouter>
    </LanguageProvider>,
  ).replaceAll('<!-- -->', '');
  return { html, text: textOf(html) };
}

describe('the merge report', () => {
  test('each slip has its case, and a link to it', () => {
    const { html, text } = report([intake(1, { kind: 'entered', ...made(1), duplicates: [] })]);
    expect(text).toMatch(/L20071030-S095-001 2007年10月30日 09:01 食品卫生许可证核发 王\*芳/);
    expect(text).toContain(`已并入，办件编号 ${made(1).caseNumber}`);
    expect(html).toContain('href="/cases/c1"');
  });

  test('an open case of the same person and item is named', () => {
    const { text } = report([intake(1, { kind: 'entered', ...made(1), duplicates: [made(2)] })]);
    expect(text).toContain(`已有在办件，请核对： ${made(2).caseNumber}`);
  });

  test.each([
    ['waits', { kind: 'waiting' } as const, '待并入'],
    ['was done before', { kind: 'before', made: made(3) } as const, made(3).caseNumber],
    ['was done before, number unknown', { kind: 'before', made: null } as const, '编号请在办件列表中查'],
  ])('one that %s says so', (_how, outcome, words) => {
    expect(report([intake(1, outcome)]).text).toContain(words);
  });

  test.each([
    ['cases.item-changed', '按新版核对材料', '取回窗口改正'],
    ['invalid-input', '改正标出的内容', '取回窗口改正'],
    ['queueing.handed-in-moment', '请按现在收件，并书面说明', '取回窗口，按现在收件'],
    ['queueing.slip-used', '这张凭条已经是办件', '取回窗口，按现在收件'],
    ['something-unforeseen', '收件时刻以凭条为准', '取回窗口改正'],
  ])('refused for %s: the reason, what to do, and the ways to do it', (code, advice, way) => {
    const { text } = report([intake(1, refused(code))]);
    for (const words of [`中文 ${code}`, advice, way, '再发一次', '已另行办理，删除'])
      expect(text).toContain(words);
  });

  test('nothing personal stands in it', () => {
    const { html } = report([intake(1, refused('forbidden')), intake(2, { kind: 'waiting' })]);
    expect(html).not.toMatch(/王小芳|51010719850615002X|13800005678/);
  });

  test('while it is read, and when there is nothing', () => {
    expect(report(null).text).toContain('正在读取');
    expect(report([]).text).toContain('没有断网时收下的材料');
  });

  test('in English every word is English', () => {
    const all: readonly Outcome[] = [
      { kind: 'waiting' },
      { kind: 'entered', ...made(1), duplicates: [made(2)] },
      { kind: 'before', made: null },
      refused('cases.item-changed'),
    ];
    const { html } = report(
      all.map((outcome, nth) => intake(nth, outcome)),
      'en',
    );
    expect(html.replace(/<(\w+)[^>]*lang="zh-CN"[^>]*>.*?<\/\1>/g, '')).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('the provisional slip', () => {
  const html = renderToString(
    <SlipPaper
      slip={{
        number: 'L20071030-S095-001',
        counterNumber: 95,
        receivedAt: '2007-10-30T01:05:00.000Z',
        centreName: '成都高新区政务服务中心',
        item: { code: 'SSJ-004', name: '食品卫生许可证核发', nameEn: 'Food hygiene licence' },
        who: '王*芳',
        documents: ['申请书', '身份证'],
      }}
    />,
  ).replaceAll('<!-- -->', '');

  test('says before anything else that it is no acceptance and no receipt', () => {
    const text = textOf(html);
    expect(text.indexOf('本凭条不是受理凭证，也不是收件凭证')).toBeLessThan(
      text.indexOf('L20071030-S095-001'),
    );
    expect(text).toContain('正式的收件凭证');
  });

  test('states when the papers came and which they are', () => {
    expect(textOf(html)).toMatch(/2007年10月30日 09:05.*95 号.*食品卫生许可证核发.*2 份：申请书、身份证/);
  });
});

describe('intakes', () => {
  test('stand in the order in which the papers came', () => {
    const [one, two] = [intake(1, { kind: 'waiting' }), intake(2, { kind: 'waiting' })];
    expect(inOrder([two, one])).toEqual([one, two]);
  });

  test('keep what is personal only while the server does not have it', () => {
    const waiting = intake(1, { kind: 'waiting' });
    expect(settled(waiting, { kind: 'entered', ...made(1), duplicates: [] }).papers).toBeNull();
    expect(settled(waiting, { kind: 'before', made: null }).papers).toBeNull();
    expect(settled(waiting, refused('forbidden')).papers).toBe(waiting.papers);
  });

  test('are counted by what became of them', () => {
    const all = [
      intake(1, { kind: 'waiting' }),
      intake(2, refused('x')),
      intake(3, { kind: 'before', made: null }),
    ];
    expect(countsOf(all)).toEqual({ waiting: 1, refused: 1, merged: 1 });
  });
});
