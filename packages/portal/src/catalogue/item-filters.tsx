import { Audience, Handling, ItemChannel } from '@yichuang/contract/catalogue.ts';
import type { DepartmentView } from '@yichuang/contract/organisation.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { addressOf, type ItemFilter } from '#catalogue/item-filter.ts';
import { channelWords, handlingWords } from '#catalogue/item-words.ts';

type Props = {
  readonly filter: ItemFilter;
  readonly departments: readonly DepartmentView[];
  readonly language: Language;
};

/** Ways to narrow the catalogue: links for the short lists, a choice for the departments. */
export function ItemFilters({ filter, departments, language }: Props) {
  const words = WORDS[language];
  return (
    <nav className="filters" aria-label={words.filters}>
      <FilterGroup title={words.who} language={language} without={addressOf({ ...filter, who: undefined })}>
        {Audience.options.map((who) => ({
          label: words[who],
          href: addressOf({ ...filter, who }),
          chosen: filter.who === who,
        }))}
      </FilterGroup>
      <FilterGroup
        title={words.handling}
        language={language}
        without={addressOf({ ...filter, handling: undefined })}
      >
        {Handling.options.map((handling) => ({
          label: handlingWords(handling, language),
          href: addressOf({ ...filter, handling }),
          chosen: filter.handling === handling,
        }))}
      </FilterGroup>
      <FilterGroup
        title={words.channel}
        language={language}
        without={addressOf({ ...filter, channel: undefined })}
      >
        {ItemChannel.options.map((channel) => ({
          label: channelWords(channel, language),
          href: addressOf({ ...filter, channel }),
          chosen: filter.channel === channel,
        }))}
      </FilterGroup>
      <DepartmentChoice filter={filter} departments={departments} language={language} />
    </nav>
  );
}

type Choice = { readonly label: string; readonly href: string; readonly chosen: boolean };

function FilterGroup(props: {
  readonly title: string;
  /** The address without this filter. */
  readonly without: string;
  readonly language: Language;
  readonly children: readonly Choice[];
}) {
  const all = { label: WORDS[props.language].all, href: props.without };
  const choices = [{ ...all, chosen: props.children.every(({ chosen }) => !chosen) }, ...props.children];
  return (
    <div className="filter-group">
      <h2>{props.title}</h2>
      <ul>
        {choices.map(({ label, href, chosen }) => (
          <li key={label}>
            <a className="filter-link" href={href} aria-current={chosen ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function DepartmentChoice({ filter, departments, language }: Props) {
  const words = WORDS[language];
  return (
    <form className="filter-group" action="/items">
      <h2>
        <label htmlFor="department">{words.department}</label>
      </h2>
      {Object.entries({ who: filter.who, handling: filter.handling, channel: filter.channel }).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <select className="input" id="department" name="department" defaultValue={filter.department ?? ''}>
        <option value="">{words.all}</option>
        {departments.map((department) => (
          <option key={department.code} value={department.code}>
            {nameIn(language, department)}
          </option>
        ))}
      </select>
      <button className="button button-quiet" type="submit">
        {words.show}
      </button>
    </form>
  );
}

const WORDS = bilingual({
  zh: {
    filters: '筛选',
    all: '不限',
    who: '办给谁',
    personal: '个人',
    enterprise: '企业',
    handling: '办件类型',
    channel: '办理方式',
    department: '部门',
    show: '按部门显示',
  },
  en: {
    filters: 'Narrow the list',
    all: 'All',
    who: 'For whom',
    personal: 'Persons',
    enterprise: 'Enterprises',
    handling: 'Time',
    channel: 'Way',
    department: 'Department',
    show: 'Show department',
  },
});
