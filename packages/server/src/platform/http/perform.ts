import { createHash } from 'node:crypto';
import type { Route } from '@yichuang/contract/route.ts';
import { isOpenInTraining, trainingRefusal } from '@yichuang/contract/training.ts';
import { digestOf } from '../canonical.ts';
import { type Asked, momentOf, type RequestKey } from '../context.ts';
import { type Db, InDoubtError } from '../db/database.ts';
import type { Server } from '../server.ts';
import type { Binding, Done } from './binding.ts';
import type { Cookie } from './cookie.ts';
import { counted } from './count-acts.ts';
import { faultsOf, unstorableText } from './field-faults.ts';
import { InvalidInputError, Refusal } from './refusal.ts';
import { claimKey, keepReply, replayOf } from './request-keys.ts';

/** How the floor learns who asks; the identity module supplies it. */
export type Access<Actor> = {
  /** The person of a session, or null; one trip. */
  actorOf(db: Db, centreId: number, tokenHash: Buffer, now: Asked<Actor>['now']): Promise<Actor | null>;
  /** The person as last seen, without a trip; hot statements check it again. */
  cachedActorOf(
    server: Server,
    centreId: number,
    tokenHash: Buffer,
    now: Asked<Actor>['now'],
  ): Promise<Actor | null>;
  /** The screen of the session is locked: nothing is done in its name. */
  isLocked(actor: Actor): boolean;
  mayUse(actor: Actor, permission: string): boolean;
  scopeOf(actor: Actor | null): string;
  /** Rings (NOTIFY) when a session ended or what a person may do changed. */
  readonly channel: string;
};

export type Caller = {
  readonly tokenHash: Buffer | null;
  readonly key: string | null;
  /** Network address, for limits only. */
  readonly network: string;
  /** Asked by the training page: nothing is written for it. */
  readonly isTraining?: boolean;
};

export type House<Actor> = {
  readonly server: Server;
  readonly centreId: number;
  readonly access: Access<Actor>;
};

export type Performed = { readonly reply: unknown; readonly cookie?: Cookie };

type RawInput = {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly file?: Uint8Array | undefined;
};

/** One request, whichever transport brought it: parse, who, may, do. @throws DomainError, InDoubtError */
export const perform = <Actor>(
  house: House<Actor>,
  binding: Binding<Actor>,
  raw: RawInput,
  caller: Caller,
): Promise<Performed> => counted(house.server, binding, () => run(house, binding, raw, caller));

async function run<Actor>(
  house: House<Actor>,
  binding: Binding<Actor>,
  raw: RawInput,
  caller: Caller,
): Promise<Performed> {
  if (caller.isTraining && !isOpenInTraining(binding.route))
    throw new Refusal(trainingRefusal.code, 'forbidden');
  const input = parse(binding.route, raw) as never;
  const { server, centreId, access } = house;
  const asked = { server, centreId, ...momentOf(server), network: caller.network };
  switch (binding.kind) {
    case 'file':
    case 'read': {
      const actor = await enter(house, binding.route, caller, server.database, asked.now);
      return { reply: await binding.run(input, { ...asked, actor, db: server.database }) };
    }
    case 'session':
      return server.database.transaction(async (tx) => {
        const actor = await enter(house, binding.route, caller, tx, asked.now);
        return binding.run(input, {
          ...asked,
          actor,
          tx,
          tokenHash: caller.tokenHash,
        });
      });
    case 'act':
      return { reply: await performAct(house, binding, input, caller, asked) };
    case 'once': {
      const actor = await enterOnce(house, binding.route, caller, asked.now);
      const request = requestOf(binding.route, input, caller, access.scopeOf(actor));
      const context = {
        ...asked,
        actor: actor as Actor,
        database: server.database,
        // Nobody's: no session has it.
        tokenHash: caller.tokenHash ?? Buffer.alloc(0),
        request,
      };
      const reply = await binding.act(input, context);
      server.onCommitted();
      return { reply };
    }
  }
}

