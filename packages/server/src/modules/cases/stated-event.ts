import type { Digest } from '@yichuang/domain/cases/digest.ts';
import type { Working } from '../context.ts';
import { textDigest } from './dossier.ts';
import { chain, type Head, type Journalled } from './journal.ts';
import { eventsParameter } from './rows.ts';

/** What somebody states about a card or a rating, with the salt that makes its digest unguessable. */
export type Statement = {
  readonly content: Readonly<Record<string, string>>;
  readonly salt: Buffer;
  readonly digest: Digest;
};

export function newStatement(content: Statement['content'], { server }: Pick<Working, 'server'>): Statement {
  const salt = server.random.bytes(16);
  return { content, salt, digest: textDigest(salt, content) };
}

/** One event of a journal of that kind as the parameter of its statement, and the hash it ends with. */
export function chainOne(centreId: number, subjectId: string, from: Head, event: Journalled) {
  const rows = chain(centreId, subjectId, from, [event]);
  const head = rows.at(-1)?.hash;
  if (!head) throw new TypeError('one event gives one row');
  return { events: eventsParameter(rows), head };
}
