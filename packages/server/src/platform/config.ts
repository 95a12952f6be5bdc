import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { REPOSITORY } from './repository.ts';

/** Every wrong setting at once, each with what is allowed and an example. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

export type Mode = 'demo' | 'production';

export type Config = {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  /** Data folder: embedded database, files, secrets. */
  readonly home: string;
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  /** Address people use; printed in papers and links. */
  readonly publicUrl: string;
  /** Proxies whose X-Forwarded-* headers are believed; empty: none. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
  /** Whoever sends it may read /metrics; null: nobody may. */
  readonly metricsToken: string | null;
  /** Bytes that one uploaded file may have. */
  readonly uploadLimit: number;
  /** Minutes without a hand on the machine after which a staff screen locks itself; 0: never. */
  readonly idleLockMinutes: number;
  /** Demo only: what the clock shows at the start, and how fast it runs. */
  readonly clockStart: string | null;
  readonly clockSpeed: number;
};

const MEGABYTE = 1_048_576;

type Environment = Readonly<Record<string, string | undefined>>;

/** Names an operator may set; anything else beginning with YICHUANG_ is a typing error and refused. */
const OWN_NAMES = ['YICHUANG_HOME', 'YICHUANG_MODE', 'YICHUANG_NOW', 'YICHUANG_SPEED'];

