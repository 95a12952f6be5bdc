import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { partsOf, ShareBars } from '#charts/share-bars.tsx';

describe('bars cut by share', () => {
  test.each([
    [[1, 0, 0], [[0, 0, 320]]],
    [
      [0.5, 0.25, 0.25],
      [
        [0, 0, 160],
        [1, 160, 80],
        [2, 240, 80],
      ],
    ],
    [
      [0.75, 0, 0.25],
      [
        [0, 0, 240],
        [2, 240, 80],
      ],
    ],
    [[], []],
  ])('%j', (shares, places) => {
    expect(partsOf(shares).map(({ part, x, width }) => [part, x, width])).toEqual(places);
  });

  test('the picture is one image with a sentence, each bar with its count, and a key', () => {
    const html = renderToStaticMarkup(
      <ShareBars
        sentence="四成在内"
        parts={['在内', '更久', '更快']}
        rows={[{ label: '一项名字非常长写不下的业务名称', count: 40, shares: [0.4, 0.5, 0.1] }]}
      />,
    );
    expect(html).toContain('role="img" aria-label="四成在内"');
    expect(html).toContain('一项名字非常长写不下的…');
    for (const word of ['在内', '更久', '更快', '>40<']) expect(html).toContain(word);
    expect(html.match(/<rect class="share-part share-part-\d" x=/g)).toHaveLength(3);
  });
});
