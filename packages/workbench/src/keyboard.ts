/** Where a key works. `everywhere` includes the other places. */
export type KeyPlace = 'everywhere' | 'list' | 'desk' | 'case';

/** One press: the place of the key on the board (`event.code`), whatever the input method makes of it. */
export type Stroke = {
  readonly code: string;
  readonly ctrl?: true;
  readonly alt?: true;
  readonly shift?: true;
};

export type Binding = {
  readonly place: KeyPlace;
  /** One press, or two after each other (G, then D). */
  readonly strokes: readonly [Stroke] | readonly [Stroke, Stroke];
  /** Works while the cursor stands in a field. Bare letters never do. */
  readonly inFields: boolean;
  readonly zh: string;
  readonly en: string;
};

/** Every shortcut of the workbench; pages name the act, never the key. */
export const KEYS = {
  showKeys: key('everywhere', [{ code: 'F1' }], 'always', '键位表', 'Key map'),
  showKeysByMark: key('everywhere', [{ code: 'Slash', shift: true }], 'outside', '键位表', 'Key map'),
  commands: key('everywhere', [{ code: 'KeyK', alt: true }], 'always', '命令面板', 'Palette of commands'),
  rareCharacters: key(
    'everywhere',
    [{ code: 'KeyZ', alt: true }],
    'always',
    '输入生僻字',
    'Enter a rare character',
  ),
  goDay: key('everywhere', [{ code: 'KeyG' }, { code: 'KeyM' }], 'outside', '去我的一天', 'Go to my day'),
  goDesk: key('everywhere', [{ code: 'KeyG' }, { code: 'KeyD' }], 'outside', '去窗口', 'Go to the desk'),
  goTasks: key('everywhere', [{ code: 'KeyG' }, { code: 'KeyT' }], 'outside', '去待办', 'Go to tasks'),
  goAccept: key('everywhere', [{ code: 'KeyG' }, { code: 'KeyA' }], 'outside', '去待受理', 'Go to filings'),
  goProjects: key(
    'everywhere',
    [{ code: 'KeyG' }, { code: 'KeyP' }],
    'outside',
    '去并联项目',
    'Go to projects',
  ),
  goSupervise: key(
    'everywhere',
    [{ code: 'KeyG' }, { code: 'KeyS' }],
    'outside',
    '去监督',
    'Go to supervision',
  ),
  focusSearch: key(
    'everywhere',
    [{ code: 'Slash' }],
    'outside',
    '到搜索框；没有搜索框的页面打开命令面板',
    'To the search box, or to the commands',
  ),
  lockScreen: key('everywhere', [{ code: 'KeyQ', alt: true }], 'always', '锁定屏幕', 'Lock the screen'),
  refresh: key('list', [{ code: 'KeyU' }], 'outside', '刷新数据', 'Refresh the data'),
  nextRow: key('list', [{ code: 'KeyJ' }], 'outside', '下一件', 'Next row'),
  nextRowByArrow: key('list', [{ code: 'ArrowDown' }], 'outside', '下一件', 'Next row'),
  previousRow: key('list', [{ code: 'KeyK' }], 'outside', '上一件', 'Previous row'),
  previousRowByArrow: key('list', [{ code: 'ArrowUp' }], 'outside', '上一件', 'Previous row'),
  openRow: key('list', [{ code: 'Enter' }], 'outside', '打开', 'Open'),
  nextPerson: key(
    'desk',
    [{ code: 'F2' }],
    'always',
    '下一位（办完、叫号、清空）',
    'Next person (finishes, calls, clears)',
  ),
  recall: key('desk', [{ code: 'F3' }], 'always', '再叫一次', 'Call the number again'),
  noShow: key('desk', [{ code: 'F4' }], 'always', '标为过号', 'Mark the number as missed'),
  transfer: key('desk', [{ code: 'F6' }], 'always', '转到别的业务或窗口', 'Send the number on'),
  pauseCounter: key('desk', [{ code: 'F7' }], 'always', '暂停或恢复叫号', 'Pause calling, or go on'),
  beginService: key(
    'desk',
    [{ code: 'KeyS', alt: true }],
    'always',
    '人到了，开始办理',
    'Begin with the person called',
  ),
  hold: key(
    'desk',
    [{ code: 'KeyH', alt: true }],
    'always',
    '暂存此号和此桌',
    'Hold the number and the desk',
  ),
  held1: key('desk', [{ code: 'Digit1', alt: true }], 'always', '取回暂存的号', 'Take a held number back'),
  held2: key('desk', [{ code: 'Digit2', alt: true }], 'always', '取回暂存的号', 'Take a held number back'),
  held3: key('desk', [{ code: 'Digit3', alt: true }], 'always', '取回暂存的号', 'Take a held number back'),
  printPaper: key('desk', [{ code: 'F9' }], 'always', '打印文书', 'Print the paper'),
  act: key(
    'desk',
    [{ code: 'Enter', ctrl: true }],
    'always',
    '受理或当场办结',
    'Accept, or decide on the spot',
  ),
  correct: key(
    'desk',
    [{ code: 'KeyB', alt: true }],
    'always',
    '收件并一次性告知补正',
    'Take in and ask for the correction',
  ),
  decline: key(
    'desk',
    [{ code: 'KeyN', alt: true }],
    'always',
    '不予受理',
    'Decline: not for this authority',
  ),
  tolerate: key('desk', [{ code: 'KeyR', alt: true }], 'always', '容缺受理', 'Accept, papers to follow'),
  saveDraft: key('desk', [{ code: 'F8' }], 'always', '存草稿，先办下一位', 'Keep the draft, free the desk'),
  undo: key('desk', [{ code: 'F10' }], 'always', '撤销刚办的一件', 'Take the act back'),
  undoByHabit: key('desk', [{ code: 'KeyZ', ctrl: true }], 'outside', '撤销刚办的一件', 'Take the act back'),
  markMissing: key('desk', [{ code: 'KeyX' }], 'outside', '材料缺失或有误', 'Material missing or wrong'),
  deferPaper: key('desk', [{ code: 'KeyW' }], 'outside', '材料容缺后补', 'Material may follow'),
  capture: key('desk', [{ code: 'KeyC' }], 'outside', '拍摄材料', 'Scan the material'),
  reusePaper: key('desk', [{ code: 'KeyV' }], 'outside', '使用以前的材料', 'Use an earlier paper'),
  showDevices: key('desk', [{ code: 'KeyE', alt: true }], 'always', '外设', 'Devices'),
  readCard: key('desk', [{ code: 'KeyJ', alt: true }], 'always', '读卡', 'Read the card'),
  toSituations: key('desk', [{ code: 'KeyC', alt: true }], 'always', '到情形', 'To the situations'),
  toItem: key('desk', [{ code: 'KeyI', alt: true }], 'always', '到事项', 'To the item'),
  toApplicant: key('desk', [{ code: 'KeyP', alt: true }], 'always', '到申请人', 'To the applicant'),
  toForm: key('desk', [{ code: 'KeyF', alt: true }], 'always', '到表单', 'To the form'),
  toMaterials: key('desk', [{ code: 'KeyM', alt: true }], 'always', '到材料', 'To the materials'),
  tickRequired: key(
    'desk',
    [{ code: 'KeyA', alt: true }],
    'always',
    '必备材料全部打勾',
    'Tick all required materials',
  ),
  takeEarlier: key(
    'desk',
    [{ code: 'KeyL', alt: true }],
    'always',
    '填入以前办件的内容',
    'Fill in from an earlier case',
  ),
  copyNumber: key('desk', [{ code: 'Period', alt: true }], 'always', '复制办件编号', 'Copy the case number'),
  grant: key('case', [{ code: 'KeyE' }], 'outside', '准予', 'Grant'),
  refuse: key('case', [{ code: 'KeyN' }], 'outside', '不予', 'Refuse'),
  confirm: key('case', [{ code: 'KeyC' }], 'outside', '到确认决定', 'To the confirmation'),
  back: key('case', [{ code: 'Escape' }], 'outside', '回到列表', 'Back to the list'),
} as const satisfies Readonly<Record<string, Binding>>;

