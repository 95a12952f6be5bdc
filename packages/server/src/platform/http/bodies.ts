import { createHash } from 'node:crypto';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FileReply } from './binding.ts';
import { Refusal } from './refusal.ts';

/** Bodies that are read beside JSON: plain forms, forms with files, and files by themselves. */
export async function readBodies(app: FastifyInstance): Promise<void> {
  await app.register(formbody, { bodyLimit: 262_144 });
  await app.register(multipart, { throwFileSizeLimit: false });
  app.addContentTypeParser(FILE_TYPES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

/** A plain form of another site can send none of these without asking first. */
const FILE_TYPES = [
  'application/octet-stream',
  'application/pdf',
  'application/ofd',
  'image/jpeg',
  'image/png',
];

/** @throws Refusal 415 for a body that is no file */
export function fileBody(request: FastifyRequest): Buffer {
  if (Buffer.isBuffer(request.body)) return request.body;
  throw new Refusal('invalid-input', 'invalid', { status: 415 });
}

/** Writes are JSON only: a plain form of another site cannot send that without asking first. */
export function jsonBody(request: FastifyRequest): unknown {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new Refusal('invalid-input', 'invalid', { status: 415 });
  }
  return request.body;
}

export function sendFile(reply: FastifyReply, { bytes, type, name, isForeign }: FileReply): FastifyReply {
  const isShown = !isForeign || SHOWN_TYPES.includes(type);
  if (isForeign) reply.header('content-security-policy', foreignPolicy(type));
  const named = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return reply
    .type(type)
    .header('content-disposition', `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${named}`)
    .send(Buffer.from(bytes));
}

/** What a browser shows by itself. */
const SHOWN_TYPES = ['application/pdf', 'image/jpeg', 'image/png'];

/**
 * Nothing runs and nothing is loaded.
 *
 * A sandbox would keep the PDF viewer of a browser from opening at all; it runs no script of the page's origin anyway.
 */
const foreignPolicy = (type: string): string =>
  type === 'application/pdf'
    ? "default-src 'none'; frame-ancestors 'self'; object-src 'self'; style-src 'unsafe-inline'"
    : "default-src 'none'; frame-ancestors 'self'; sandbox";

/** A reply the browser of this person keeps: it asks each time, and is told in one line when nothing has changed. */
export function sendKept(request: FastifyRequest, reply: FastifyReply, content: unknown): FastifyReply {
  const text = JSON.stringify(content);
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  reply.header('cache-control', 'private, no-cache').header('vary', 'cookie').header('etag', tag);
  // Compression on the way makes the tag a weak one.
  if (request.headers['if-none-match']?.replace(/^W\//, '') === tag) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(text);
}
