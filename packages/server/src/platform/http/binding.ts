import type { ParsedOf, ReplyOf, Route } from '@yichuang/contract/route.ts';
import type { Acting, ActingOnce, Reading } from '../context.ts';
import type { Cookie } from './cookie.ts';

/** Ids and codes of what an act did: kept with its key, presented again when it is repeated. Never personal data. */
export type Done = Readonly<Record<string, string | number | boolean | null>>;

type Read<Actor> = {
  readonly kind: 'read';
  run(input: never, context: Reading<Actor>): Promise<unknown>;
};
type Act<Actor> = {
  readonly kind: 'act';
  act(input: never, context: Acting<Actor>): Promise<Done>;
  present(done: never, context: Reading<Actor>, input: never): Promise<unknown>;
};
type Once<Actor> = {
  readonly kind: 'once';
  act(input: never, context: ActingOnce<Actor>): Promise<unknown>;
};
type Session<Actor> = {
  readonly kind: 'session';
  run(
    input: never,
    context: Acting<Actor> & { readonly tokenHash: Buffer | null },
  ): Promise<{ reply: unknown; cookie?: Cookie }>;
};

/** A file and what it is. */
export type FileReply = {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
  /** It came from outside: it may run nothing and load nothing, and what browsers do not show is only saved. */
  readonly isForeign?: true;
};

type SendFile<Actor> = {
  readonly kind: 'file';
  run(input: never, context: Reading<Actor>): Promise<FileReply>;
};

/** One route and the use case behind it. */
export type Binding<Actor> = { readonly route: Route } & (
  | Read<Actor>
  | SendFile<Actor>
  | Act<Actor>
  | Once<Actor>
  | Session<Actor>
);

/** The binders of one kind of actor. */
export const bindersFor = <Actor>() => ({
  /** A reading route. */
  reads: <R extends Route>(
    route: R,
    run: (input: ParsedOf<R>, context: Reading<Actor>) => Promise<ReplyOf<R>>,
  ): Binding<Actor> => ({ route, kind: 'read', run }),

  /** A route that answers with a file. */
  sendsFile: <R extends Route>(
    route: R,
    run: (input: ParsedOf<R>, context: Reading<Actor>) => Promise<FileReply>,
  ): Binding<Actor> => ({ route, kind: 'file', run }),

  /** A writing route: one transaction with session check, key, act; the reply is presented after the commit. */
  acts: <R extends Route, D extends Done>(
    route: R,
    act: (input: ParsedOf<R>, context: Acting<Actor>) => Promise<D>,
    present: (done: D, context: Reading<Actor>, input: ParsedOf<R>) => Promise<ReplyOf<R>>,
  ): Binding<Actor> => ({ route, kind: 'act', act, present }),

  /** A hot act: one autocommitted statement, the session check included. */
  actsOnce: <R extends Route>(
    route: R,
    act: (input: ParsedOf<R>, context: ActingOnce<Actor>) => Promise<ReplyOf<R>>,
  ): Binding<Actor> => ({ route, kind: 'once', act }),

  /** Signing in and out: the reply carries a cookie. */
  session: <R extends Route>(
    route: R,
    run: (
      input: ParsedOf<R>,
      context: Acting<Actor> & { readonly tokenHash: Buffer | null },
    ) => Promise<{ reply: ReplyOf<R>; cookie?: Cookie }>,
  ): Binding<Actor> => ({ route, kind: 'session', run }),
});
