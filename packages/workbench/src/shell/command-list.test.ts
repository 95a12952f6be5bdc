import { describe, expect, test, vi } from 'vitest';
import type { KeyAct } from '#keyboard.ts';
import { commandsOf, matching } from './command-list.ts';
import { placesFor } from './places.ts';

const nothing = () => undefined;
const acts = new Map<KeyAct, () => void>([
  ['goDesk', nothing],
  ['nextPerson', nothing],
  ['pauseCounter', nothing],
  ['undoByHabit', nothing],
]);
const places = placesFor(['cases.accept', 'cases.read']);
const all = commandsOf(acts, places, nothing);

describe('D-02: the palette of commands', () => {
  test('has what can be done now, once, and where the person may go', () => {
    expect(all.map(({ id }) => id).slice(0, 2)).toEqual(['nextPerson', 'pauseCounter']);
    expect(all.filter(({ zh }) => zh === '去窗口')).toHaveLength(1);
    expect(all.map(({ id }) => id)).not.toContain('undoByHabit');
    expect(all.map(({ id }) => id)).not.toContain('/hall');
  });

  test.each([
    ['暂停', ['pauseCounter']],
    ['PAUSE', ['pauseCounter']],
    ['f7', ['pauseCounter']],
    ['Ｆ７', ['pauseCounter']],
    ['下一位 叫号', ['nextPerson']],
    ['没有这种事', []],
  ])('%s finds %j', (typed, ids) => {
    expect(matching(all, typed).map(({ id }) => id)).toEqual(ids);
  });

  test('nothing typed shows everything', () => {
    expect(matching(all, '  ')).toEqual(all);
  });

  test('a page is gone to by its address', () => {
    const go = vi.fn();
    commandsOf(new Map(), places, go)
      .find(({ zh }) => zh === '去窗口')
      ?.run();
    expect(go).toHaveBeenCalledWith('/desk');
  });
});
