import type { Call } from '@yichuang/contract/client.ts';
import type { Language } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';

/** One file of a posted form; it is gone once the page has answered. */
export type PostedFile = {
  readonly field: string;
  /** As the browser says it; may be anything. */
  readonly name: string;
  /** Bytes that one file may have. */
  readonly limit: number;
  /** Its bytes were not kept. */
  readonly isTooLarge: boolean;
  read(): Promise<Uint8Array>;
};

/** What a page sees of a request; nothing of the server's framework. */
export type PageRequest = {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Fields of a posted form; a repeated name is a list. Empty for GET. */
  readonly form: Readonly<Record<string, string | readonly string[]>>;
  /** Files of a posted form, in its order; absent: none. */
  readonly files?: readonly PostedFile[];
  readonly cookies: Readonly<Record<string, string>>;
  readonly language: Language;
  /** Absolute address of the site, without a slash at the end. */
  readonly origin: string;
  readonly call: Call;
};

/** What a page answers: a document, or the address to go to (post, redirect, get). */
export type PageAnswer<Data> =
  | { readonly kind: 'show'; readonly data: Data; readonly status?: number }
  | { readonly kind: 'go'; readonly to: string; readonly cookies?: readonly SetCookie[] };

export type SetCookie = { readonly name: string; readonly value: string; readonly maxAgeSeconds: number };

export const show = <Data>(data: Data, status = 200): PageAnswer<Data> => ({ kind: 'show', data, status });
export const go = (to: string, cookies: readonly SetCookie[] = []): PageAnswer<never> => ({
  kind: 'go',
  to,
  cookies,
});

/** A public page: load for GET, act for POST, a component for both. Works without JavaScript. */
export type Page<Data> = {
  /** `/items/:code` */
  readonly path: string;
  /** Static pages go into the site map; pages with parameters list their addresses themselves. */
  readonly siteMap?: (call: Call) => Promise<readonly string[]>;
  readonly load: (request: PageRequest) => Promise<PageAnswer<Data>>;
  readonly act?: (request: PageRequest) => Promise<PageAnswer<Data>>;
  readonly title: (data: Data, language: Language) => string;
  readonly view: (data: Data, frame: Frame) => ReactNode;
  /** Personal pages must not be stored by any cache and not be indexed. */
  readonly personal?: boolean;
  /** A machine or screen of the hall: nothing stands around the page. */
  readonly bare?: boolean;
  /** Browsers without a script load the page again. */
  readonly refresh?: (data: Data) => Refresh | null;
};

/** Load again after so many seconds: this address, or another one. */
export type Refresh = { readonly seconds: number; readonly to?: string };

/** What a view knows beside its data. */
export type Frame = {
  readonly language: Language;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly origin: string;
};

/** A page whose data type is sealed in, ready for the list of pages. */
export type AnyPage = {
  readonly path: string;
  readonly personal: boolean;
  readonly siteMap?: (call: Call) => Promise<readonly string[]>;
  readonly run: (request: PageRequest, method: 'GET' | 'POST') => Promise<Rendered>;
};

export type Rendered =
  | { readonly kind: 'go'; readonly to: string; readonly cookies: readonly SetCookie[] }
  | {
      readonly kind: 'document';
      readonly status: number;
      readonly title: string;
      readonly body: ReactNode;
      readonly bare?: boolean;
      readonly refresh?: Refresh | null;
    };

/** Seals a page: from here on nobody needs to know its data. */
export function page<Data>(declared: Page<Data>): AnyPage {
  return {
    path: declared.path,
    personal: declared.personal ?? false,
    ...(declared.siteMap ? { siteMap: declared.siteMap } : {}),
    async run(request, method) {
      const answer = await (method === 'POST' && declared.act ? declared.act : declared.load)(request);
      if (answer.kind === 'go') return { kind: 'go', to: answer.to, cookies: answer.cookies ?? [] };
      const { language, path, query, origin } = request;
      return {
        kind: 'document',
        status: answer.status ?? 200,
        title: declared.title(answer.data, language),
        body: declared.view(answer.data, { language, path, query, origin }),
        bare: declared.bare ?? false,
        refresh: declared.refresh?.(answer.data) ?? null,
      };
    },
  };
}
