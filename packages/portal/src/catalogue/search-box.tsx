import { bilingual, type Language } from '@yichuang/ui/language.ts';

type Props = { readonly language: Language; readonly q: string; readonly large?: boolean };

/** The one search box: items, life events, notices. */
export function SearchBox({ language, q, large = false }: Props) {
  const words = WORDS[language];
  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest browsers do not know <search>
    <form
      className={large ? 'search-box search-box-large' : 'search-box'}
      role="search"
      aria-label={words.find}
      action="/s"
    >
      <label className="spoken" htmlFor="search">
        {words.label}
      </label>
      <input
        className="input"
        id="search"
        type="search"
        name="q"
        defaultValue={q}
        placeholder={words.hint}
        maxLength={60}
        autoComplete="off"
      />
      <button className="button" type="submit">
        {words.find}
      </button>
    </form>
  );
}

/** Everyday phrases that show what the box understands. */
export function CommonSearches({ language }: { readonly language: Language }) {
  const words = WORDS[language];
  return (
    <p className="common-searches">
      <span>{words.common}</span>
      {words.searches.map((search) => (
        <a key={search} href={`/s?q=${encodeURIComponent(search)}`}>
          {search}
        </a>
      ))}
    </p>
  );
}

const WORDS = bilingual({
  zh: {
    label: '搜索事项、公告',
    hint: '例如：开饭店、营业执照、yyzz',
    find: '搜索',
    common: '常搜',
    searches: ['开公司', '开饭店', '营业执照', '社保登记', '施工许可'],
  },
  en: {
    label: 'Search services and notices',
    hint: 'For example: restaurant, business licence',
    find: 'Search',
    common: 'Often searched',
    searches: ['company', 'restaurant', 'tax registration', 'social insurance', 'construction permit'],
  },
});
