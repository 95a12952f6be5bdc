import type { Permission } from '@yichuang/domain/identity/policy.ts';
import type { z } from 'zod';

/** One operation of the wire: what goes in, what comes back, who may ask. Both sides are made from it. */
export type Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> = {
  readonly name: string;
  readonly summary: string;
  readonly method: 'GET' | 'POST';
  /** Below `/api/v1`, with `:name` parameters. */
  readonly path: string;
  /** The permission asked at the door; the exact check is the use case's. */
  readonly allow: Permission | 'public' | 'signed-in';
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The body is the bytes of one file; what is said about it stands in the query. */
  readonly takesFile?: true;
  /** A large reply that seldom changes: the browser keeps it and asks whether it is still the same. */
  readonly isKept?: true;
  /** A large reply with nothing in it that the one asking could have chosen: sent compressed. */
  readonly isPacked?: true;
  /** Open while the screen of the person is locked. */
  readonly whileLocked?: true;
  /** Open on the training page although it writes: it concerns the session alone. */
  readonly inTraining?: true;
  readonly reply: Reply;
};

/** What a caller hands in: the parts the route names, and a key that makes a write repeatable. */
export type InputOf<R extends Route> = (R extends { params: infer P extends z.ZodType }
  ? { readonly params: z.input<P> }
  : unknown) &
  (R extends { query: infer Q extends z.ZodType } ? { readonly query: z.input<Q> } : unknown) &
  (R extends { body: infer B extends z.ZodType } ? { readonly body: z.input<B> } : unknown) &
  FileOf<R>;

/** What a use case receives: the same parts, parsed. */
export type ParsedOf<R extends Route> = (R extends { params: infer P extends z.ZodType }
  ? { readonly params: z.output<P> }
  : unknown) &
  (R extends { query: infer Q extends z.ZodType } ? { readonly query: z.output<Q> } : unknown) &
  (R extends { body: infer B extends z.ZodType } ? { readonly body: z.output<B> } : unknown) &
  FileOf<R>;

type FileOf<R extends Route> = R extends { takesFile: true } ? { readonly file: Uint8Array } : unknown;

export type ReplyOf<R extends Route> = R extends { reply: infer T extends z.ZodType } ? z.output<T> : never;

/** Declares a route and keeps the literal types of its parts. */
export const route = <const R extends Route>(declared: R): R => declared;

/** `/cases/:caseId` and `{ caseId }` → `/api/v1/cases/…`. */
export function pathOf(declared: Route, params: Readonly<Record<string, string>> = {}): string {
  const filled = declared.path.replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  return `/api/v1${filled}`;
}