async function performAct<Actor>(
  house: House<Actor>,
  binding: Extract<Binding<Actor>, { kind: 'act' }>,
  input: never,
  caller: Caller,
  asked: Omit<Asked<Actor>, 'actor'>,
): Promise<unknown> {
  const { server, centreId, access } = house;
  let request: RequestKey | undefined;
  let actor = null as Actor;
  const attempt = server.database.transaction(async (tx): Promise<Done | null> => {
    actor = await enter(house, binding.route, caller, tx, asked.now);
    request = requestOf(binding.route, input, caller, access.scopeOf(actor));
    if (!(await claimKey(tx, centreId, request, asked.now))) return replayOf(tx, centreId, request);
    const done = await binding.act(input, { ...asked, actor, tx });
    keepReply(tx, centreId, request, done);
    return done;
  });
  const done = await attempt.catch((error) => settle(error, server.database, centreId, request));
  server.onCommitted();
  return binding.present(done as never, { ...asked, actor, db: server.database }, input);
}

/** After a broken commit the key tells what happened: never retried blindly. */
async function settle(
  error: unknown,
  db: Db,
  centreId: number,
  request: RequestKey | undefined,
): Promise<Done> {
  if (error instanceof InDoubtError && request) {
    const done = await replayOf(db, centreId, request).catch(() => null);
    if (done) return done;
  }
  throw error;
}

/** Who asks, let in by the route. @throws Refusal */
export async function enter<Actor>(
  house: House<Actor>,
  route: Route,
  caller: Caller,
  db: Db,
  now: Asked<Actor>['now'],
): Promise<Actor> {
  if (route.allow === 'public' && !caller.tokenHash) return null as Actor;
  const actor = caller.tokenHash
    ? await house.access.actorOf(db, house.centreId, caller.tokenHash, now)
    : null;
  if (route.allow !== 'public') admit(house, route, actor);
  // Behind a locked screen a public page is read by whoever stands there.
  else if (actor !== null && house.access.isLocked(actor)) return null as Actor;
  return actor as Actor;
}

/** Who asks for a hot act, without a trip; nobody may ask for a public one. @throws Refusal */
async function enterOnce<Actor>(
  { server, centreId, access }: House<Actor>,
  route: Route,
  caller: Caller,
  now: Asked<Actor>['now'],
): Promise<Actor | null> {
  const { tokenHash } = caller;
  const actor = tokenHash && (await access.cachedActorOf(server, centreId, tokenHash, now));
  if (route.allow !== 'public') admit({ server, centreId, access }, route, actor);
  return actor;
}

function admit<Actor>(house: House<Actor>, route: Route, actor: Actor | null): void {
  if (actor === null) throw signInRequired();
  if (!route.whileLocked && house.access.isLocked(actor))
    throw new Refusal('session-locked', 'forbidden', { status: 423 });
  if (route.allow !== 'signed-in' && !house.access.mayUse(actor, route.allow))
    throw new Refusal('forbidden', 'forbidden');
}

const signInRequired = () => new Refusal('sign-in-required', 'forbidden', { status: 401 });

function requestOf(route: Route, input: unknown, { key }: Caller, scope: string): RequestKey {
  if (key === null || key.length < 8 || key.length > 100) throw new Refusal('key-missing', 'invalid');
  return {
    scope,
    key,
    route: route.name,
    digest: digestOf({ route: route.name, input: withoutSecrets(withFileDigest(input)) }),
  };
}

/** Megabytes are not written out for a digest of them. */
const withFileDigest = (input: unknown): unknown => {
  const { file, ...rest } = input as { readonly file?: Uint8Array };
  return file ? { ...rest, file: createHash('sha256').update(file).digest('hex') } : rest;
};

/** A digest of a password could be guessed offline, so it stays out: a repeated act is known by its key and the rest. */
const withoutSecrets = (input: unknown): unknown =>
  JSON.parse(JSON.stringify(input, (name, value) => (name === 'password' ? undefined : value)));

/** Each part against its schema; unknown keys are faults. All faults of all parts at once. */
export function parse(route: Route, raw: RawInput): Record<string, unknown> {
  const parsed: Record<string, unknown> = {};
  const faults = [];
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = route[part];
    if (!schema) continue;
    // Fields of the body are named as the form names them; parts of the address say which part.
    const under = part === 'body' ? '' : part;
    const result = schema.safeParse(raw[part] ?? {});
    if (result.success) parsed[part] = result.data;
    else faults.push(...faultsOf(result.error.issues, under));
    faults.push(...unstorableText(raw[part], under));
  }
  if (faults.length > 0)
    throw new InvalidInputError(
      faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/\//, '/') })),
    );
  if (route.takesFile) parsed.file = raw.file ?? new Uint8Array();
  return parsed;
}
