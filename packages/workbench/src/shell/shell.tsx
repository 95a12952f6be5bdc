import { lazy, Suspense, useEffect, useState } from 'react';
import { useLoaderData } from 'react-router';
import { MeContext } from './me.ts';
import { PageArea } from './page-area.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';
import { useLock } from './use-lock.tsx';
import { useSheets } from './use-sheets.tsx';
import { loader } from './who-works-here.ts';

// Fetched while there is a network, drawn when there is none.
const OfflineStrip = lazy(() =>
  import('#offline/offline-strip.tsx').then((module) => ({ default: module.OfflineStrip })),
);

export { loader };

/** Who works here changes only by signing in and out, and both leave the shell. */
export const shouldRevalidate = () => false;

/** Frame of every screen behind the sign-in: rail, top bar, and the page between them. */
export function Component() {
  const me = useLoaderData<typeof loader>();
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  const { sheets, onShowKeys, onShowCommands } = useSheets(me.permissions);
  const lock = useLock(me);
  useFrameKeys({ permissions: me.permissions, onShowKeys, onShowCommands, onLock: lock.lock });
  return (
    <MeContext value={me}>
      <div className="shell" inert={lock.isLocked}>
        <TopBar me={me} onShowKeys={onShowKeys} />
        {isDrawn && (
          <Suspense>
            <OfflineStrip me={me} />
          </Suspense>
        )}
        <Rail permissions={me.permissions} />
        <PageArea permissions={me.permissions} />
        {sheets}
      </div>
      {lock.screen}
    </MeContext>
  );
}
