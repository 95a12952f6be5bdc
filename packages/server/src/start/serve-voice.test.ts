import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveVoice } from './serve-voice.ts';

let folder: string;
let app: FastifyInstance;
const home = () => join(folder, 'home');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yichuang-serve-voice-'));
  mkdirSync(join(folder, 'portal/voice'), { recursive: true });
  mkdirSync(home());
  for (const name of ['qing', 'hao']) writeFileSync(join(folder, `portal/voice/${name}.wav`), 'shipped');
  writeFileSync(join(home(), 'key'), 'secret');
  app = fastify();
  await serveVoice(app, { home: home(), portalClient: join(folder, 'portal') });
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const ask = (url: string) => app.inject({ url });

describe('Q-04: recordings of a call', () => {
  test('a centre that recorded nothing has those of the product', async () => {
    const reply = await ask('/voice/qing.wav');
    expect([reply.statusCode, reply.body, reply.headers['content-type']]).toEqual([
      200,
      'shipped',
      'audio/wav',
    ]);
    expect(reply.headers['x-recorded-by']).toBeUndefined();
  });

  test('a recording of the centre goes before the shipped one as soon as it lies there, the rest stays', async () => {
    mkdirSync(join(home(), 'voice'));
    writeFileSync(join(home(), 'voice/qing.wav'), 'our own');
    const own = await ask('/voice/qing.wav');
    expect([own.body, own.headers['x-recorded-by']]).toEqual(['our own', 'centre']);
    expect(own.headers['cache-control']).toBe('public, max-age=0');
    expect((await ask('/voice/hao.wav')).body).toBe('shipped');
  });

  test.each(['/voice/nobody.wav', '/voice/../key', '/voice/%2e%2e/key', '/voice/..%2fkey', '/voice/'])(
    '%s is not there',
    async (url) => {
      const reply = await ask(url);
      expect([403, 404]).toContain(reply.statusCode);
      expect(reply.body).not.toContain('secret');
    },
  );
});
