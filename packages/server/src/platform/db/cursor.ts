import { type Instant, instant } from '@yichuang/domain/time/instant.ts';
import { Refusal } from '../http/refusal.ts';

/** Where a sorted list goes on: the moment it is sorted by, and the id among equals. */
export const cursorOf = (at: Instant, id: string): string => Buffer.from(`${at}/${id}`).toString('base64url');

/** @throws Refusal `invalid-input` for a cursor that is not ours */
export function afterCursor(cursor: string | undefined): { afterAt: Instant | null; afterId: string | null } {
  if (!cursor) return { afterAt: null, afterId: null };
  const [, at, id] =
    /^(\d{1,14})\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
      Buffer.from(cursor, 'base64url').toString(),
    ) ?? [];
  if (!at || !id) throw new Refusal('invalid-input', 'invalid', { facts: { cursor } });
  return { afterAt: instant(Number(at)), afterId: id };
}
