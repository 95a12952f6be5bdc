import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { sampleLetters } from '@yichuang/domain/documents/decision-samples.ts';
import type { Letter } from '@yichuang/domain/documents/letter.ts';
import { noodleShopHead } from '@yichuang/domain/documents/letter-samples.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Paper } from '#modules/documents/paper.ts';
import { markedPaper } from '#modules/documents/paper-sample.ts';
import { documentFontPaths } from '#platform/typesetting/fonts.ts';
import { readPdfEntries, readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { createTypesetter, type Typesetter } from '#platform/typesetting/typesetter.ts';

const templatesDir = fileURLToPath(new URL('../../../../../templates', import.meta.url));
let typesetter: Typesetter;
let compiler: NodeCompiler;

beforeAll(() => {
  typesetter = createTypesetter({ fontPaths: documentFontPaths(), templatesDir });
  compiler = NodeCompiler.create({
    workspace: templatesDir,
    fontArgs: [{ fontPaths: [...documentFontPaths()] }],
  });
});
afterAll(() => typesetter.close());

const written = (kind: string, changes = {}): Letter => {
  const letter = sampleLetters[kind]?.write(changes);
  if (letter === undefined) throw new Error(`no sample of ${kind}`);
  return letter;
};
const pages = async ({ template, data }: Paper) => readPdfPages(await typesetter.pdf(template, data));
const bare = (text: string) => text.replaceAll(/\s/g, '');

/** What may stand in the words and is not printed as it stands. */
const UNPRINTED = ['kind', 'you', 'issuedOn', 'trackUrl'];

/** Every text of a letter that must be read on paper. */
function printedTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !UNPRINTED.includes(key))
    .flatMap(([, part]) => printedTexts(part));
}

/** Parts of the head that a paper leaves out: a licence and an announcement have no agent. */
const HEADLESS: Readonly<Record<string, readonly string[]>> = {
  hearingAnnouncement: ['无'],
  licence: ['赵明 510***********5678'],
};

describe.each(Object.keys(sampleLetters))('%s', (kind) => {
  test('everything it states is on the paper', async () => {
    const paper = markedPaper(written(kind));
    const text = bare((await pages(paper)).join(''));
    const expected = printedTexts(written(kind)).filter((part) => !HEADLESS[kind]?.includes(part));
    expect(expected.filter((part) => !text.includes(bare(part)))).toEqual([]);
    for (const mark of ['核验码008J-4CT4-ANK7-F24S', '密钥3F2A9C41D07B65E8', '2007-10-3009:12:33', '共']) {
      expect(text).toContain(mark);
    }
  });

  test('is set without any warning, as accessible archive file', () => {
    const { template, data } = markedPaper(written(kind));
    compiler.mapShadow(`${templatesDir}/data.json`, Buffer.from(JSON.stringify(data)));
    const compiled = compiler.compile({
      mainFilePath: `${templatesDir}/${template}.typ`,
    });
    expect(compiled.takeDiagnostics()).toBeNull();
    if (compiled.result === null) throw new Error('not set');
    for (const pdfStandard of ['a-2a', 'ua-1']) {
      expect(compiler.pdf(compiled.result, { pdfStandard }).length).toBeGreaterThan(10_000);
    }
  });

  test('names itself, its language and its number for readers of the file', async () => {
    const { template, data } = markedPaper(written(kind));
    const entries = readPdfEntries(await typesetter.pdf(template, data));
    expect(entries).toContain('/Lang (zh-CN)');
    expect(entries).toContain('/StructTreeRoot');
    const [svg] = await typesetter.svg(template, data);
    expect(svg).toContain(`aria-label="${data.title}　${data.letterNumber}`);
  });

  test('very long and rare names stand on it whole', async () => {
    const long = '中外合资成都高新技术产业开发区餐饮连锁经营管理与食品供应链综合服务股份有限公司第二分公司';
    const letter = written(kind, {
      authority: '成都高新技术产业开发区管理委员会社会事业与公共卫生监督管理局',
      applicant: { ...noodleShopHead.applicant, kind: 'legalEntity', name: `𠮷䶮𬭎${long}` },
      item: { ...noodleShopHead.item, name: `${long}设立审批` },
    });
    const text = bare((await pages(markedPaper(letter))).join(''));
    expect(text).toContain(`𠮷䶮𬭎${long}`);
    expect(text).toContain(`${long}设立审批`);
    expect(text).toContain('成都高新技术产业开发区管理委员会社会事业与公共卫生监督管理局');
  });

  test('a real one is no demonstration', async () => {
    const text = (await pages(markedPaper(written(kind), { isDemo: false }))).join('');
    expect(text).not.toContain('演示');
  });
});

