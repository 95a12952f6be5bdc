import type { HallPlanView } from '@yichuang/contract/queueing-hall.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { standingWords } from '@yichuang/ui/hall/standing.tsx';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';

/** The plan of a hall as a table: the same counters, states and numbers, area by area. */
export function CounterTable({ plan, language }: { plan: HallPlanView; language: Language }) {
  const words = WORDS[language];
  const areas = new Map(plan.areas.map((area) => [area.area, nameIn(language, area)]));
  return (
    <section id="counters" tabIndex={-1} aria-labelledby="counters-title">
      <h2 id="counters-title">{words.title}</h2>
      <table className="hall-table">
        <thead>
          <tr>
            <th scope="col">{words.counter}</th>
            <th scope="col">{words.area}</th>
            <th scope="col">{words.work}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.ticket}</th>
          </tr>
        </thead>
        <tbody>
          {plan.counters.map((counter) => (
            <tr key={counter.counterId}>
              <th scope="row" className="number">
                {counterPlate(counter.number)}
              </th>
              <td>
                {areas.get(counter.area) ?? counter.area} {words[counter.side]}
              </td>
              <td>{nameIn(language, counter)}</td>
              <td>{standingWords(counter.standing, language)}</td>
              <td className="number">{counter.ticket ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '窗口列表',
    counter: '窗口',
    area: '位置',
    work: '办理业务',
    state: '状态',
    ticket: '当前号',
    north: '北侧',
    south: '南侧',
    middle: '中部',
  },
  en: {
    title: 'List of counters',
    counter: 'Counter',
    area: 'Where',
    work: 'Work',
    state: 'State',
    ticket: 'Number now',
    north: 'north',
    south: 'south',
    middle: 'middle',
  },
});
