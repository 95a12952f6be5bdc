import { type ActorView, whoAmI } from '@yichuang/contract/identity.ts';
import { lazy, Suspense, useState } from 'react';
import { useLoaderData } from 'react-router';
import { type Asked, read } from '#wire/call.ts';
import { keepFor } from '#wire/kept-forms.ts';
import { MeContext } from './me.ts';
import { PageArea } from './page-area.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';
import { useLock } from './use-lock.tsx';

const KeyMap = lazy(() => import('./key-map.tsx').then((module) => ({ default: module.KeyMap })));

export async function loader(asked: Asked): Promise<ActorView> {
  const me = await read(asked, whoAmI, {});
  keepFor(me.accountId);
  return me;
}

/** Who works here changes only by signing in and out, and both leave the shell. */
export const shouldRevalidate = () => false;

/** Frame of every screen behind the sign-in: rail, top bar, and the page between them. */
export function Component() {
  const me = useLoaderData<typeof loader>();
  const [isKeyMapOpen, setKeyMapOpen] = useState(false);
  const onShowKeys = () => setKeyMapOpen(true);
  const lock = useLock(me);
  useFrameKeys({ permissions: me.permissions, onShowKeys, onLock: lock.lock });
  return (
    <MeContext value={me}>
      <div className="shell" inert={lock.isLocked}>
        <TopBar me={me} onShowKeys={onShowKeys} />
        <Rail permissions={me.permissions} />
        <PageArea permissions={me.permissions} />
        {isKeyMapOpen && (
          <Suspense>
            <KeyMap onClose={() => setKeyMapOpen(false)} />
          </Suspense>
        )}
      </div>
      {lock.screen}
    </MeContext>
  );
}