describe('lists of sixty rows', () => {
  const sixty = <T>(row: (number: number) => T) => Array.from({ length: 60 }, (_, index) => row(index + 1));

  test.each([
    [
      'receipt',
      {
        documents: sixty((number) => ({
          name: `第${number}号材料`,
          source: 'applicant',
          form: 'copyCheckedWithOriginal',
          pages: number,
          copies: 1,
        })),
      },
      '材料名称来源形式页数份数',
    ],
    [
      'correctionNotice',
      {
        defects: sixty((number) => ({
          document: `第${number}号材料`,
          defect: '缺少签名并且没有注明日期，复印件未与原件核对',
          basis: '《食品卫生许可证管理办法》第九条',
          sample: null,
        })),
      },
      '材料名称存在的问题依据示范文本',
    ],
    [
      'hearingRecord',
      { statements: sixty((number) => ({ speaker: '王芳', words: `第${number}号材料，所述属实。` })) },
      '发言人内容',
    ],
  ])(
    '%s: no row is lost, every page has its header, the seal has words beside it',
    async (kind, changes, header) => {
      const texts = await pages(markedPaper(written(kind, changes)));
      expect(texts.length).toBeGreaterThan(2);
      const text = texts.join('');
      for (let number = 1; number <= 60; number += 1) expect(text).toContain(`第${number}号材料`);
      for (const page of texts.filter((one) => one.includes('号材料'))) expect(page).toContain(header);
      expect(texts.at(-1)).toMatch(/专用章|公章/);
      expect(texts.at(-1)).toMatch(/不是受理决定|视为撤回申请|签字或者盖章|签收人/);
      texts.forEach((page, index) => {
        expect(page).toContain(`第${index + 1}页　共${texts.length}页`);
      });
    },
  );

  test('the preview has the pages of the PDF', async () => {
    const documents = sixty((number) => ({
      name: `第${number}号材料`,
      source: 'applicant',
      form: 'original',
      pages: null,
      copies: 1,
    }));
    const paper = markedPaper(written('receipt', { documents }));
    expect(await typesetter.svg(paper.template, paper.data)).toHaveLength((await pages(paper)).length);
  });
});

describe('wording follows the facts', () => {
  const text = async (kind: string, changes = {}) =>
    bare((await pages(markedPaper(written(kind, changes)))).join(''));

  test('remedies name both ways, bodies and periods', async () => {
    for (const kind of [
      'declineDecision',
      'refusalDecision',
      'terminationDecision',
      'cancellationDecision',
    ]) {
      expect(await text(kind)).toContain(
        '如不服本决定，可以自收到本决定书之日起60日内向成都高新技术产业开发区管理委员会申请行政复议，' +
          '也可以自收到本决定书之日起6个月内依法向成都高新技术产业开发区人民法院提起行政诉讼。',
      );
    }
  });

  const noLicence = { item: { ...noodleShopHead.item, isLicence: false } };

  test.each([
    'acceptanceNotice',
    'correctionNotice',
    'notRequiredNotice',
    'declineDecision',
    'grantDecision',
    'refusalDecision',
    'specialProcedureNotice',
    'extensionDecision',
  ])('%s leans on the Licensing Law for a licence only', async (kind) => {
    expect(await text(kind)).toContain('根据《中华人民共和国行政许可法》');
    const changes = kind === 'acceptanceNotice' ? { ...noLicence, statutory: null } : noLicence;
    expect(await text(kind, changes)).not.toContain('行政许可法');
  });

  test.each([
    ['acceptanceNotice', {}, '材料齐全、符合法定形式'],
    ['acceptanceNotice', { isCorrected: true }, '已按要求补正全部材料'],
    [
      'acceptanceNotice',
      { specialProcedures: [{ name: '现场核查', expected: null }] },
      '上列特别程序所需时间不计入办理时限',
    ],
    ['correctionNotice', {}, '除上列内容外，本机关不再要求补正其他内容'],
    ['correctionNotice', {}, '逾期未补正的，视为撤回申请'],
    ['correctionNotice', { lapses: false }, '逾期未补正的，本办件暂停办理'],
    ['receipt', {}, '不是受理决定'],
    ['specialProcedureNotice', {}, '所需时间不计算在办理时限内'],
    ['specialProcedureNotice', { procedure: 'otherByLaw', otherName: '现场核查' }, '依法需要进行现场核查'],
    ['extensionDecision', { isJoint: true }, '第四十二条第二款的规定，经本级人民政府负责人批准'],
    ['opinionRequest', {}, '逾期未反馈的，视为同意；该默认不代替贵单位依法应当作出的许可决定'],
    ['opinionRequest', { silenceAgrees: false }, '提请协调'],
    ['deemedAcceptanceRecord', { statutoryDue: null }, '法定办结法律未规定时限'],
    ['hearingNotice', {}, '有权申请回避'],
    ['hearingOffer', {}, '五日内提出听证要求'],
    ['revocationDecision', {}, '将证照交回本机关'],
    [
      'proofOfService',
      {
        mode: 'left',
        receivedBy: null,
        relation: null,
        refusal: { reason: '拒绝签收', witnesses: ['张明', '何军'], evidence: '现场照片2张' },
      },
      '拒收事由拒绝签收见证人张明、何军影像证据现场照片2张',
    ],
    [
      'proofOfService',
      {
        mode: 'publicNotice',
        receivedBy: null,
        relation: null,
        publishedIn: '成都日报',
        publishedOn: '2007-10-01',
      },
      '公告载体成都日报公告日期2007年10月1日',
    ],
  ])('%s %j', async (kind, changes, words) => {
    expect(await text(kind, changes)).toContain(words);
  });

  test('a company is addressed as a unit', async () => {
    const applicant = { ...noodleShopHead.applicant, kind: 'legalEntity', name: '宏达公司' };
    expect(await text('grantDecision', { applicant })).toContain('宏达公司：你单位提出的');
  });
});
