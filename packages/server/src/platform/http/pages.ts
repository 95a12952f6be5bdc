import type { Call } from '@yichuang/contract/client.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type PostedFile, type PostedForm, readMultipart } from './posted-files.ts';

/** Pages as one function from request to reply; the package that renders them knows nothing of this floor. */
export type PageRequest = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string | readonly string[]>>;
  /** Files of a posted form; they are gone once the page has answered. */
  readonly files: readonly PostedFile[];
  readonly cookies: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly call: Call;
};
export type PageReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly {
    readonly name: string;
    readonly value: string;
    readonly maxAgeSeconds: number;
  }[];
  readonly body: string;
};
export type Pages = {
  readonly pages: readonly { readonly path: string }[];
  readonly handle: (request: PageRequest) => Promise<PageReply>;
};

/** Serves the pages, and answers with their not-found page whatever else a browser asks for. */
export function servePages(app: FastifyInstance, site: PageSite): void {
  const handler = (request: FastifyRequest, reply: FastifyReply) => sendPage(site, request, reply);
  for (const { path } of site.pages.pages) app.route({ method: ['GET', 'POST'], url: path, handler });
}

/** The pages, their public address, and how they ask for a visitor from a network address. */
export type PageSite = {
  readonly pages: Pages;
  /** Bytes that one posted file may have. */
  readonly uploadLimit: number;
  readonly publicUrl: string;
  readonly callFrom: (network: string) => Call;
};

export async function sendPage(
  { pages, publicUrl, callFrom, uploadLimit }: PageSite,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const posted = request.isMultipart() ? await readMultipart(request, uploadLimit) : plainForm(request);
  try {
    const asked = pageRequest(request, { posted, origin: publicUrl, call: callFrom(request.ip) });
    return send(reply, await pages.handle(asked), publicUrl.startsWith('https:'));
  } finally {
    await posted.discard();
  }
}

const plainForm = ({ body }: FastifyRequest): PostedForm => ({
  form: (body ?? {}) as PageRequest['form'],
  files: [],
  discard: async () => undefined,
});

export const wantsPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' &&
  !request.url.startsWith('/api/') &&
  (request.headers.accept ?? '').includes('text/html');

type Around = Pick<PageRequest, 'origin' | 'call'> & { readonly posted: PostedForm };

const pageRequest = (request: FastifyRequest, { posted, origin, call }: Around): PageRequest => ({
  method: request.method === 'POST' ? 'POST' : 'GET',
  path: request.url.split('?')[0] ?? '/',
  query: firstValues(request.query as Record<string, unknown>),
  form: posted.form,
  files: posted.files,
  cookies: definedValues(request.cookies),
  origin,
  call,
});

function send(
  reply: FastifyReply,
  { status, headers, cookies, body }: PageReply,
  secure: boolean,
): FastifyReply {
  for (const { name, value, maxAgeSeconds } of cookies) {
    reply.setCookie(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: maxAgeSeconds,
    });
  }
  return reply.code(status).headers(headers).send(body);
}

function firstValues(query: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(query).map(
    ([name, value]) => [name, Array.isArray(value) ? value[0] : value] as const,
  );
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

const definedValues = (cookies: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cookies).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
