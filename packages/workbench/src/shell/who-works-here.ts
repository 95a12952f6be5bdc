import { type ActorView, whoAmI } from '@yichuang/contract/identity.ts';
import { meOrKept } from '#offline/kept-pages.ts';
import { type Asked, read } from '#wire/call.ts';
import { keepFor } from '#wire/kept-forms.ts';

/** Who is signed in; without a network, who was when the server answered last. */
export async function loader(asked: Asked): Promise<ActorView> {
  const me = await meOrKept(read(asked, whoAmI, {}));
  keepFor(me.accountId);
  return me;
}
