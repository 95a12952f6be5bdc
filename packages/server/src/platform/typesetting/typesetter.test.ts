import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentFontPaths } from '#platform/typesetting/fonts.ts';
import { readPdfEntries, readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { createTypesetter, type Typesetter } from '#platform/typesetting/typesetter.ts';

const HEAD = `#let data = json("data.json")
#set document(title: "样张", date: datetime(year: 2007, month: 10, day: 30))
#set text(font: ("Noto Serif SC", "Noto Sans SC", "Noto Sans JP"), fallback: false, lang: "zh", region: "cn")
`;

let folder: string;
let typesetter: Typesetter;

const template = (name: string, body: string) => writeFile(join(folder, `${name}.typ`), HEAD + body);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'typesetter-'));
  await template('text', '#data.text');
  await template('pages', '#for page in range(data.pages) { pagebreak(weak: true); [第#(page + 1)页] }');
  typesetter = createTypesetter({ fontPaths: documentFontPaths(), templatesDir: folder });
});

afterAll(async () => {
  await typesetter.close();
  await rm(folder, { recursive: true });
});

const printed = async (text: string) =>
  readPdfPages(await typesetter.pdf('text', { text }))
    .join('')
    .trim();

describe('text from outside is printed as it stands', () => {
  test.each([
    ['a call', '#panic("x") #{1 + 1} #sys.inputs'],
    ['a file', '#read("/etc/passwd") #import "x.typ": *'],
    ['content brackets', '[a] ]] [[ #[b]'],
    ['back slashes', 'C:\\n\\u{41} \\'],
    ['quotes', '"a" \'b\' “c”'],
    ['mathematics', '$ x^2 $ a_b'],
    ['emphasis', '*a* _b_ `c` ```d```'],
    ['a heading, lists and terms', '= a - b + c / d: e'],
    ['labels and references', '<a> @b'],
    ['comments', '// a /* b */'],
    ['dashes, dots and ties', '-- --- ... a~b'],
    ['markup of other worlds', '<script>alert(1)</script> &amp; %s {a} {{b}}'],
    ['an address', 'https://hall.example/a?b=c&d=#e'],
    ['a long digit run', '510109200710301000017'],
  ])('%s', async (_what, text) => {
    expect(await printed(text)).toBe(text);
  });

  test('lines become one, what is invisible or turns text around is left out', async () => {
    expect(await printed('一\r\n二\t三\u202e四\u200b五\u0000六\ufe0f')).toBe('一 二 三四五六');
  });

  test.each(['䶮', '𬭎', '𠮷'])('the rare character %s is printed', async (character) => {
    expect(await printed(`王${character}`)).toBe(`王${character}`);
  });

  test('a character that no face holds is printed as its number', async () => {
    expect(await printed('王\u{20001}')).toBe('王〔U+20001〕');
    const [page] = await typesetter.svg('text', { text: '王\u{20001}' });
    expect(page).toContain('<symbol');
  });
});

describe('the PDF', () => {
  test('is tagged, titled, in Chinese, and dated by the template', async () => {
    const entries = readPdfEntries(await typesetter.pdf('text', { text: '文' }));
    expect(entries).toContain('/Lang (zh-CN)');
    expect(entries).toMatch(/\/MarkInfo <<\s+\/Marked true/);
    expect(entries).toContain('/StructTreeRoot');
    expect(entries).toContain(
      `/Title <FEFF${Buffer.from('样张', 'utf16le').swap16().toString('hex').toUpperCase()}>`,
    );
    expect(entries).toContain('/CreationDate (D:20071030');
  });

  test('equal data give equal bytes, from another thread too', async () => {
    const other = createTypesetter({ fontPaths: documentFontPaths(), templatesDir: folder });
    const [one, two, three] = await Promise.all([
      typesetter.pdf('text', { text: '王芳' }),
      typesetter.pdf('text', { text: '王芳' }),
      other.pdf('text', { text: '王芳' }),
    ]);
    await other.close();
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  });

  test('other data give other bytes', async () => {
    const [one, two] = await Promise.all([
      typesetter.pdf('text', { text: '王芳' }),
      typesetter.pdf('text', { text: '王方' }),
    ]);
    expect(two).not.toEqual(one);
  });
});

