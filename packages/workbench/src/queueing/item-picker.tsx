import type { ItemSummary } from '@yichuang/contract/catalogue.ts';
import { HANDLING_WORDS } from '@yichuang/domain/catalogue/item-words.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useFetcher } from 'react-router';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Picked } from './desk-items.ts';

/** Milliseconds without a key before the server is asked: shorter than a pause in typing, longer than a burst. */
const PAUSE = 60;

type Props = {
  /** Name of the item taken, or empty. */
  readonly chosen: string;
  readonly onPick: (code: string) => void;
};

/** 事项: by code, Chinese, pinyin or initials; Enter takes the best match even before the list has come. */
export function ItemPicker({ chosen, onPick }: Props) {
  const words = useWords(WORDS);
  const [text, setText] = useState(chosen);
  const { rows, wanted, take } = useMatches(text, text !== chosen, onPick);
  useEffect(() => setText(chosen), [chosen]);
  const onEnter = (event: KeyboardEvent) => {
    const isMarked =
      event.target instanceof HTMLElement && event.target.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing || isMarked) return;
    event.preventDefault();
    event.stopPropagation();
    take();
  };
  return (
    <div className="item-picker" data-desk="item" onKeyDownCapture={onEnter}>
      <ComboBox
        inputValue={text}
        onInputChange={setText}
        items={rows}
        selectedKey={null}
        onSelectionChange={(code) => code !== null && onPick(String(code))}
        allowsEmptyCollection
        menuTrigger="input"
      >
        <Label>
          {words.label} <kbd>{keyLabel('toItem')}</kbd>
        </Label>
        <Input
          className="input"
          placeholder={words.placeholder}
          maxLength={40}
          data-start
          aria-keyshortcuts={ariaKeys('toItem')}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Popover className="picker-list" placement="bottom start">
          <ListBox renderEmptyState={() => <p className="hint">{wanted ? words.searching : words.none}</p>}>
            {(item: ItemSummary & { id?: string }) => <ItemLine item={item} />}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}

/** Rows that fit the text, and a way to take the first one as soon as it is known. */
function useMatches(text: string, isTyping: boolean, onPick: (code: string) => void) {
  const fetcher = useFetcher<Picked>();
  const { load, data } = fetcher;
  const isDue = useRef(false);
  const q = text.trim();
  useEffect(() => {
    if (!isTyping || q === '') return;
    isDue.current = false;
    const timer = setTimeout(() => void load(`/desk/items?${new URLSearchParams({ q })}`), PAUSE);
    return () => clearTimeout(timer);
  }, [q, isTyping, load]);
  const isCurrent = data?.q === q;
  const first = isCurrent ? data.rows[0]?.code : undefined;
  useEffect(() => {
    if (!isDue.current || first === undefined) return;
    isDue.current = false;
    onPick(first);
  }, [first, onPick]);
  const take = () => {
    if (q === '' || !isTyping) return;
    if (first === undefined) isDue.current = true;
    else onPick(first);
  };
  const rows = (q === '' ? [] : (data?.rows ?? [])).map((row) => ({ ...row, id: row.code }));
  return { rows, wanted: !isCurrent, take };
}

/** One match with what the clerk must know at once: handling, limit, fee. */
function ItemLine({ item }: { item: ItemSummary }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <ListBoxItem className="picker-item" id={item.code} textValue={nameIn(language, item)}>
      <b>{nameIn(language, item)}</b>
      <span className="hint number">{item.code}</span>
      <span className="hint">{nameIn(language, item.owner)}</span>
      <span className="picker-facts">
        {HANDLING_WORDS[item.handling][language]} · {limitWords(item.promisedLimit, language)} ·{' '}
        {item.feeCharged ? words.charged : words.free}
      </span>
    </ListBoxItem>
  );
}

const WORDS = bilingual({
  zh: {
    label: '事项',
    placeholder: '编码、名称、拼音或首字母',
    searching: '正在找…',
    none: '没有您能受理的这个事项',
    charged: '收费',
    free: '不收费',
  },
  en: {
    label: 'Item',
    placeholder: 'Code, name, pinyin or initials',
    searching: 'Searching…',
    none: 'No such item that you may take',
    charged: 'fee',
    free: 'free',
  },
});
