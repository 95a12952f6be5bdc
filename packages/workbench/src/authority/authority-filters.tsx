import type { AuthorityState } from '@yichuang/contract/authority.ts';
import type { Named } from '@yichuang/contract/wire.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form, Link } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useMe } from '#shell/me.ts';

const STATES = ['inForce', 'expiring', 'over'] as const satisfies readonly AuthorityState[];

export type AuthorityFilter = {
  readonly department: string | undefined;
  readonly person: string | undefined;
  readonly item: string | undefined;
  readonly counter: string | undefined;
  readonly state: AuthorityState | undefined;
};

/** The filters that stand in the address; delegations in force unless it says otherwise. */
export function filterFrom(asks: URLSearchParams): AuthorityFilter {
  const text = (name: string) => asks.get(name)?.trim() || undefined;
  const state = text('state');
  return {
    department: text('department'),
    person: text('person'),
    item: text('item')?.toUpperCase(),
    counter: text('counter')?.toUpperCase(),
    state: state === 'all' ? undefined : (STATES.find((one) => one === state) ?? 'inForce'),
  };
}

type Props = {
  readonly filter: AuthorityFilter;
  readonly departments: readonly Named[];
  readonly expiring: number;
};

/** Narrows the list; those that end soon are one click away. */
export function AuthorityFilters({ filter, departments, expiring }: Props) {
  const { language } = useLanguage();
  const role = useMe()?.role;
  const seesAll = role === 'administrator' || role === 'supervisor';
  const words = useWords(WORDS);
  return (
    <>
      <Form className="search-box" role="search" aria-label={words.filters} key={JSON.stringify(filter)}>
        {seesAll && (
          <select
            className="input select"
            name="department"
            aria-label={words.department}
            defaultValue={filter.department ?? ''}
          >
            <option value="">{words.anyDepartment}</option>
            {departments.map((department) => (
              <option key={department.code} value={department.code}>
                {nameIn(language, department)}
              </option>
            ))}
          </select>
        )}
        {(['person', 'item', 'counter'] as const).map((name) => (
          <input
            key={name}
            className="input"
            name={name}
            aria-label={words[name]}
            placeholder={words[name]}
            defaultValue={filter[name] ?? ''}
            {...(name === 'person' ? { 'data-search': true } : {})}
          />
        ))}
        <select
          className="input select"
          name="state"
          aria-label={words.state}
          defaultValue={filter.state ?? 'all'}
        >
          {[...STATES, 'all' as const].map((state) => (
            <option key={state} value={state}>
              {words[state]}
            </option>
          ))}
        </select>
        <button type="submit" className="button button-quiet">
          {words.filter}
        </button>
      </Form>
      {expiring > 0 && filter.state !== 'expiring' && (
        <Link className="chip chip-amber" to="/admin/authority?state=expiring">
          {words.soon(expiring)}
        </Link>
      )}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    filters: '筛选授权',
    department: '部门',
    anyDepartment: '全部部门',
    person: '姓名或登录名',
    item: '事项编码',
    counter: '窗口编号',
    state: '状态',
    inForce: '现在有效',
    expiring: '三十天内到期',
    over: '已到期或终止',
    all: '全部',
    filter: '筛选',
    soon: (count: number) => `${count} 项三十天内到期`,
  },
  en: {
    filters: 'Filter delegations',
    department: 'Department',
    anyDepartment: 'All departments',
    person: 'Name or login name',
    item: 'Code of an item',
    counter: 'Code of a counter',
    state: 'State',
    inForce: 'in force now',
    expiring: 'ending within thirty days',
    over: 'run out or ended',
    all: 'all',
    filter: 'Filter',
    soon: (count: number) => `${count} ending within thirty days`,
  },
});
