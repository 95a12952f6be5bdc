import type { Call } from '@yichuang/contract/client.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import type { Route } from '@yichuang/contract/route.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { textOfHtml } from '@yichuang/ui/form/html.fixture.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { createPortal } from '#entry.tsx';
import type { PostedFile } from '#page.ts';

/** What came back, as somebody with a browser sees it. */
export type Seen = {
  readonly status: number;
  /** Address of a redirect. */
  readonly to: string | null;
  readonly title: string;
  readonly html: string;
  /** The main part alone. */
  readonly main: string;
  readonly text: string;
  readonly isStored: boolean;
};

const ORIGIN = 'https://zw.example.cn';

/** Somebody at the portal without a script: fetches pages and posts forms. */
export function visitor(call: Call, language: Language = 'zh') {
  const portal = createPortal({
    demo: false,
    assets: { css: '/style.css' },
    onError: (error) => {
      throw error;
    },
  });
  const ask = async (
    method: 'GET' | 'POST',
    address: string,
    form: PostedFields = {},
    files: readonly PostedFile[] = [],
  ): Promise<Seen> => {
    const { pathname, searchParams } = new URL(address, ORIGIN);
    const query = Object.fromEntries(searchParams);
    const reply = await portal.handle({
      method,
      path: pathname,
      query,
      form,
      files,
      cookies: { lang: language },
      origin: ORIGIN,
      call,
    });
    const main = /<main[^>]*>(.*)<\/main>/s.exec(reply.body)?.[1] ?? '';
    return {
      status: reply.status,
      to: reply.headers.location ?? null,
      title: textOfHtml(/<title>(.*?)<\/title>/s.exec(reply.body)?.[1] ?? ''),
      html: reply.body,
      main,
      text: textOfHtml(main),
      isStored: reply.headers['cache-control'] !== 'no-store',
    };
  };
  return {
    get: (address: string) => ask('GET', address),
    post: (address: string, form: PostedFields, files: readonly PostedFile[] = []) =>
      ask('POST', address, form, files),
  };
}

/** A file chosen for a document. */
export const chosen = (field: string, name: string, more: Partial<PostedFile> = {}): PostedFile => ({
  ...{ field, name, limit: 20_971_520, isTooLarge: false },
  read: async () => new TextEncoder().encode('content'),
  ...more,
});

/** What was asked of the wire. */
export type Asked = { readonly name: string; readonly input: unknown };

type Reply = (input: never) => unknown;

/** The wire with fixed replies, each checked against the route's own schema; everything else is not found. */
export function callWith(replies: Readonly<Record<string, Reply>>): { call: Call; asked: Asked[] } {
  const asked: Asked[] = [];
  const call: Call = async (route, input) => {
    asked.push({ name: route.name, input });
    const all: Readonly<Record<string, Reply>> = { 'organisation.readCentre': () => CENTRE, ...replies };
    const reply = all[route.name];
    if (!reply) throw problem(404, 'not-found');
    refuseWrongBody(route, input as { readonly body?: unknown });
    return route.reply.parse(reply(input as never)) as never;
  };
  return { call, asked };
}

/** As the server does: a body that does not fit is named field by field. */
function refuseWrongBody(route: Route, input: { readonly body?: unknown }): void {
  const result = route.body?.safeParse(input.body);
  if (!result || result.success) return;
  const errors = result.error.issues.map(({ path, code }) => ({
    pointer: `/${path.map(String).join('/')}`,
    rule: code,
    message: `不合要求（${code}）`,
    messageEn: code,
  }));
  throw problem(400, 'invalid-input', { errors });
}

/** A refusal of the wire. */
export const problem = (status: number, code: string, more: Partial<Problem> = {}): ProblemError =>
  new ProblemError({
    type: `/api/problems/${code}`,
    code,
    title: `题：${code}`,
    titleEn: `Title: ${code}`,
    status,
    ...more,
  });

const CENTRE = {
  name: '成都高新区政务服务中心',
  nameEn: 'Chengdu High-tech Zone Government Service Centre',
  regionCode: '510109',
  officeHours: '08:30-12:00,13:00-17:30',
  reviewBody: null,
  court: null,
  phone: null,
  halls: [],
  demo: false,
  version: 1,
};
