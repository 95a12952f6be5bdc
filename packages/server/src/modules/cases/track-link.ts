import { createHmac, timingSafeEqual } from 'node:crypto';
import { notFound } from '#platform/http/refusal.ts';
import type { Server } from '#platform/server.ts';
import type { Reading } from '../context.ts';

/** What a link opens: a case, or the application of a channel. */
export type LinkedKind = 'case' | 'application';
export type Linked = { readonly kind: LinkedKind; readonly id: string };

/** 128 bits of the MAC: guessing one is hopeless (P15). */
const MAC_BYTES = 16;
const KINDS = ['case', 'application'] as const satisfies readonly LinkedKind[];

/** Signed link printed on receipts: kind, id and their MAC in 44 characters. */
export function trackPath(server: Server, centreId: number, { kind, id }: Linked): string {
  const head = Buffer.concat([
    Buffer.from([KINDS.indexOf(kind)]),
    Buffer.from(id.replaceAll('-', ''), 'hex'),
  ]);
  return `/t/${Buffer.concat([head, macOf(server, centreId, head)]).toString('base64url')}`;
}

/** What the token opens, or null when it is not ours. */
export function openToken(server: Server, centreId: number, token: string): Linked | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 17 + MAC_BYTES) return null;
  const head = bytes.subarray(0, 17);
  if (!timingSafeEqual(bytes.subarray(17), macOf(server, centreId, head))) return null;
  const kind = KINDS[head[0] ?? -1];
  const id = head
    .subarray(1)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return kind ? { kind, id } : null;
}

const macOf = (server: Server, centreId: number, head: Buffer): Buffer =>
  createHmac('sha256', server.linkSecret)
    .update(`track/${centreId}/`)
    .update(head)
    .digest()
    .subarray(0, MAC_BYTES);

/** @throws not-found for a token that is not ours */
export function caseOfToken(
  token: string,
  { server, centreId }: Pick<Reading, 'server' | 'centreId'>,
): string {
  const linked = openToken(server, centreId, token);
  if (linked?.kind !== 'case') throw notFound();
  return linked.id;
}
