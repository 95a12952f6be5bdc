import { type ActorView, whoAmI } from '@yichuang/contract/identity.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLoaderData, useLocation, useNavigation } from 'react-router';
import { type Asked, read } from '#wire/call.ts';
import { keepFor } from '#wire/kept-forms.ts';
import { useWords } from './language.tsx';
import { MeContext } from './me.ts';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';

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
  const words = useWords(WORDS);
  const [isKeyMapOpen, setKeyMapOpen] = useState(false);
  const main = useFocusOnArrival();
  const onShowKeys = () => setKeyMapOpen(true);
  useFrameKeys({ permissions: me.permissions, onShowKeys });
  return (
    <MeContext value={me}>
      <div className="shell">
        <a className="skip-link" href="#main">
          {words.skip}
        </a>
        <TopBar me={me} onShowKeys={onShowKeys} />
        <Rail permissions={me.permissions} />
        <main className="page" id="main" tabIndex={-1} ref={main}>
          <Pending />
          <Outlet />
        </main>
        {isKeyMapOpen && (
          <Suspense>
            <KeyMap onClose={() => setKeyMapOpen(false)} />
          </Suspense>
        )}
      </div>
    </MeContext>
  );
}

/** Told only when a page takes longer than 300 ms: shorter waits would only flicker. */
function Pending() {
  const isBusy = useNavigation().state === 'loading';
  const words = useWords(WORDS);
  return (
    <div role="status" className={isBusy ? 'reading reading-on' : 'reading'}>
      {isBusy ? words.reading : ''}
    </div>
  );
}

/** A new page takes the focus at its title, or where it says that work begins. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what makes a page new
  useEffect(() => {
    const start = main.current?.querySelector<HTMLElement>('[data-start]');
    if (start) start.focus();
    else if (!isFirst.current) main.current?.querySelector<HTMLElement>('h1')?.focus();
    isFirst.current = false;
  }, [pathname]);
  return main;
}

const WORDS = bilingual({
  zh: { skip: '跳到正文', reading: '正在读取…' },
  en: { skip: 'Skip to the page', reading: 'Reading…' },
});
