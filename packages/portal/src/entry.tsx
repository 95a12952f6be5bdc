import type { Call } from '@yichuang/contract/client.ts';
import { type CentreView, readCentre } from '@yichuang/contract/organisation.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { displayOf } from '#frame/display.ts';
import { type Assets, Document, type Surroundings } from '#frame/document.tsx';
import { languageOf, switched } from '#frame/switches.ts';
import { type Match, matcher } from '#match.ts';
import type { AnyPage, PostedFile, Rendered, SetCookie } from '#page.ts';
import { pages } from '#pages.ts';
import { problemTitle } from '#problems/problem-help.ts';
import { NotFound, Trouble, UNEXPECTED } from '#problems/trouble.tsx';
import { robots, siteMap } from '#site-map.ts';

export type { SetCookie } from '#page.ts';

export type PortalOptions = {
  readonly demo: boolean;
  /** Content of `dist/client/assets.json`. */
  readonly assets: Assets;
  /** Hears of every error that is no problem of ours to explain; the reader sees a page without details. */
  readonly onError: (error: unknown) => void;
};

/** A request without anything of the server's framework. */
export type PortalRequest = {
  readonly method: 'GET' | 'POST';
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string | readonly string[]>>;
  readonly files?: readonly PostedFile[];
  readonly cookies: Readonly<Record<string, string>>;
  /** Absolute address of the site, without a slash at the end. */
  readonly origin: string;
  /** Asks on behalf of this visitor. */
  readonly call: Call;
};

export type PortalReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly SetCookie[];
  readonly body: string;
};

export type Portal = {
  /** Paths to be routed here, `/items/:code`; everything else that wants HTML may be sent here too. */
  readonly pages: readonly { readonly path: string }[];
  readonly handle: (request: PortalRequest) => Promise<PortalReply>;
};

/** The public pages as one function from request to reply. */
export function createPortal(options: PortalOptions): Portal {
  const match = matcher(pages);
  return {
    pages: [...pages.map(({ path }) => ({ path })), { path: '/sitemap.xml' }, { path: '/robots.txt' }],
    async handle(request) {
      const { path, origin, call } = request;
      if (path === '/robots.txt') return text(robots(origin), 'text/plain');
      if (path === '/sitemap.xml') return text(await siteMap(pages, call, origin), 'application/xml');
      const found = match(path);
      const redirect = request.method === 'GET' && found ? switched(path, request.query) : null;
      if (redirect) return goTo(redirect.to, redirect.cookies);
      return answer(options, request, found);
    },
  };
}

async function answer(
  options: PortalOptions,
  request: PortalRequest,
  found: Match<AnyPage> | null,
): Promise<PortalReply> {
  const language = languageOf(request.cookies);
  const rendered = await run(options, request, found, language);
  if (rendered.kind === 'go') return goTo(rendered.to, rendered.cookies);
  const around: Surroundings = {
    language,
    path: request.path,
    query: request.query,
    origin: request.origin,
    display: displayOf(request.cookies),
    // After the page: what was posted may have named the centre.
    centre: await centreOf(request.call, options.onError),
    demo: options.demo,
    assets: options.assets,
  };
  const { status, title, body, bare = false, refresh = null } = rendered;
  const isPublic = found !== null && !found.page.personal && status === 200 && request.method === 'GET';
  const html = renderToStaticMarkup(
    <Document around={around} title={title} indexed={isPublic} bare={bare} refresh={refresh}>
      {body}
    </Document>,
  );
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...cacheHeaders(isPublic) },
    cookies: [],
    body: `<!doctype html>${html}`,
  };
}

/** The page, or the page that says why there is none. */
async function run(
  options: PortalOptions,
  request: PortalRequest,
  found: Match<AnyPage> | null,
  language: Language,
): Promise<Rendered> {
  if (!found) return notFound(language);
  const { path, query, form, files = [], cookies, origin, call } = request;
  try {
    return await found.page.run(
      { path, query, form, files, cookies, origin, language, params: found.params, call },
      request.method,
    );
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return notFound(language);
    const isProblem = error instanceof ProblemError;
    if (!isProblem) options.onError(error);
    const problem = isProblem ? error.problem : UNEXPECTED;
    const title = language === 'en' ? problem.titleEn : problem.title;
    return {
      kind: 'document',
      status: problem.status,
      title,
      body: <Trouble problem={problem} language={language} />,
    };
  }
}

const notFound = (language: Language): Rendered => ({
  kind: 'document',
  status: 404,
  title: problemTitle('not-found', language),
  body: <NotFound language={language} />,
});

/** The frame stands even when the centre cannot be read. */
async function centreOf(call: Call, onError: PortalOptions['onError']): Promise<CentreView | null> {
  try {
    return await call(readCentre, {});
  } catch (error) {
    if (!(error instanceof ProblemError)) onError(error);
    return null;
  }
}

/** Language and looks come from cookies, so a kept page belongs to these cookies only. */
const cacheHeaders = (isPublic: boolean): Readonly<Record<string, string>> =>
  isPublic
    ? { 'cache-control': 'public, max-age=60, stale-while-revalidate=600', vary: 'Cookie' }
    : { 'cache-control': 'no-store' };

const text = (body: string, type: string): PortalReply => ({
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=3600' },
  cookies: [],
  body,
});

/** 303: whatever was posted, the next page is fetched. */
const goTo = (to: string, cookies: readonly SetCookie[]): PortalReply => ({
  status: 303,
  headers: { location: to, 'cache-control': 'no-store' },
  cookies,
  body: '',
});
