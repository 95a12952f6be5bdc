import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { HANDLING_WORDS } from '@yichuang/domain/catalogue/item-words.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';

/** What the clerk must know of the item before speaking: who decides, by when, for how much. */
export function ItemFacts({ item }: { item: DeskItem }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <dl className="item-facts">
      <div>
        <dt>{words.handling}</dt>
        <dd>{HANDLING_WORDS[item.handling][language]}</dd>
      </div>
      <div>
        <dt>{words.promised}</dt>
        <dd className="number">{limitWords(item.promisedLimit, language)}</dd>
      </div>
      <div>
        <dt>{words.statutory}</dt>
        <dd className="number">
          {item.statutoryLimit ? limitWords(item.statutoryLimit.limit, language) : words.noLimit}
        </dd>
      </div>
      <div>
        <dt>{words.code}</dt>
        <dd className="number">{item.code}</dd>
      </div>
      <div className="item-fee">
        <dt>{words.fee}</dt>
        <dd lang="zh-CN">{item.fee.standard}</dd>
      </div>
    </dl>
  );
}

const WORDS = bilingual({
  zh: { handling: '办件', promised: '承诺', statutory: '法定', noLimit: '未规定', fee: '收费', code: '编码' },
  en: {
    handling: 'Handling',
    promised: 'Promised',
    statutory: 'By law',
    noLimit: 'none',
    fee: 'Fee',
    code: 'Code',
  },
});