test.each([1, 2, 5])('a document of %i pages has as many drawings', async (pages) => {
  expect(await typesetter.svg('pages', { pages })).toHaveLength(pages);
  expect(readPdfPages(await typesetter.pdf('pages', { pages }))).toHaveLength(pages);
});

describe('a template that fails', () => {
  test('is named with file, line and reason', async () => {
    await writeFile(join(folder, 'part.typ'), '#let part(data) = [\n  #data.nobody\n]');
    await template('broken', '#import "part.typ": part\n#part(data)');
    await expect(typesetter.pdf('broken', { text: '' })).rejects.toMatchObject({
      code: 'typesetting.template-failed',
      kind: 'unavailable',
      message: 'template broken: part.typ line 2: dictionary does not contain key "nobody"',
    });
  });

  test('does not disturb the next paper', async () => {
    const broken = typesetter.svg('broken', {});
    const good = typesetter.svg('text', { text: '文' });
    await expect(broken).rejects.toThrow('broken');
    await expect(good).resolves.toHaveLength(1);
  });

  test('a corrected template is read again', async () => {
    await template('changing', '#data.nothing');
    await expect(typesetter.pdf('changing', {})).rejects.toThrow('changing.typ line 4');
    await template('changing', '好');
    expect(readPdfPages(await typesetter.pdf('changing', {}))).toEqual(['好']);
  });

  test.each(['missing', '../text', '/etc/passwd', 'text.typ', 'Text', ''])(
    'there is no template %j',
    async (name) => {
      await expect(typesetter.pdf(name, {})).rejects.toMatchObject({ code: 'typesetting.template-failed' });
    },
  );

  test('data that cannot be sent are refused before they reach the thread', async () => {
    const endless: { self?: object } = {};
    endless.self = endless;
    await expect(typesetter.pdf('text', endless)).rejects.toThrow(TypeError);
    expect(await printed('文')).toBe('文');
  });
});

describe('the thread', () => {
  test('a paper that takes too long is given up, the next one is set by a new thread', async () => {
    await template('endless', '#for i in range(data.rounds) { for j in range(1000) { let x = i * j } }');
    const impatient = createTypesetter({
      fontPaths: documentFontPaths(),
      templatesDir: folder,
      timeout: 2500,
    });
    const late = impatient.pdf('endless', { rounds: 9_000_000 });
    const next = impatient.pdf('text', { text: '文' });
    await expect(late).rejects.toMatchObject({
      code: 'typesetting.timed-out',
      message: 'no paper after 2500 ms (endless)',
    });
    expect(readPdfPages(await next)).toEqual(['文']);
    await impatient.close();
  });

  test('a thread that dies says why, and the next paper starts another', async () => {
    const face = join(folder, 'fonts', 'face.ttf');
    const mending = createTypesetter({ fontPaths: [face], templatesDir: folder });
    await expect(mending.pdf('text', { text: '文' })).rejects.toMatchObject({
      code: 'typesetting.died',
      message: expect.stringMatching(/^the typesetting thread ended: ENOENT.*face\.ttf/),
    });
    await mkdir(join(folder, 'fonts'));
    await copyFile(documentFontPaths()[0] ?? '', face);
    expect(readPdfPages(await mending.pdf('text', { text: '文' }))).toEqual(['文']);
    await mending.close();
  });

  test('papers asked for at once all come, each its own', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `第${index}号`);
    expect(await Promise.all(names.map(printed))).toEqual(names);
  });

  test('too many waiting papers are refused, those in the queue still come', async () => {
    const asked = Array.from({ length: 520 }, () => typesetter.svg('text', { text: '文' }));
    const outcomes = await Promise.allSettled(asked);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(19);
    expect(refused[0]?.reason).toMatchObject({ code: 'typesetting.overloaded', kind: 'unavailable' });
  });

  test('closing refuses the running paper, the waiting ones and all later ones', async () => {
    const closing = createTypesetter({ fontPaths: documentFontPaths(), templatesDir: folder });
    const asked = [closing.pdf('text', { text: '一' }), closing.svg('text', { text: '二' })];
    const outcomes = Promise.allSettled(asked);
    await closing.close();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'typesetting.closed' } });
    }
    await expect(closing.pdf('text', { text: '三' })).rejects.toMatchObject({ code: 'typesetting.closed' });
  });
});
