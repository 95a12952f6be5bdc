import { describe, expect, test } from 'vitest';
import { COMMAND, DOCUMENT, drawings, withDrawings } from '../../tools/draw-floors.ts';
import { readText } from './source-files.ts';

describe('the drawings', () => {
  test('say what the imports say', () => {
    const document = readText(DOCUMENT);
    expect(document, `${DOCUMENT} is out of date; renew it with: ${COMMAND}`).toBe(
      withDrawings(document, drawings()),
    );
  });

  test('a drawing replaces what stood between its markers and nothing else', () => {
    const document = 'a\n<!-- drawn: x -->\nold\n<!-- end: x -->\nb';
    expect(withDrawings(document, { x: 'new' })).toBe('a\n<!-- drawn: x -->\nnew\n<!-- end: x -->\nb');
  });

  test('a document without a place for a drawing is refused', () => {
    expect(() => withDrawings('nothing here', { x: 'new' })).toThrow('no place for x');
  });
});