/** Reads every setting once; the rest of the program is given values. @throws ConfigError naming all wrong settings */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const fault = (text: string) => void faults.push(text);
  const mode = modeOf(env, fault);
  const port = wholeNumber(env, 'PORT', { from: 1, to: 65_535, otherwise: 3000 }, fault);
  const config: Config = {
    mode,
    host: hostOf(env, fault),
    port,
    home: resolve(env.YICHUANG_HOME || resolve(REPOSITORY, '.yichuang')),
    databaseUrl: databaseUrlOf(env, fault),
    publicUrl: publicUrlOf(env, port, fault),
    trustedProxies: trustedProxiesOf(env, fault),
    logLevel: logLevelOf(env, mode, fault),
    metricsToken: metricsTokenOf(env, fault),
    uploadLimit: MEGABYTE * wholeNumber(env, 'UPLOAD_LIMIT_MB', { from: 1, to: 200, otherwise: 20 }, fault),
    idleLockMinutes: wholeNumber(env, 'IDLE_LOCK_MINUTES', { from: 0, to: 480, otherwise: 10 }, fault),
    clockStart: clockStartOf(env, mode, fault),
    clockSpeed: clockSpeedOf(env, mode, fault),
  };
  for (const name of Object.keys(env)) {
    if (name.startsWith('YICHUANG_') && !OWN_NAMES.includes(name)) {
      fault(`${name}: no such setting; allowed: ${OWN_NAMES.join(', ')}, for example YICHUANG_MODE=demo`);
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

type Report = (text: string) => void;

/** With a database of one's own, or NODE_ENV=production, the mode must be said: safe by default. */
function modeOf(env: Environment, fault: Report): Mode {
  const said = env.YICHUANG_MODE;
  if (said === 'demo' || said === 'production') return said;
  if (said)
    fault(`YICHUANG_MODE="${said}": allowed are demo and production, for example YICHUANG_MODE=production`);
  else if (env.DATABASE_URL || env.NODE_ENV === 'production') {
    fault(
      'YICHUANG_MODE: must be said with DATABASE_URL or NODE_ENV=production; demo or production, for example YICHUANG_MODE=production',
    );
  }
  return 'demo';
}

function databaseUrlOf(env: Environment, fault: Report): string | null {
  const url = env.DATABASE_URL;
  if (!url) return null;
  if (!/^postgres(ql)?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    fault(
      'DATABASE_URL: not a PostgreSQL address; for example DATABASE_URL=postgres://yichuang:secret@localhost:5432/yichuang',
    );
  }
  return url;
}

function publicUrlOf(env: Environment, port: number, fault: Report): string {
  const url = env.PUBLIC_URL || `http://localhost:${port}`;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.pathname !== '/') {
    fault(
      `PUBLIC_URL="${url}": an http(s) address without a path, for example PUBLIC_URL=https://hall.example`,
    );
  }
  return url.replace(/\/$/, '');
}

function hostOf(env: Environment, fault: Report): string {
  const host = env.HOST || '127.0.0.1';
  // Digits and dots that are no address are a typing error, and no name either.
  const isName = /^(?=.*[a-z])[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(host);
  if (isIP(host) === 0 && !isName) {
    fault(
      `HOST="${host}": an address or a name of this machine without port, for example HOST=127.0.0.1, or HOST=0.0.0.0 for all`,
    );
  }
  return host;
}

/** Names of ranges that Fastify knows. */
const PROXY_RANGES = ['loopback', 'linklocal', 'uniquelocal'];

function trustedProxiesOf(env: Environment, fault: Report): readonly string[] {
  const proxies = (env.TRUSTED_PROXIES ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const wrong = proxies.filter((one) => !PROXY_RANGES.includes(one) && !isNetwork(one));
  if (wrong.length > 0) {
    fault(
      `TRUSTED_PROXIES="${wrong.join(', ')}": addresses or ranges with commas between, or ${PROXY_RANGES.join(', ')}; for example TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8`,
    );
  }
  return proxies;
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || address.includes('%') || rest.length > 0) return false;
  const most = version === 4 ? 32 : 128;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most);
}

/** Characters of a bearer token (RFC 6750), as many as cannot be guessed. The fault does not repeat it. */
function metricsTokenOf(env: Environment, fault: Report): string | null {
  const token = env.METRICS_TOKEN;
  if (!token) return null;
  if (!/^[\w.~+/-]{24,200}=*$/.test(token)) {
    fault(
      'METRICS_TOKEN: 24 to 200 letters, digits or -._~+/, for example METRICS_TOKEN=$(openssl rand -hex 32)',
    );
  }
  return token;
}

const DEMO_ONLY = 'only in demo mode; leave it out, or for example YICHUANG_MODE=demo';

function clockStartOf(env: Environment, mode: Mode, fault: Report): string | null {
  const start = env.YICHUANG_NOW;
  if (!start) return null;
  if (mode === 'production') fault(`YICHUANG_NOW: ${DEMO_ONLY}`);
  if (
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(start) ||
    Number.isNaN(Date.parse(start))
  ) {
    fault(
      `YICHUANG_NOW="${start}": a moment with its zone, for example YICHUANG_NOW=2007-10-30T09:00:00+08:00`,
    );
  }
  return start;
}

function clockSpeedOf(env: Environment, mode: Mode, fault: Report): number {
  if (env.YICHUANG_SPEED && mode === 'production') fault(`YICHUANG_SPEED: ${DEMO_ONLY}`);
  return wholeNumber(env, 'YICHUANG_SPEED', { from: 1, to: 3600, otherwise: 1 }, fault);
}

type Range = { readonly from: number; readonly to: number; readonly otherwise: number };

function wholeNumber(env: Environment, name: string, { from, to, otherwise }: Range, fault: Report): number {
  const said = env[name];
  if (!said) return otherwise;
  const value = Number(said);
  if (/^\d+$/.test(said) && value >= from && value <= to) return value;
  fault(`${name}="${said}": a whole number from ${from} to ${to}, for example ${name}=${otherwise}`);
  return otherwise;
}

/** A demo is watched by a person, production by a log reader. */
const logLevelOf = (env: Environment, mode: Mode, fault: Report): string =>
  oneOf(
    env,
    'LOG_LEVEL',
    ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
    mode === 'demo' ? 'warn' : 'info',
    fault,
  );

function oneOf(
  env: Environment,
  name: string,
  allowed: readonly string[],
  otherwise: string,
  fault: Report,
): string {
  const said = env[name] || otherwise;
  if (!allowed.includes(said))
    fault(`${name}="${said}": allowed are ${allowed.join(', ')}, for example ${name}=${otherwise}`);
  return said;
}
