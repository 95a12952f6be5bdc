import { bilingual } from '@yichuang/ui/language.ts';
import { centreName, type Surroundings } from '#frame/document.tsx';
import { Mark, SearchIcon } from '#frame/icons.tsx';
import { switchLink } from '#frame/switches.ts';

/** Strip, name, the five ways in, search. */
export function Header({ around }: { readonly around: Surroundings }) {
  const { path, language } = around;
  const words = WORDS[language];
  return (
    <header className="header">
      <Strip around={around} />
      <div className="masthead">
        <a className="brand" href="/">
          <Mark />
          <span>{centreName(around)}</span>
        </a>
        <nav className="nav" aria-label={words.nav}>
          <ul>
            {ENTRIES.map((entry) => (
              <li key={entry.href}>
                <a href={entry.href} aria-current={isWithin(path, entry.href) ? 'page' : undefined}>
                  {words[entry.word]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {/* The home page has the box in its middle. */}
        {path !== '/' && (
          // biome-ignore lint/a11y/useSemanticElements: the oldest browsers do not know <search>
          <form className="header-search" role="search" aria-label={words.siteSearch} action="/s">
            <input
              className="input"
              type="search"
              name="q"
              aria-label={words.search}
              placeholder={words.search}
            />
            <button className="button button-quiet" type="submit">
              <SearchIcon />
              <span className="spoken">{words.find}</span>
            </button>
          </form>
        )}
      </div>
    </header>
  );
}

function Strip({ around }: { readonly around: Surroundings }) {
  const { path, query, language, display, centre } = around;
  const words = WORDS[language];
  return (
    <div className="strip">
      {/* A demo is no official site and must not say that it is one. */}
      {around.demo ? (
        <p className="demo-note">{words.demo}</p>
      ) : (
        <p className="strip-official">
          {words.official} · <a href="/help#official">{words.recognise}</a>
        </p>
      )}
      <ul className="strip-links">
        {centre?.phone ? (
          <li className="strip-phone">
            <a href={`tel:${centre.phone}`}>
              {words.phone} <span className="number">{centre.phone}</span>
            </a>
          </li>
        ) : null}
        <li>
          <a href={switchLink(path, query, 'elder', display.elder ? 'off' : 'on')} rel="nofollow">
            {display.elder ? words.elderOff : words.elderOn}
          </a>
        </li>
        <li>
          <a href="/settings/display" rel="nofollow">
            {words.display}
          </a>
        </li>
        <li>
          <a
            href={switchLink(path, query, 'lang', language === 'zh' ? 'en' : 'zh')}
            rel="nofollow"
            hrefLang={language === 'zh' ? 'en' : 'zh-CN'}
            lang={language === 'zh' ? 'en' : 'zh-CN'}
          >
            {words.otherLanguage}
          </a>
        </li>
      </ul>
    </div>
  );
}

const ENTRIES = [
  { href: '/items', word: 'items' },
  { href: '/track', word: 'track' },
  { href: '/verify', word: 'verify' },
  { href: '/notices', word: 'notices' },
  { href: '/help', word: 'help' },
] as const;

const isWithin = (path: string, entry: string): boolean => path === entry || path.startsWith(`${entry}/`);

const WORDS = bilingual({
  zh: {
    demo: '演示环境，数据均为虚构',
    official: '政务服务官方网站',
    recognise: '如何识别',
    phone: '咨询电话',
    elderOn: '长辈版',
    elderOff: '标准版',
    display: '显示设置',
    otherLanguage: 'English',
    nav: '主要栏目',
    items: '办事指南',
    track: '查进度',
    verify: '验真伪',
    notices: '公告',
    help: '帮助',
    search: '搜事项、公告',
    find: '搜索',
    siteSearch: '站内搜索',
  },
  en: {
    demo: 'Demonstration: all data are made up',
    official: 'Official government service website',
    recognise: 'how to recognise it',
    phone: 'Phone',
    elderOn: 'Large print',
    elderOff: 'Standard print',
    display: 'Display',
    otherLanguage: '中文',
    nav: 'Main sections',
    items: 'Services',
    track: 'Track',
    verify: 'Verify',
    notices: 'Notices',
    help: 'Help',
    search: 'Search services and notices',
    find: 'Search',
    siteSearch: 'Search this site',
  },
});
