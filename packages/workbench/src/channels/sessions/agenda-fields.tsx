import { bilingual } from '@yichuang/ui/language.ts';
import { useState } from 'react';
import { useWords } from '#shell/language.tsx';
import { AgendaItemFields, type AgendaProps } from './agenda-item-fields.tsx';

/** As many as the route takes. */
const MOST_ITEMS = 20;

/** 议题: one after the other; what was typed in those before stays. */
export function AgendaFields(props: AgendaProps) {
  const words = useWords(WORDS);
  const [count, setCount] = useState(Number(props.typed.agendaCount ?? 1) || 1);
  return (
    <div className="agenda-fields">
      <input type="hidden" name="agendaCount" value={count} />
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items are only added and taken away at the end
        <AgendaItemFields key={index} index={index} {...props} />
      ))}
      <p className="acts">
        {count < MOST_ITEMS && (
          <button type="button" className="button button-quiet" onClick={() => setCount(count + 1)}>
            {words.add}
          </button>
        )}{' '}
        {count > 1 && (
          <button type="button" className="button button-quiet" onClick={() => setCount(count - 1)}>
            {words.remove(count)}
          </button>
        )}
      </p>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    add: '增加议题',
    remove: (count: number) => `去掉议题 ${count}`,
  },
  en: {
    add: 'Add an item',
    remove: (count: number) => `Take away item ${count}`,
  },
});
