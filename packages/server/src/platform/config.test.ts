import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

function faultsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults;
  }
}

test('nothing set is a demo on this machine', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'demo',
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: null,
    publicUrl: 'http://localhost:3000',
    trustedProxies: [],
    logLevel: 'warn',
    metricsToken: null,
    uploadLimit: 20_971_520,
  });
});

test.each(['0', '201', '1.5', '20MB'])('UPLOAD_LIMIT_MB is not %s', (text) => {
  expect(faultsOf({ UPLOAD_LIMIT_MB: text })).toEqual([
    `UPLOAD_LIMIT_MB="${text}": a whole number from 1 to 200, for example UPLOAD_LIMIT_MB=20`,
  ]);
});

test('without PUBLIC_URL links carry the port', () => {
  expect(readConfig({ PORT: '3001' }).publicUrl).toBe('http://localhost:3001');
});

test('all wrong settings are named at once, a line and an example each', () => {
  const faults = faultsOf({
    PORT: '70000',
    HOST: 'http://hall',
    PUBLIC_URL: 'hall.example',
    TRUSTED_PROXIES: 'proxy',
    DATABASE_URL: 'mysql://localhost/hall',
    YICHUANG_MODE: 'test',
    YICHUANG_NOW: 'yesterday',
    YICHUANG_SPEED: '0',
    YICHUANG_PORT: '3000',
    LOG_LEVEL: 'loud',
    METRICS_TOKEN: 'secret',
  });
  expect(faults.map((fault) => /^[A-Z_]+/.exec(fault)?.[0]).toSorted()).toEqual([
    'DATABASE_URL',
    'HOST',
    'LOG_LEVEL',
    'METRICS_TOKEN',
    'PORT',
    'PUBLIC_URL',
    'TRUSTED_PROXIES',
    'YICHUANG_MODE',
    'YICHUANG_NOW',
    'YICHUANG_PORT',
    'YICHUANG_SPEED',
  ]);
  for (const fault of faults) expect(fault).toMatch(/^[^\n]+for example [A-Z_]+=\S+[^\n]*$/);
});

describe('HOST', () => {
  test.each(['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost', 'hall-1.example'])('%s', (host) => {
    expect(faultsOf({ HOST: host })).toEqual([]);
    expect(readConfig({ HOST: host }).host).toBe(host);
  });

  test.each(['256.0.0.1', '127.0.0', '127.0.0.1:3000', 'http://hall', 'a b', '-hall', '*', '[::1]'])(
    'not %s',
    (host) => expect(faultsOf({ HOST: host })).toHaveLength(1),
  );
});

describe('TRUSTED_PROXIES', () => {
  test.each([
    ['127.0.0.1', ['127.0.0.1']],
    ['loopback, 10.0.0.0/8', ['loopback', '10.0.0.0/8']],
    ['::1,fc00::/7', ['::1', 'fc00::/7']],
    ['linklocal,uniquelocal,', ['linklocal', 'uniquelocal']],
  ])('%s', (text, proxies) => expect(readConfig({ TRUSTED_PROXIES: text }).trustedProxies).toEqual(proxies));

  // Fastify refuses a range of 0 bits: it would believe everybody.
  test.each([
    'true',
    '*',
    'proxy.example',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '10.0.0.0/8/8',
    '::1/129',
    '10.0.0/8',
  ])('not %s', (text) => {
    const [fault, ...others] = faultsOf({ TRUSTED_PROXIES: `127.0.0.1,${text}` });
    expect(fault).toContain(`TRUSTED_PROXIES="${text}": `);
    expect(others).toEqual([]);
  });
});

describe('METRICS_TOKEN', () => {
  test.each(['0123456789abcdef0123456789abcdef', 'a~b-c_d.e+f/0123456789abcd=='])('%s', (token) => {
    expect(readConfig({ METRICS_TOKEN: token }).metricsToken).toBe(token);
  });

  test.each(['secret', 'a'.repeat(23), 'a'.repeat(201), `${'a'.repeat(24)} b`, '一窗'.repeat(12)])(
    'not %s, and the fault does not repeat it',
    (token) => {
      const [fault, ...others] = faultsOf({ METRICS_TOKEN: token });
      expect(fault).toMatch(/^METRICS_TOKEN: 24 to 200 letters, digits or /);
      expect(fault).not.toContain(token);
      expect(others).toEqual([]);
    },
  );
});

test('port 0 would be printed in links', () => {
  expect(faultsOf({ PORT: '0' })).toEqual([
    'PORT="0": a whole number from 1 to 65535, for example PORT=3000',
  ]);
});

test.each(['YICHUANG_NOW', 'YICHUANG_SPEED'])('%s is refused in production', (name) => {
  const value = name === 'YICHUANG_NOW' ? '2007-10-30T09:00:00+08:00' : '2';
  expect(faultsOf({ YICHUANG_MODE: 'production', [name]: value })).toEqual([
    `${name}: only in demo mode; leave it out, or for example YICHUANG_MODE=demo`,
  ]);
});
