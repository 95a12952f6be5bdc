import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { HallPlan, type PlanSpot } from '#hall/hall-plan.tsx';
import { placeBoxes } from '#hall/place-boxes.ts';
import { STANDINGS, StandingKey, standingWords } from '#hall/standing.tsx';

const spot = (number: number, changes: Partial<PlanSpot> = {}): PlanSpot => ({
  counterId: `S${number}`,
  number,
  area: 'C',
  name: `个体登记${number}号`,
  nameEn: `Traders ${number}`,
  x: number,
  y: 0,
  standing: 'free',
  ticket: null,
  ...changes,
});
const area = {
  area: 'C',
  letter: 'C',
  name: '工商社保大厅',
  nameEn: 'Commerce hall',
  waiting: 7,
  longestMinutes: 12,
  open: 3,
};
const drawn = (counters: readonly PlanSpot[], language: 'zh' | 'en' = 'zh', chosen: string | null = null) =>
  renderToStaticMarkup(
    <HallPlan
      areas={[area]}
      counters={counters}
      language={language}
      chosen={chosen}
      hrefOf={({ counterId }) => `#${counterId}`}
    />,
  );

describe('the plan of a hall', () => {
  test('every counter is a link that says its number, its work, its state and the number at it', () => {
    const html = drawn([spot(95, { standing: 'busy', ticket: 'C012' })]);
    expect(html).toContain('href="#S95" aria-label="95 号窗口 个体登记95号：办理中 C012"');
    expect(html).toContain('等候 7 人');
    expect(html).toContain('最长 12 分钟');
    expect(drawn([spot(7)], 'en')).toContain('aria-label="Counter 07, Traders 7: Free"');
  });

  test('the counter that is looked for is marked for eyes and ears', () => {
    const html = drawn([spot(1), spot(2)], 'zh', 'S2');
    expect(html.match(/aria-current="true"/g)).toHaveLength(1);
    expect(html).toMatch(/aria-label="02 [^>]*aria-current="true" class="spot spot-free spot-chosen"/);
  });

  test('a state is never told by colour alone: each has its own shape', () => {
    const shapes = STANDINGS.map(
      (standing) => /<g class="standing-sign"[^>]*>(.*?)<\/g>/.exec(drawn([spot(1, { standing })]))?.[1],
    );
    expect(new Set(shapes).size).toBe(STANDINGS.length);
    const key = renderToStaticMarkup(<StandingKey language="zh" />);
    for (const standing of STANDINGS) expect(key).toContain(standingWords(standing, 'zh'));
  });
});

describe('places in the picture', () => {
  test.each([
    [
      'rows of the reference hall',
      [
        [16, 0],
        [17, 0],
        [16, 4],
        [17, 8],
      ],
    ],
    [
      'rows close together',
      [
        [0, 0],
        [0, 1],
        [0, 2],
        [1, 1],
      ],
    ],
    ['a single counter', [[5, 5]]],
  ])('%s: no box on another, all of them inside', (_what, places) => {
    const { boxes, width, height } = placeBoxes(places.map(([x = 0, y = 0]) => ({ x, y })));
    for (const [index, one] of boxes.entries()) {
      expect(one.x + one.width).toBeLessThanOrEqual(width);
      expect(one.y + one.height).toBeLessThanOrEqual(height);
      for (const other of boxes.slice(index + 1))
        expect(Math.abs(one.x - other.x) >= one.width || Math.abs(one.y - other.y) >= one.height).toBe(true);
    }
  });

  test('an area in the east begins at the edge of its own picture', () => {
    expect(placeBoxes([{ x: 34, y: 0 }]).boxes[0]?.x).toBe(1);
  });
});
