import type { CounterRecord } from '@yichuang/contract/queueing-register.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Link } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type CounterFilter, type Register, withCounter } from './counter-filters.tsx';
import { REGISTER_WORDS } from './register-words.ts';

type Props = {
  readonly rows: readonly CounterRecord[];
  readonly register: Register;
  readonly filter: CounterFilter;
};

/** The counters in a list; each line leads to its form. */
export function CountersTable({ rows, register, filter }: Props) {
  const words = useWords(WORDS);
  return (
    <table className="rows-table">
      <caption className="spoken">{words.caption}</caption>
      <thead>
        <tr>
          {[
            words.number,
            words.name,
            words.place,
            words.department,
            words.kind,
            words.services,
            words.state,
            words.act,
          ].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CounterLine key={row.counterId} row={row} register={register} filter={filter} />
        ))}
      </tbody>
    </table>
  );
}

type LineProps = Omit<Props, 'rows'> & { readonly row: CounterRecord };

function CounterLine({ row, register, filter }: LineProps) {
  const words = useWords(WORDS);
  const named = useWords(REGISTER_WORDS);
  const { language } = useLanguage();
  const area = register.areas.find(({ hall, code }) => hall === row.hall && code === row.area);
  const department = register.departments.find(({ code }) => code === row.departmentCode);
  const services = register.services.filter(({ code }) => row.services.includes(code));
  return (
    <tr>
      <th scope="row" className="number">
        {counterPlate(row.number)}
      </th>
      <td>
        {nameIn(language, row)}
        {row.isAccessible && <span className="hint"> {words.accessible}</span>}
        {row.isElderFriendly && <span className="hint"> {words.elder}</span>}
      </td>
      <td>{area ? nameIn(language, area) : row.area}</td>
      <td>{department ? nameIn(language, department) : '—'}</td>
      <td>{named[row.kind]}</td>
      <td>{services.length === 0 ? '—' : services.map((one) => nameIn(language, one)).join('、')}</td>
      <td>
        <StatusChip tone={row.state === 'inUse' ? 'green' : 'grey'}>{named[row.state]}</StatusChip>
      </td>
      <td>
        {row.state !== 'retired' && (
          <Link to={withCounter(filter, row.counterId)} aria-label={words.changeOf(counterPlate(row.number))}>
            {words.change}
          </Link>
        )}
      </td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    caption: '窗口登记',
    number: '窗口',
    name: '名称',
    place: '分区',
    department: '部门',
    kind: '通道',
    services: '业务',
    state: '状态',
    act: '操作',
    accessible: '无障碍',
    elder: '老年专窗',
    change: '变更',
    changeOf: (plate: string) => `变更 ${plate} 号窗口`,
  },
  en: {
    caption: 'Counters',
    number: 'Counter',
    name: 'Name',
    place: 'Area',
    department: 'Department',
    kind: 'Sort',
    services: 'Services',
    state: 'State',
    act: 'Act',
    accessible: 'accessible',
    elder: 'for elders',
    change: 'Change',
    changeOf: (plate: string) => `Change counter ${plate}`,
  },
});
