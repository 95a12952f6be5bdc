import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RatedKind } from '@yichuang/domain/complaints/invitation.ts';
import type { Server } from '#platform/server.ts';

/** What a rating is about: a visit or a case, by the id of ticket or case. */
export type RatedSubject = { readonly kind: RatedKind; readonly subjectId: string };

type Place = { readonly server: Server; readonly centreId: number };

/** 128 bits of the MAC: guessing one is hopeless. */
const MAC_BYTES = 16;
const KINDS = ['visit', 'case'] as const satisfies readonly RatedKind[];

/** Address of the page that rates it, `/rate/<token>`; the token is made from the subject, so nothing of it is stored. */
export function ratingPath({ kind, subjectId }: RatedSubject, place: Place): string {
  const head = Buffer.concat([
    Buffer.from([KINDS.indexOf(kind)]),
    Buffer.from(subjectId.replaceAll('-', ''), 'hex'),
  ]);
  return `/rate/${Buffer.concat([head, macOf(head, place)]).toString('base64url')}`;
}

/** What the token is about; null for one that is not of a rating. */
export function openRatingToken(token: string, place: Place): RatedSubject | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 17 + MAC_BYTES) return null;
  const head = bytes.subarray(0, 17);
  if (!timingSafeEqual(bytes.subarray(17), macOf(head, place))) return null;
  const kind = KINDS[head[0] ?? -1];
  return kind ? { kind, subjectId: uuidOf(head.subarray(1)) } : null;
}

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const macOf = (head: Buffer, { server, centreId }: Place): Buffer =>
  createHmac('sha256', server.linkSecret)
    .update(`complaints/rating/${centreId}/`)
    .update(head)
    .digest()
    .subarray(0, MAC_BYTES);
