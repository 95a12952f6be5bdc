import { HANDLING_WORDS } from '@yichuang/domain/catalogue/item-words.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useEffect, useRef } from 'react';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { NumberedItem } from './item-shortcuts.ts';
import type { FoundItem } from './use-found-items.ts';

type Props = {
  readonly id: string;
  readonly rows: readonly FoundItem[];
  /** The keys of the rows, when nothing was typed. */
  readonly numbered: readonly NumberedItem[];
  /** False while the rows belong to what was typed before. */
  readonly isCurrent: boolean;
  readonly marked: string | undefined;
  readonly onPick: (code: string) => void;
};

/** The matches below the box, each with what the clerk must know at once: handling, limit, fee. */
export function ItemList({ id, rows, numbered, isCurrent, marked, onPick }: Props) {
  const words = useWords(WORDS);
  return (
    <div className="picker-list">
      <p className={rows.length === 0 ? 'hint' : 'spoken'} role="status">
        {isCurrent ? words.found(rows.length) : words.searching}
      </p>
      {rows.length > 0 && <p className="hint picker-hint">{words.keep}</p>}
      <div role="listbox" id={id} aria-label={words.label}>
        {rows.map((row) => (
          <ItemOption
            key={row.code}
            id={`${id}-${row.code}`}
            row={row}
            numbered={numbered.find(({ item }) => item.code === row.code)}
            isMarked={row.code === marked}
            onPick={onPick}
          />
        ))}
      </div>
    </div>
  );
}

type OptionProps = Pick<Props, 'id' | 'onPick'> & {
  readonly row: FoundItem;
  readonly numbered: NumberedItem | undefined;
  readonly isMarked: boolean;
};

function ItemOption({ id, row, numbered, isMarked, onPick }: OptionProps) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const option = useRef<HTMLDivElement>(null);
  // The cursor stays in the box, so the list does not follow by itself.
  useEffect(() => {
    if (isMarked) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isMarked]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the box, which names this option
    <div
      className="picker-item"
      id={id}
      ref={option}
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      // Pressing the mouse must not take the cursor out of the box, which would close the list.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(row.code)}
    >
      <b>
        {numbered && <kbd>{numbered.digit}</kbd>} {numbered?.isKept && <span aria-hidden="true">★</span>}{' '}
        {nameIn(language, row)}
      </b>
      <span>
        {HANDLING_WORDS[row.handling][language]} · {limitWords(row.promisedLimit, language)} ·{' '}
        {row.feeCharged ? words.charged : words.free}
      </span>
      <span>
        <span className="number">{row.code}</span> · {nameIn(language, row.owner)}
      </span>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    label: '找到的事项',
    keep: 'Shift+1…9 把选中的事项收藏到数字键',
    searching: '正在找…',
    found: (count: number) => (count === 0 ? '没有您能受理的这个事项' : `${count} 项`),
    charged: '收费',
    free: '不收费',
  },
  en: {
    label: 'Items found',
    keep: 'Shift+1…9 keeps the marked item under a number',
    searching: 'Searching…',
    found: (count: number) => (count === 0 ? 'No such item that you may take' : `${count} found`),
    charged: 'fee',
    free: 'free',
  },
});
