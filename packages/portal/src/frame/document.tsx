import type { CentreView } from '@yichuang/contract/organisation.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { languageOfWords } from '@yichuang/ui/mixed.tsx';
import type { ReactNode } from 'react';
import { type Display, displayAttributes } from '#frame/display.ts';
import { Footer } from '#frame/footer.tsx';
import { Header } from '#frame/header.tsx';
import type { Refresh } from '#page.ts';

/** Names of the built files, as addresses. */
export type Assets = { readonly css: string; readonly js?: string };

/** What stands around every page. */
export type Surroundings = {
  readonly language: Language;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly display: Display;
  /** Null while the centre cannot be read: the frame must stand even then. */
  readonly centre: CentreView | null;
  readonly demo: boolean;
  readonly assets: Assets;
};

type Props = {
  readonly around: Surroundings;
  readonly title: string;
  /** False for personal pages and errors: no search engine keeps them. */
  readonly indexed: boolean;
  /** Machines and screens of the hall: no frame, and the sizes of a wall. */
  readonly bare?: boolean;
  readonly refresh?: Refresh | null;
  readonly children: ReactNode;
};

/** The whole HTML document of a page. */
export function Document({ around, title, indexed, bare = false, refresh = null, children }: Props) {
  const { language, path, origin, display, assets } = around;
  const look = bare ? { 'data-app': 'wall' } : displayAttributes(display);
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'} {...look}>
      <head>
        <meta charSet="utf-8" />
        <title lang={languageOfWords(title, language)}>{`${title} - ${centreName(around)}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {!indexed && <meta name="robots" content="noindex" />}
        {indexed && <link rel="canonical" href={origin + path} />}
        <link rel="stylesheet" href={assets.css} />
        {assets.js && <script type="module" src={assets.js} />}
        {refresh && (
          <noscript>
            <meta httpEquiv="refresh" content={refreshWords(refresh)} />
          </noscript>
        )}
      </head>
      <body>
        {bare ? (
          <main id="main">{children}</main>
        ) : (
          <>
            <a className="skip" href="#main">
              {WORDS[language].skip}
            </a>
            <Header around={around} />
            <main id="main" tabIndex={-1}>
              {children}
            </main>
            <Footer around={around} />
          </>
        )}
      </body>
    </html>
  );
}

const refreshWords = ({ seconds, to }: Refresh): string =>
  to === undefined ? String(seconds) : `${seconds};url=${to}`;

/** Name of the centre in the language of the page. */
export function centreName({ centre, language }: Pick<Surroundings, 'centre' | 'language'>): string {
  if (centre === null) return WORDS[language].centre;
  return language === 'en' ? centre.nameEn : centre.name;
}

const WORDS = bilingual({
  zh: { skip: '跳到正文', centre: '政务服务中心' },
  en: { skip: 'Skip to content', centre: 'Government Service Centre' },
});
