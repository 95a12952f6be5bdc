import type { Call } from '@yichuang/contract/client.ts';
import { signIn } from '@yichuang/contract/identity.ts';
import { DAY_MS, type Instant } from '@yichuang/domain/time/instant.ts';
import { hashToken } from '#platform/http/app.ts';
import { perform } from '#platform/http/perform.ts';
import type { Server } from '#platform/server.ts';
import { ROUTES } from '../modules/all.ts';
import { access, DEMO_PASSWORD } from '../modules/identity/index.ts';
import { CENTRE_ID } from './open-server.ts';

const HALF_DAY_MS = DAY_MS / 2;

export type DemoCallers = {
  /** Somebody of the staff, signed in not long before. */
  at(loginName: string, at: Instant): Promise<Call>;
  /** Anybody on the portal. */
  anybody(at: Instant): Call;
};

/** Demo people who act at moments of the past, through the one pipeline of all requests. */
export function demoCallers(server: Server): DemoCallers {
  const tokens = new Map<string, Buffer>();
  const byName = new Map(ROUTES.map((binding) => [binding.route.name, binding]));
  let now = server.clock.now();
  const house = { server: { ...server, clock: { now: () => now } }, centreId: CENTRE_ID, access };

  const callAs =
    (tokenHash: Buffer | null): Call =>
    async (route, input) => {
      const binding = byName.get(route.name);
      if (!binding) throw new TypeError(`no route ${route.name}`);
      const caller = { tokenHash, key: server.random.newId(), network: 'demo' };
      return (await perform(house, binding, input as object, caller)).reply as never;
    };

  const signInAs = async (loginName: string): Promise<Buffer> => {
    const binding = byName.get(signIn.name);
    if (!binding) throw new TypeError('nobody can sign in');
    const body = { loginName, password: DEMO_PASSWORD };
    const { cookie } = await perform(
      house,
      binding,
      { body },
      { tokenHash: null, key: null, network: 'demo' },
    );
    return hashToken(cookie?.value ?? '');
  };

  return {
    async at(loginName, at) {
      now = at;
      // Once a morning and once an afternoon: no session lasts from the first case of a day to the last.
      const key = `${loginName}/${Math.floor(at / HALF_DAY_MS)}`;
      const known = tokens.get(key) ?? (await signInAs(loginName));
      tokens.set(key, known);
      return callAs(known);
    },
    anybody(at) {
      now = at;
      return callAs(null);
    },
  };
}
