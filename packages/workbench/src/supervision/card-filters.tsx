import type { CardCounts } from '@yichuang/contract/supervision.ts';
import type { Named } from '@yichuang/contract/wire.ts';
import { COLOUR_WORDS } from '@yichuang/domain/supervision/card-rules.ts';
import { CARD_STATE_WORDS } from '@yichuang/domain/supervision/card-words.ts';
import { numberWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form, Link } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type CardFilter, COLOURS, cardsPath, STATES } from './cards-path.ts';

type LinksProps = { readonly filter: CardFilter; readonly counts: CardCounts };

/** How many of each colour; each number opens them. */
export function ColourLinks({ filter, counts }: LinksProps) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <nav className="choice-links" aria-label={words.byColour}>
      <Link
        to={cardsPath({ ...filter, colour: undefined })}
        aria-current={filter.colour === undefined ? 'page' : undefined}
      >
        {words.all}
      </Link>
      {COLOURS.map((colour) => (
        <Link
          key={colour}
          to={cardsPath({ ...filter, colour })}
          aria-current={filter.colour === colour ? 'page' : undefined}
        >
          {COLOUR_WORDS[colour][language]} <span className="number">{numberWords(counts[colour])}</span>
        </Link>
      ))}
    </nav>
  );
}

type FormProps = { readonly filter: CardFilter; readonly departments: readonly Named[] };

/** Narrows the list by state, and for the monitor by department. */
export function CardFilters({ filter, departments }: FormProps) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <Form className="search-box" role="search" aria-label={words.filters} key={JSON.stringify(filter)}>
      {filter.colour !== undefined && <input type="hidden" name="colour" value={filter.colour} />}
      <select
        className="input select"
        name="state"
        aria-label={words.state}
        defaultValue={filter.state ?? ''}
      >
        <option value="">{words.anyState}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {CARD_STATE_WORDS[state][language]}
          </option>
        ))}
      </select>
      {departments.length > 0 && (
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
      <button type="submit" className="button button-quiet">
        {words.narrow}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    byColour: '按颜色',
    all: '全部',
    filters: '筛选监察牌',
    state: '状态',
    anyState: '全部状态',
    department: '部门',
    anyDepartment: '全部部门',
    narrow: '筛选',
  },
  en: {
    byColour: 'By colour',
    all: 'All',
    filters: 'Narrow the cards',
    state: 'State',
    anyState: 'Any state',
    department: 'Department',
    anyDepartment: 'All departments',
    narrow: 'Narrow',
  },
});
