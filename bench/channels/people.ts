import type { Call } from '@yichuang/contract/client.ts';
import { signIn } from '@yichuang/contract/identity.ts';
import { ROUTES } from '@yichuang/server/modules/all.ts';
import { access, DEMO_PASSWORD } from '@yichuang/server/modules/identity/index.ts';
import { hashToken } from '@yichuang/server/platform/http/app.ts';
import { perform } from '@yichuang/server/platform/http/perform.ts';
import type { Server } from '@yichuang/server/platform/server.ts';
import { CENTRE_ID } from './procedures.ts';

/** An act with everything that belongs to it; the view is not read again afterwards. */
type Act = (...call: Parameters<Call>) => Promise<void>;

export type People = {
  readonly anybody: Call;
  /** Somebody of the staff; each account signs in once. */
  actingAs(loginName: string): Promise<Act>;
  /** Somebody of the staff who looks something up. */
  reading(loginName: string): Promise<Call>;
};

/** People who use the server without HTTP, through the one pipeline of all requests. */
export function peopleOf(server: Server): People {
  const byName = new Map(ROUTES.map((binding) => [binding.route.name, binding]));
  const house = { server, centreId: CENTRE_ID, access };
  const tokens = new Map<string, Buffer>();
  const bindingOf = (name: string) => {
    const binding = byName.get(name);
    if (!binding) throw new TypeError(`no route ${name}`);
    return binding;
  };
  const caller = (tokenHash: Buffer | null) => ({ tokenHash, key: server.random.newId(), network: 'bench' });

  async function tokenOf(loginName: string): Promise<Buffer> {
    const known = tokens.get(loginName);
    if (known) return known;
    const body = { loginName, password: DEMO_PASSWORD };
    const { cookie } = await perform(house, bindingOf(signIn.name), { body }, caller(null));
    const token = hashToken(cookie?.value ?? '');
    tokens.set(loginName, token);
    return token;
  }

  return {
    anybody: async (route, input) =>
      (await perform(house, bindingOf(route.name), input as object, caller(null))).reply as never,
    async reading(loginName) {
      const tokenHash = await tokenOf(loginName);
      return async (route, input) =>
        (await perform(house, bindingOf(route.name), input as object, caller(tokenHash))).reply as never;
    },
    async actingAs(loginName) {
      const tokenHash = await tokenOf(loginName);
      return async (route, input) => {
        const binding = bindingOf(route.name);
        if (binding.kind !== 'act') throw new TypeError(`${route.name} is no act`);
        await perform(house, { ...binding, present: async () => null }, input as object, caller(tokenHash));
      };
    },
  };
}