export type KeyAct = keyof typeof KEYS;

/** What of a key event counts. */
export type Pressed = Pick<
  KeyboardEvent,
  'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'isComposing'
>;

/**
 * The act a press stands for in one of the places, `'first'` when it begins a pair, or null.
 * While an input method composes, keys belong to it.
 *
 * @param before the press before this one, when it began a pair
 */
export function actOf(
  pressed: Pressed,
  where: { readonly places: readonly KeyPlace[]; readonly inField: boolean },
  before: Stroke | null,
): KeyAct | 'first' | null {
  if (pressed.isComposing || pressed.metaKey) return null;
  const usable = ACTS.filter(
    (act) => where.places.includes(KEYS[act].place) && (KEYS[act].inFields || !where.inField),
  );
  const exact = usable.find((act) => isNow(KEYS[act].strokes, pressed, before));
  if (exact) return exact;
  return usable.some((act) => begins(KEYS[act].strokes, pressed)) ? 'first' : null;
}

/** `Ctrl+Enter`, `Alt+A`, `G D`, as it stands on keys and in the key map. */
export const keyLabel = (act: KeyAct): string => KEYS[act].strokes.map(strokeLabel).join(' ');

/** The same for `aria-keyshortcuts`; pairs have no form there. */
export function ariaKeys(act: KeyAct): string | undefined {
  const [stroke, second]: readonly Stroke[] = KEYS[act].strokes;
  if (!stroke || second) return undefined;
  return strokeLabel(stroke).replace('Ctrl', 'Control');
}

export const ACTS = Object.keys(KEYS) as readonly KeyAct[];

function key(
  place: KeyPlace,
  strokes: Binding['strokes'],
  works: 'always' | 'outside',
  ...[zh, en]: readonly [zh: string, en: string]
): Binding {
  return { place, strokes, inFields: works === 'always', zh, en };
}

function isNow(strokes: Binding['strokes'], pressed: Pressed, before: Stroke | null): boolean {
  const [first, second]: readonly Stroke[] = strokes;
  if (!second) return isStroke(first, pressed);
  return before !== null && before.code === first?.code && isStroke(second, pressed);
}

const begins = (strokes: Binding['strokes'], pressed: Pressed): boolean =>
  strokes.length === 2 && isStroke(strokes[0], pressed);

const isStroke = (stroke: Stroke | undefined, pressed: Pressed): boolean =>
  stroke !== undefined &&
  // The number pad's Enter is the same key to everybody.
  stroke.code === pressed.code.replace('NumpadEnter', 'Enter') &&
  (stroke.ctrl ?? false) === pressed.ctrlKey &&
  (stroke.alt ?? false) === pressed.altKey &&
  (stroke.shift ?? false) === pressed.shiftKey;

function strokeLabel({ code, ctrl, alt, shift }: Stroke): string {
  if (code === 'Slash' && shift) return '?';
  const name = SIGNS[code] ?? code.replace(/^(Key|Arrow|Digit)/, '');
  return [ctrl ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', name].filter(Boolean).join('+');
}

const SIGNS: Readonly<Record<string, string>> = {
  Slash: '/',
  Period: '.',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
};
