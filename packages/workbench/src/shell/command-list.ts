import { ACTS, KEYS, type KeyAct, keyLabel } from '#keyboard.ts';
import { PLACE_WORDS, type Place } from './places.ts';

/** 命令: an act of the page or a page to go to, in both languages. */
export type Command = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** The key that does the same; empty for a page. */
  readonly label: string;
  readonly run: () => void;
};

/** Acts that only a key makes sense of, and those that the list of pages says better. */
const LEFT_OUT: ReadonlySet<KeyAct> = new Set([
  'commands',
  'showKeysByMark',
  'undoByHabit',
  'focusSearch',
  'nextRow',
  'nextRowByArrow',
  'previousRow',
  'previousRowByArrow',
  'openRow',
  'goDay',
  'goDesk',
  'goTasks',
  'goAccept',
  'goProjects',
  'goSupervise',
]);

/** What can be done now, in the order of the table of keys, then where the person may go. */
export function commandsOf(
  acts: ReadonlyMap<KeyAct, () => void>,
  places: readonly Place[],
  go: (path: string) => void,
): readonly Command[] {
  const doing = ACTS.flatMap((act): readonly Command[] => {
    const run = acts.get(act);
    if (!run || LEFT_OUT.has(act)) return [];
    const { zh, en } = KEYS[act];
    return [{ id: act, zh, en, label: keyLabel(act), run }];
  });
  const going = places.map(({ name, path }) => ({
    id: path,
    zh: `去${PLACE_WORDS.zh[name]}`,
    en: `Go to ${PLACE_WORDS.en[name]}`,
    label: '',
    run: () => go(path),
  }));
  return [...doing, ...going];
}

/** Every word typed must stand in the words of a command, in either language, or be its key. */
export function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ zh, en, label }) => {
    const text = `${zh} ${en} ${label}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
