import type { HallWatchView } from '@yichuang/contract/queueing-hall.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { momentWords } from '@yichuang/ui/format.ts';
import { standingWords } from '@yichuang/ui/hall/standing.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';

/** The plan as a table: the same counters, states and numbers, and who works there. */
export function HallTable({ watch }: { readonly watch: HallWatchView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const staffed = new Map(watch.staffed.map((one) => [one.counterId, one]));
  const expected = new Map(watch.expected.map((one) => [one.counterId, one]));
  const areas = new Map(watch.areas.map((area) => [area.area, nameIn(language, area)]));
  return (
    <table className="rows-table">
      <caption className="spoken">{words.caption}</caption>
      <thead>
        <tr>
          {[
            words.counter,
            words.work,
            words.area,
            words.state,
            words.ticket,
            words.clerk,
            words.expected,
            words.since,
          ].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {watch.counters.map((counter) => {
          const by = staffed.get(counter.counterId);
          return (
            <tr key={counter.counterId}>
              <th scope="row" className="number">
                {counterPlate(counter.number)}
              </th>
              <td>{nameIn(language, counter)}</td>
              <td>
                {areas.get(counter.area) ?? counter.area} {words[counter.side]}
              </td>
              <td>{standingWords(counter.standing, language)}</td>
              <td className="number">{counter.ticket ?? '—'}</td>
              <td lang="zh-CN">{by?.clerk ?? '—'}</td>
              <td lang="zh-CN">{expected.get(counter.counterId)?.person.name ?? '—'}</td>
              <td className="number">{by ? momentWords(by.stateSince, language) : '—'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const WORDS = bilingual({
  zh: {
    caption: '窗口列表',
    counter: '窗口',
    work: '业务',
    area: '位置',
    state: '状态',
    ticket: '当前号',
    clerk: '值守人员',
    expected: '排班人员',
    since: '从何时起',
    north: '北侧',
    south: '南侧',
    middle: '中部',
  },
  en: {
    caption: 'List of counters',
    counter: 'Counter',
    work: 'Work',
    area: 'Where',
    state: 'State',
    ticket: 'Number now',
    clerk: 'Who',
    expected: 'Rota',
    since: 'Since',
    north: 'north',
    south: 'south',
    middle: 'middle',
  },
});
