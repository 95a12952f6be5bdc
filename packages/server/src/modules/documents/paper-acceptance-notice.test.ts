import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Paper } from '#modules/documents/paper.ts';
import { noodleShop, sampleDocuments, samplePaper } from '#modules/documents/paper-sample.ts';
import { darkModules, readCode128 } from '#modules/documents/read-symbol.testing.ts';
import { documentFontPaths } from '#platform/typesetting/fonts.ts';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { createTypesetter, type Typesetter } from '#platform/typesetting/typesetter.ts';

const templatesDir = fileURLToPath(new URL('../../../../../templates', import.meta.url));
let typesetter: Typesetter;

beforeAll(() => {
  typesetter = createTypesetter({ fontPaths: documentFontPaths(), templatesDir });
});
afterAll(() => typesetter.close());

const pdf = ({ template, data }: Paper) => typesetter.pdf(template, data);
const svg = ({ template, data }: Paper) => typesetter.svg(template, data);
const pages = async (paper: Paper) => readPdfPages(await pdf(paper));

describe('what is on the paper', () => {
  test('every field of the notice can be searched', async () => {
    const [page] = await pages(samplePaper());
    for (const text of [
      '成都高新区政务服务中心',
      '社会事业局',
      '成高许受〔2007〕00001号',
      '受理通知书',
      '王芳：您提出的“食品卫生许可证核发”申请',
      '现于2007年10月30日予以受理。',
      '承诺办结2007年11月6日（星期二）5个工作日',
      '法定办结2007年11月27日（星期二）按《行政许可法》第四十二条默认20个工作日',
      '办件编号510109200710301000017',
      '查询码482917',
      '居民身份证 510***********1234',
      '事项编码SSJ-001',
      '受理人李静',
      '领取方式窗口领取',
      '咨询电话028-85330001',
      '收费不收费',
      '特别程序无',
      '接收材料共6件',
      '4经营场所平面布局图和卫生设施示意图原件2份',
      '核验码　008J-4CT4-ANK7-F24S',
      'https://hall.example/track',
      '第1页　共1页',
    ]) {
      expect(page).toContain(text);
    }
  });

  test('without a limit of law no day stands there', async () => {
    const [page] = await pages(samplePaper({ statutory: null }));
    expect(page).toContain('法定办结法律未规定时限');
  });

  test('a provisional day is marked', async () => {
    const due = { on: '2008-01-08', time: null, provisional: true };
    const [page] = await pages(samplePaper({ promised: { ...noodleShop.promised, due } }));
    expect(page).toContain('2008年1月8日（星期二）5个工作日暂定，到期年度放假安排尚未公布');
  });

  test('an application without papers says so', async () => {
    expect((await pages(samplePaper({ documents: [] })))[0]).toContain('接收材料无');
  });

  test('hostile text prints as it stands, in every field', async () => {
    const hostile = '#panic("x")[a]\\"$b$*c*<d>@e//f';
    const text = (
      await pages(
        samplePaper({
          applicant: { ...noodleShop.applicant, name: hostile },
          item: { ...noodleShop.item, name: hostile },
          documents: [{ name: hostile, form: 'copy', copies: 1 }],
          fee: hostile,
          delivery: hostile,
          authority: hostile,
        }),
      )
    ).join('');
    expect(text.split(hostile).length - 1).toBeGreaterThanOrEqual(7);
  });
});

describe('a paper of the demonstration', () => {
  test('carries 演示 across every page, in the seal and in the foot', async () => {
    const texts = await pages(samplePaper({ documents: sampleDocuments(12) }));
    for (const text of texts) {
      expect(text).toMatch(/^演示/);
      expect(text).toContain('演示文书，不具有法律效力');
    }
    expect(texts.at(-1)).toContain('演示受理专用章');
  });

  test('a real one carries none of it and leaves the place of the seal free', async () => {
    const [text] = await pages(samplePaper({}, { isDemo: false }));
    expect(text).not.toContain('演示');
    expect(text).toContain('受理专用章');
  });
});

