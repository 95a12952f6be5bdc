import type { ItemSummary } from '@yichuang/contract/catalogue.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import { type Language, nameIn } from '@yichuang/ui/language.ts';
import { handlingWords } from '#catalogue/item-words.ts';

type Props = { readonly items: readonly ItemSummary[]; readonly language: Language };

/** Items as lines of a register: name, who answers for it, how long it takes. */
export const ItemList = ({ items, language }: Props) => (
  <ul className="item-list">
    {items.map((item) => (
      <li key={item.code}>
        <ItemLine item={item} language={language} />
      </li>
    ))}
  </ul>
);

export const ItemLine = ({ item, language }: { readonly item: ItemSummary; readonly language: Language }) => (
  <div className="item-line">
    <a href={`/items/${item.code}`}>{nameIn(language, item)}</a>
    <span className="item-owner">{nameIn(language, item.owner)}</span>
    <span className="item-limit">
      {handlingWords(item.handling, language)} · {limitWords(item.promisedLimit, language)}
    </span>
  </div>
);
