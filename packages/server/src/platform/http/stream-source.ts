import type { ParsedOf, ReplyOf, Route } from '@yichuang/contract/route.ts';
import type { Reading } from '../context.ts';
import type { Db } from '../db/database.ts';

/** One row of a stream: its number, and what it says. */
export type StreamRow<Row> = { readonly id: number; readonly row: Row };

/** Rows of a centre with a greater id than `after`, oldest first, at most `limit`. */
export type StreamRange = { readonly centreId: number; readonly after: number; readonly limit: number };

/**
 * Where the events of a stream come from: rows of a table that only grows.
 *
 * Whoever adds a row rings in the same transaction: `select pg_notify('<channel>', seq::text)`, in the statement itself
 * or by a trigger. The ring only wakes; what happened is read from the table.
 *
 * NOTE: ids must become visible in their order. A plain sequence does not do that: of two transactions the one with the
 * greater number may commit first, and a reader that has passed it never sees the other. Take the number from a row
 * that stays locked until the commit: `update … set seq = seq + 1 returning seq`.
 */
export type StreamSource<Actor, Input, Event, Row, Scope> = {
  /** PostgreSQL channel that rings when rows were added; lower case letters and underscores. */
  readonly channel: string;
  /** Id of the newest row of the centre, 0 when there is none: where a stream without a past begins. */
  newest(db: Db, centreId: number): Promise<number>;
  /** Readers at the same place share one read, so it knows nothing of who reads. */
  read(db: Db, range: StreamRange): Promise<readonly StreamRow<Row>[]>;
  /**
   * What this reader may see. Asked at the start, whenever sessions or powers changed, and every minute.
   *
   * @throws Refusal or another DomainError when nothing (any more): the stream ends
   */
  scope(input: Input, context: Reading<Actor>): Promise<Scope>;
  /** The event as this reader may see it; null when it is not theirs. */
  show(row: Row, scope: Scope): Event | null;
};

/** One address that streams, and the source behind it. */
export type StreamBinding<Actor> = {
  readonly route: Route;
  readonly source: StreamSource<Actor, never, unknown, unknown, unknown>;
};

/**
 * The binder of streams for one kind of actor. `reply` of the route is the schema of one event.
 *
 * The address also takes `Last-Event-ID`, or `?after=` from a client that could not send it.
 */
export const streamsFor =
  <Actor>() =>
  <R extends Route, Row, Scope>(
    route: R,
    source: StreamSource<Actor, ParsedOf<R>, ReplyOf<R>, Row, Scope>,
  ): StreamBinding<Actor> => ({
    route,
    source: source as unknown as StreamBinding<Actor>['source'],
  });
