import type { RotaView } from '@yichuang/contract/queueing-rota.ts';
import { dateOnly, weekday } from '@yichuang/domain/time/date-only.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';
import { columnsOf } from './place.ts';
import { ROTA_WORDS } from './rota-words.ts';

/** Days of the week, each with its halves. */
export function RotaHead({ rota }: { readonly rota: RotaView }) {
  const words = useWords(WORDS);
  const { weekdays, ...halves } = useWords(ROTA_WORDS);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {words.counter}
        </th>
        {rota.days.map(({ on, halves: ofDay }) => (
          <th key={on} scope="colgroup" colSpan={ofDay.length} className="number">
            {on.slice(5)} {weekdays[weekday(dateOnly(on))]}
            {on === rota.today && ` ${words.today}`}
          </th>
        ))}
      </tr>
      <tr>
        {columnsOf(rota).map(({ on, half }) => (
          <th key={`${on}/${half}`} scope="col">
            {halves[half]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const WORDS = bilingual({
  zh: { counter: '窗口', today: '今天' },
  en: { counter: 'Counter', today: 'today' },
});
