import type { Call } from '@yichuang/contract/client.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import type { Route } from '@yichuang/contract/route.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  RouterContextProvider,
  StaticRouterProvider,
} from 'react-router';
import { routes } from './routes.tsx';
import { Announcer } from './shell/announcer.tsx';
import { LanguageProvider } from './shell/language.tsx';
import { type Asked, callContext } from './wire/call.ts';

/** One call as it went out. */
export type Sent = {
  readonly name: string;
  readonly key: string | undefined;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
};

/** Replies by name of the route; a problem is thrown, as the client throws it. */
export type Replies = Readonly<Record<string, unknown>>;

/** A call that answers from a table, and says what was asked. Replies must be what the contract promises. */
export function fixtureCall(replies: Replies): { readonly call: Call; readonly sent: readonly Sent[] } {
  const sent: Sent[] = [];
  const call = async (route: Route, input: object, options: { readonly key?: string } = {}) => {
    sent.push({ name: route.name, key: options.key, ...input });
    const reply = replies[route.name];
    if (reply instanceof Error) throw reply;
    if (reply === undefined) throw new ProblemError(problem('not-found', 404));
    return route.reply.parse(reply);
  };
  return { call: call as Call, sent };
}

/** What a loader or an action is handed. */
export const asked = (call: Call, request: Request): Asked => ({
  request,
  context: new RouterContextProvider(new Map([[callContext, call]])),
});

export const postForm = (
  url: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Request => {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as [string, string]),
    ),
  );
  return new Request(url, { method: 'POST', body });
};

/** A page of the workbench as text, with everything it asked for; or where it leads. */
export async function renderPage(
  request: string | Request,
  replies: Replies,
  language: Language = 'zh',
): Promise<{ readonly html: string; readonly leadsTo: string | null; readonly sent: readonly Sent[] }> {
  const { call, sent } = fixtureCall(replies);
  const handler = createStaticHandler([...routes], { basename: '/w' });
  const context = await handler.query(
    typeof request === 'string' ? new Request(`http://hall.example/w${request}`) : request,
    { requestContext: new RouterContextProvider(new Map([[callContext, call]])) },
  );
  if (context instanceof Response) return { html: '', leadsTo: context.headers.get('location'), sent };
  const html = renderToString(
    <LanguageProvider start={language}>
      <Announcer>
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, context)}
          context={context}
          hydrate={false}
        />
      </Announcer>
    </LanguageProvider>,
  );
  return { html: html.replaceAll('<!-- -->', ''), leadsTo: null, sent };
}

export const problem = (code: string, status: number, more: Partial<Problem> = {}): Problem => ({
  type: `/api/problems/${code}`,
  code,
  title: `中文 ${code}`,
  titleEn: `English ${code}`,
  status,
  ...more,
});

/** Words of a page without its marks. */
export const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
