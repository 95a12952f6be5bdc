import type { CounterRecord, listRegister } from '@yichuang/contract/queueing-register.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { CounterAnswer } from './counter-acts.ts';
import { REGISTER_WORDS } from './register-words.ts';

export type Register = ReplyOf<typeof listRegister>;

/** What the parts of the form of a counter are given. */
export type CounterFields = {
  /** Null: a new one. */
  readonly counter: CounterRecord | null;
  readonly register: Register;
  readonly answer: CounterAnswer | undefined;
};

const STATES = ['inUse', 'closed', 'retired'] as const;

export type CounterFilter = {
  readonly hall: string;
  readonly area: string;
  readonly state: string;
  readonly q: string;
};

/** The filters that stand in the address; retired counters only when they are asked for. */
export const filterFrom = (query: URLSearchParams): CounterFilter => ({
  hall: query.get('hall') ?? '',
  area: query.get('area') ?? '',
  state: query.get('state') ?? '',
  q: query.get('q')?.trim().normalize('NFKC').toLowerCase() ?? '',
});

/** The address of a counter's form, or of none, with the filters as they are. */
export const withCounter = (filter: CounterFilter, counterId: string | null): string => {
  const kept = Object.entries(filter).filter(([, value]) => value !== '');
  return `?${new URLSearchParams([...kept, ...(counterId === null ? [] : [['counter', counterId]])])}`;
};

export const isShown = (row: CounterRecord, { hall, area, state, q }: CounterFilter): boolean =>
  (hall === '' || row.hall === hall) &&
  (area === '' || `${row.hall}/${row.area}` === area) &&
  (state === '' ? row.state !== 'retired' : row.state === state) &&
  (q === '' ||
    [row.name, row.nameEn, row.counterId].some((text) => text.toLowerCase().includes(q)) ||
    String(row.number) === q);

type Props = { readonly filter: CounterFilter; readonly register: Register };

/** Narrows the list of counters. */
export function CounterFilters({ filter, register }: Props) {
  const words = useWords(WORDS);
  const states = useWords(REGISTER_WORDS);
  const { language } = useLanguage();
  return (
    <Form className="search-box" role="search" aria-label={words.filters} key={JSON.stringify(filter)}>
      <select className="input select" name="hall" aria-label={words.hall} defaultValue={filter.hall}>
        <option value="">{words.anyHall}</option>
        {register.halls.map((hall) => (
          <option key={hall.code} value={hall.code}>
            {nameIn(language, hall)}
          </option>
        ))}
      </select>
      <select className="input select" name="area" aria-label={words.area} defaultValue={filter.area}>
        <option value="">{words.anyArea}</option>
        {register.areas.map((area) => (
          <option key={`${area.hall}/${area.code}`} value={`${area.hall}/${area.code}`}>
            {nameIn(language, area)}
          </option>
        ))}
      </select>
      <select className="input select" name="state" aria-label={words.state} defaultValue={filter.state}>
        <option value="">{words.anyState}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {states[state]}
          </option>
        ))}
      </select>
      <input className="input" name="q" aria-label={words.q} placeholder={words.q} defaultValue={filter.q} />
      <button type="submit" className="button button-quiet">
        {words.show}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    filters: '筛选窗口',
    hall: '大厅',
    anyHall: '所有大厅',
    area: '分区',
    anyArea: '所有分区',
    state: '状态',
    anyState: '在用和停用',
    q: '窗口号或名称',
    show: '查看',
  },
  en: {
    filters: 'Filter the counters',
    hall: 'Hall',
    anyHall: 'All halls',
    area: 'Area',
    anyArea: 'All areas',
    state: 'State',
    anyState: 'In use and closed',
    q: 'Number or name',
    show: 'Show',
  },
});
