import { expect, test } from 'vitest';
import { drawingAddress } from './drawing-address.ts';

test.each([
  ['words of any script', '<svg><text>一窗 𠮷 "a" \'b\' & é</text></svg>'],
  ['what would end an address', '<use href="#a"/><path fill="url(#b)"/>?#'],
  ['what looks escaped already', '<text>100% %41 %</text>'],
  ['lines', '<svg>\n\t<g/>\r\n</svg>'],
])('an address gives back the drawing: %s', async (_what, svg) => {
  expect(await (await fetch(drawingAddress(svg))).text()).toBe(svg);
});
