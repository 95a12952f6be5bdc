import { randomBytes, randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import type { Files } from './files/files.ts';
import type { Typesetter } from './typesetting/typesetter.ts';

/** One running server: what it was started with. Passed along, never global. */
export type Server = {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly files: Files;
  readonly typesetter: Typesetter;
  readonly log: Logger;
  readonly random: Randomness;
  /** HMAC key of signed links. */
  readonly linkSecret: Buffer;
  /** Called after an act that may have written effects. */
  readonly onCommitted: () => void;
  readonly startedAt: number;
};

/** Where chance enters. */
export type Randomness = {
  /** UUIDv7: sorted by time, so that rows of one day lie together. */
  newId(): string;
  /** UUIDv4, where an id is also the secret of its owner. */
  secretId(): string;
  bytes(count: number): Buffer;
  /** Decimal digits, each equally likely. */
  digits(count: number): string;
};

export const systemRandomness: Randomness = {
  newId: () => v7(),
  secretId: () => crypto.randomUUID(),
  bytes: (count) => randomBytes(count),
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
};

/** State that lives as long as one server: caches, blocks of numbers. Two servers in one process never share it. */
export function perServer<T>(make: () => T): (server: Server) => T {
  const states = new WeakMap<Server, T>();
  return (server) => {
    const known = states.get(server);
    if (known !== undefined) return known;
    const made = make();
    states.set(server, made);
    return made;
  };
}
