import { bilingual } from '@yichuang/ui/language.ts';
import { type KeyboardEvent, startTransition, useEffect, useId, useState } from 'react';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useAnnounce } from '#shell/announcer.tsx';
import { useWords } from '#shell/language.tsx';
import { ItemList } from './item-list.tsx';
import { digitOf } from './item-shortcuts.ts';
import { useFoundItems } from './use-found-items.ts';

type Props = {
  /** Name of the item taken, or empty. */
  readonly chosen: string;
  readonly onPick: (code: string) => void;
};

/**
 * 事项: by code, Chinese, pinyin or initials; Enter takes the best match even before the list has come. In the empty
 * box a number takes a favourite or one of the last ten; Shift with a number puts the marked item there.
 *
 * Written here and not taken from React Aria, whose combo box hides the rest of the page from readers
 * of the screen while it is open, marks nothing until an arrow is pressed, and costs 55 kB gzip.
 */
export function ItemPicker({ chosen, onPick }: Props) {
  const words = useWords(WORDS);
  const list = useId();
  const picker = usePicker(chosen, onPick);
  const { text, isOpen, found, marked } = picker;
  return (
    <div className="item-picker" data-desk="item">
      <label htmlFor={`${list}-box`}>
        {words.label} <kbd>{keyLabel('toItem')}</kbd>
      </label>
      <input
        className="input"
        id={`${list}-box`}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && marked ? `${list}-${marked.code}` : undefined}
        aria-keyshortcuts={ariaKeys('toItem')}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={text}
        data-start
        onChange={(event) => picker.type(event.target.value)}
        onFocus={(event) => {
          event.target.select();
          picker.enter();
        }}
        onBlur={picker.close}
        onKeyDown={picker.onKeyDown}
      />
      {isOpen && (
        <ItemList
          id={list}
          rows={found.rows}
          numbered={text.trim() === '' ? found.numbered : []}
          isCurrent={found.isCurrent}
          marked={marked?.code}
          onPick={picker.pick}
        />
      )}
    </div>
  );
}

function usePicker(chosen: string, onPick: Props['onPick']) {
  const words = useWords(WORDS);
  const announce = useAnnounce();
  const [text, setText] = useState(chosen);
  const [wanted, setWanted] = useState<'typed' | 'numbers' | null>(null);
  const [place, setPlace] = useState(0);
  useEffect(() => setText(chosen), [chosen]);
  const pick = (code: string) => {
    setWanted(null);
    found.note(code);
    onPick(code);
  };
  const found = useFoundItems(wanted === 'typed' ? text : '', pick);
  const isOpen = wanted === 'typed' ? text.trim() !== '' : wanted === 'numbers' && found.rows.length > 0;
  const marked = found.isCurrent ? found.rows[place] : undefined;
  const byDigit = (digit: string, isKept: boolean) => {
    if (isKept && marked && digit !== '0') {
      found.keep(Number(digit), marked.code);
      announce(words.kept(digit));
      return true;
    }
    const numbered = text === '' ? found.numbered.find((one) => one.digit === digit) : undefined;
    if (!isKept && numbered) pick(numbered.item.code);
    return !isKept && numbered !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    const digit = digitOf(event.code);
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter';
    if (digit !== null) {
      if (!byDigit(digit, event.shiftKey && isOpen)) return;
    } else if (step !== undefined) {
      setWanted(text.trim() === '' ? 'numbers' : 'typed');
      setPlace(placeAfter(place, step, found.rows.length));
    } else if (isEnter && isOpen) {
      if (marked) pick(marked.code);
      else found.takeFirst();
    } else if (event.code === 'Escape' && isOpen) setWanted(null);
    else return;
    event.preventDefault();
  };
  return {
    text,
    isOpen,
    found,
    marked: isOpen ? marked : undefined,
    pick,
    onKeyDown,
    close: () => {
      setWanted(null);
      // What was typed and not taken must not stand there as if it were the item.
      if (chosen !== '') setText(chosen);
    },
    enter: () => {
      setPlace(0);
      // The cursor is there first; what it offers follows.
      if (text === '') startTransition(() => setWanted('numbers'));
    },
    type: (typed: string) => {
      setText(typed);
      setPlace(0);
      setWanted(typed.trim() === '' ? 'numbers' : 'typed');
    },
  };
}

/** Where an arrow leads in a list, round and round. */
const placeAfter = (place: number, step: number, count: number): number =>
  count === 0 ? 0 : (place + step + count) % count;

const WORDS = bilingual({
  zh: {
    label: '事项',
    placeholder: '编码、名称、拼音或首字母',
    kept: (digit: string) => `已收藏到数字键 ${digit}`,
  },
  en: {
    label: 'Item',
    placeholder: 'Code, name, pinyin or initials',
    kept: (digit: string) => `Kept under number ${digit}`,
  },
});
