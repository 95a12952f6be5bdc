import { bilingual, type Language } from '@yichuang/ui/language.ts';

export type Crumb = { readonly href: string; readonly label: string };

/** Where this page stands; the page itself is its heading and not repeated here. */
export const Breadcrumbs = (props: { readonly crumbs: readonly Crumb[]; readonly language: Language }) => (
  <nav className="breadcrumbs" aria-label={WORDS[props.language].here}>
    <ol>
      <li>
        <a href="/">{WORDS[props.language].home}</a>
      </li>
      {props.crumbs.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ol>
  </nav>
);

const WORDS = bilingual({
  zh: { here: '当前位置', home: '首页' },
  en: { here: 'You are here', home: 'Home' },
});