describe('pages', () => {
  test.each([0, 1, 2, 6])('%i papers fit on one page', async (count) => {
    expect(await pages(samplePaper({ documents: sampleDocuments(count) }))).toHaveLength(1);
  });

  test('twelve papers flow onto a second page, with header, number and count', async () => {
    const fee = '按注册资本分段计收，证书工本费另计（依公布的收费标准）';
    const [first, second, ...more] = await pages(samplePaper({ documents: sampleDocuments(12), fee }));
    expect(more).toEqual([]);
    expect(first).toContain('第1页　共2页');
    expect(second).toContain('第2页　共2页');
    expect(second).toContain('受理通知书　成高许受〔2007〕00001号');
    expect(second).toContain('序号材料名称形式份数');
  });

  test.each([7, 8, 9, 10, 13, 20, 21, 22, 23, 60])(
    'with %i papers the seal never stands on a page alone, and no paper is lost',
    async (count) => {
      const texts = await pages(samplePaper({ documents: sampleDocuments(count) }));
      expect(texts.at(-1)).toContain(`${count}${sampleDocuments(count).at(-1)?.name}`);
      expect(texts.at(-1)).toContain('受理专用章');
      const copies = texts.join('').match(/(?:原件|复印件|复印件（已核对原件）|电子件)[12]份/g);
      expect(copies).toHaveLength(count);
    },
  );

  test.each([1, 6, 12, 40])('with %i papers the preview has the pages of the PDF', async (count) => {
    const paper = samplePaper({ documents: sampleDocuments(count) });
    expect(await svg(paper)).toHaveLength((await pages(paper)).length);
  });

  test('equal notices give equal bytes', async () => {
    expect(await pdf(samplePaper())).toEqual(await pdf(samplePaper()));
  });
});

describe('symbols on the page', () => {
  const IMAGE = /<image[^>]*base64,([^"]+)" width="([\d.]+)" height="([\d.]+)"/g;
  const MILLIMETRE = 72 / 25.4;

  const symbols = async () => {
    const [page = ''] = await svg(samplePaper());
    return [...page.matchAll(IMAGE)].map(([, base64 = '', width, height]) => {
      const drawing = Buffer.from(base64, 'base64').toString();
      const modules = Number(/viewBox="0 0 (\d+)/.exec(drawing)?.[1]);
      return { drawing, modules, width: Number(width) / MILLIMETRE, height: Number(height) / MILLIMETRE };
    });
  };

  test('the case number is read from the bars', async () => {
    const [bars] = await symbols();
    expect(readCode128(darkModules(bars?.drawing ?? '', 0))).toBe('510109200710301000017');
  });

  test('the QR code of the paper is drawn unchanged', async () => {
    expect((await symbols())[1]?.drawing).toBe(samplePaper().data.verification.qr.svg);
  });

  test('both are drawn in the size they were made for, modules at least 0.25 mm wide', async () => {
    const { barcode, verification } = samplePaper().data;
    const placed = await symbols();
    for (const [index, made] of [barcode, verification.qr].entries()) {
      const { width = 0, height = 0, modules = 0 } = placed[index] ?? {};
      expect(width).toBeCloseTo(made.width, 3);
      expect(height).toBeCloseTo(made.height, 3);
      expect(width / modules).toBeGreaterThanOrEqual(0.25);
    }
  });
});

describe('the template', () => {
  const compiler = NodeCompiler.create({
    workspace: templatesDir,
    fontArgs: [{ fontPaths: [...documentFontPaths()] }],
  });
  const compile = (paper: Paper): NodeTypstDocument => {
    compiler.mapShadow(`${templatesDir}/data.json`, Buffer.from(JSON.stringify(paper.data)));
    const compiled = compiler.compile({ mainFilePath: `${templatesDir}/${paper.template}.typ` });
    expect(compiled.takeDiagnostics()).toBeNull();
    if (compiled.result === null) throw new Error('not set');
    return compiled.result;
  };

  test.each([1, 6, 12, 40])('is set with %i papers without any warning', (count) => {
    compile(samplePaper({ documents: sampleDocuments(count) }));
  });

  test.each(['ua-1', 'a-2a'])('meets %s', (pdfStandard) => {
    const document = compile(samplePaper({ documents: sampleDocuments(12) }));
    expect(compiler.pdf(document, { pdfStandard }).length).toBeGreaterThan(10_000);
  });
});
