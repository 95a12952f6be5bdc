import { type ReactNode, useEffect } from 'react';
import { useMe } from '#shell/me.ts';

type Props = { readonly children: string; readonly lang?: 'zh-CN' | undefined; readonly className?: string };

/** The one heading of a page, which is also the title of the tab. Takes the focus when the page opens. */
export function PageTitle({ children, lang, className }: Props) {
  useTabTitle(children);
  return (
    <h1 tabIndex={-1} lang={lang} className={className}>
      {children}
    </h1>
  );
}

/** Title of the tab: the page, then the centre. */
export function useTabTitle(title: string): void {
  const centreName = useMe()?.centreName;
  useEffect(() => {
    document.title = centreName ? `${title} · ${centreName}` : title;
  }, [title, centreName]);
}

type HeadProps = { readonly title: string; readonly children?: ReactNode };

/** Title of a page with what stands beside it: counts, age of the data, acts. */
export function PageHead({ title, children }: HeadProps) {
  return (
    <header className="page-head">
      <PageTitle>{title}</PageTitle>
      {children}
    </header>
  );
}
