import { describe, expect, test } from 'vitest';
import { svgPages } from '#platform/typesetting/svg-pages.ts';

const SIZE = { width: 100, height: 200 };

const drawing = `<svg class="typst-doc" viewBox="0 0 100 400">
    <path class="typst-shape" fill="#ffffff" d="M 0 0v 200"/>
    <g>
        <g class="typst-text"><use xlink:href="#gA" x="0" fill-rule="nonzero"/><use xlink:href="#gB"/></g>
        <g clip-path="url(#cC)"><path d="M 0 0"/></g>
    </g>
    <path class="typst-shape" fill="#ffffff" d="M 0 0v 200"/>
    <g transform="matrix(1 0 0 1 0 200)">
        <g class="typst-text" transform="matrix(0.848048096 0 0 1 0 0)"><use xlink:href="#gB"/></g>
    </g>
    <defs id="glyph">
        <symbol id="gA" overflow="visible"><path d="M 0 0m 45.15 115.50001 h -0.004 v -27.750008"/></symbol>
        <symbol id="gB" overflow="visible"><path d="M 2 2"/></symbol>
    </defs>
    <defs id="clip-path">
        <clipPath id="cC"><use href="#gA"/></clipPath>
    </defs>
</svg>`;

const pages = svgPages(drawing, SIZE, '通知 <1> & "2"');

describe('svgPages', () => {
  test('one drawing a page', () => {
    expect(pages).toHaveLength(2);
  });

  test('each page stands at its own origin and has its own size', () => {
    for (const page of pages) {
      expect(page).toContain('viewBox="0 0 100 200" width="100pt" height="200pt"');
      expect(page).not.toContain('matrix(1 0 0 1 0 200)');
    }
    expect(pages[1]).toContain('matrix(0.848048096 0 0 1 0 0)');
  });

  test('a page takes along what it uses, directly or through another part, once', () => {
    expect(pages[0]?.match(/ id="\w+"/g)).toEqual([' id="p0"', ' id="p1"', ' id="p2"']);
    expect(pages[1]?.match(/ id="\w+"/g)).toEqual([' id="p0"']);
  });

  test('parts are called by a number wherever they are called', () => {
    const [first = ''] = pages;
    expect(first).toContain('<symbol id="p1" overflow="visible"><path d="M2 2"/></symbol>');
    expect(first).toContain('<clipPath id="p2"><use href="#p0"/></clipPath>');
    expect(first).toContain(
      '<g><g class="typst-text"><use xlink:href="#p0" x="0"/><use xlink:href="#p1"/></g>',
    );
    expect(first).toContain('<g clip-path="url(#p2)">');
  });

  test.each([
    [
      'to a thousandth of a point',
      'M 0 0m 45.15 115.50001 h -0.004 v -27.750008',
      'M0 0m45.15 115.5h-.004v-27.75',
    ],
    ['without zeros that say nothing', 'm 10.0 0.50 l 100 -0.0004 Z ', 'm10 .5l100-0Z'],
    ['flags of an arc stay apart', 'a 2.5 2.50 0 0 1 -5.0 0', 'a2.5 2.5 0 0 1-5 0'],
  ])('outlines are as short as they can be said: %s', (_what, long, short) => {
    const [page] = svgPages(`<svg><g><path d="${long}"/></g></svg>`, SIZE, '');
    expect(page).toContain(`<g><path d="${short}"/></g>`);
  });

  test('the name of a page is title and number, safe inside an attribute', () => {
    expect(pages[0]).toContain('role="img" aria-label="通知 &#60;1&#62; &#38; &#34;2&#34; 1/2"');
  });

  test('tags are balanced', () => {
    for (const page of pages) {
      const opened = page.match(/<[a-z](?:[^>]*[^/])?>/gi)?.length;
      expect(page.match(/<\/[a-z]+>/gi)).toHaveLength(opened ?? -1);
    }
  });
});
