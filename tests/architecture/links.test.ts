import { join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, isThere, readText } from './source-files.ts';

const documents = [
  ...filesBelow('docs', /\.md$/),
  ...['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'].filter(isThere),
];

/** Links and pictures of a Markdown file that lead into the repository. */
function linksOf(markdown: string): readonly string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, inText, inTag]) => inText ?? inTag ?? '')
    .filter((link) => !/^(?:[a-z]+:|\/\/)/.test(link));
}

/** Anchors as code hosts make them from headings. */
const anchorsOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

function isBroken(document: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document : normalize(join(document, '..', decodeURIComponent(path)));
  if (!isThere(target)) return true;
  return (
    anchor !== undefined &&
    target.endsWith('.md') &&
    !anchorsOf(readText(target)).includes(decodeURIComponent(anchor))
  );
}

describe('links in the documents', () => {
  test('the scan sees links, pictures and anchors, and no code', () => {
    const text =
      '[a](./a.md#b) ![c](c.png) <img src="d.svg"> [e](https://example.org)\n```\n[f](f.md)\n```\n`[g](g.md)`';
    expect(linksOf(text)).toEqual(['./a.md#b', 'c.png', 'd.svg']);
    expect(anchorsOf('## From the click, and back\n### 办件 x')).toEqual([
      'from-the-click-and-back',
      '办件-x',
    ]);
    expect(isBroken('docs/architecture.md', '../nowhere.md')).toBe(true);
    expect(isBroken('docs/architecture.md', '#nowhere')).toBe(true);
  });

  test.each(documents)('%s leads nowhere wrong', (document) => {
    expect(linksOf(readText(document)).filter((link) => isBroken(document, link))).toEqual([]);
  });
});
