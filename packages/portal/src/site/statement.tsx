import type { Language } from '@yichuang/ui/language.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { type AnyPage, page, show } from '#page.ts';

/** A page that is text alone. */
export type Statement = {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly { readonly heading: string; readonly points: readonly string[] }[];
};

/** Makes a page of a statement in both languages. */
export const statementPage = (path: string, statement: Readonly<Record<Language, Statement>>): AnyPage =>
  page<null>({
    path,
    siteMap: async () => [path],
    load: async () => show(null),
    title: (_data, language) => statement[language].title,
    view(_data, { language }) {
      const { title, lead, parts } = statement[language];
      return (
        <>
          <Breadcrumbs crumbs={[]} language={language} />
          <div className="sheet prose">
            <h1>{title}</h1>
            <p>{lead}</p>
            {parts.flatMap(({ heading, points }) => [
              <h2 key={heading}>{heading}</h2>,
              <ul key={`${heading} points`}>
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>,
            ])}
          </div>
        </>
      );
    },
  });
