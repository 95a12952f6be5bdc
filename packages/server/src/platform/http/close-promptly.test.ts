import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closePromptly } from './close-promptly.ts';

let site: FastifyInstance;
let body: PassThrough;
let visitor: Socket;

beforeEach(async () => {
  site = fastify();
  closePromptly(site);
  body = new PassThrough();
  site.get('/slow', (_request, reply) => reply.send(body));
  site.get('/quick', async () => 'quick');
  const address = new URL(await site.listen({ host: '127.0.0.1', port: 0 }));
  visitor = connect(Number(address.port), '127.0.0.1');
  visitor.setEncoding('utf8');
});
afterEach(() => visitor.destroy());

const ask = (path: string) => visitor.write(`GET ${path} HTTP/1.1\r\nHost: here\r\n\r\n`);

describe('a site is asked to close', () => {
  test('while a reply whose head is out already is still on its way: the reply ends, then the site', async () => {
    ask('/slow');
    body.write('first');
    await once(visitor, 'data');
    const closed = site.close().then(() => 'closed');
    await wait(50);
    expect(await Promise.race([closed, wait(10, 'open')])).toBe('open');
    const rest = once(visitor, 'data');
    body.end('last');
    expect((await rest)[0]).toContain('last');
    expect(await Promise.race([closed, wait(5000, 'open')])).toBe('closed');
  });

  test('while a connection is kept alive with nothing to say', async () => {
    ask('/quick');
    await once(visitor, 'data');
    expect(await Promise.race([site.close().then(() => 'closed'), wait(5000, 'open')])).toBe('closed');
  });
});
