import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useRef } from 'react';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { useWords } from './language.tsx';
import { NotForRole } from './not-for-role.tsx';
import { mayOpen } from './places.ts';
import { TypingAids } from './typing-aids.tsx';

/** Where a screen stands in the frame; a screen of another role is not shown, whatever its address. */
export function PageArea({ permissions }: { permissions: readonly string[] }) {
  const main = useFocusOnArrival();
  const { pathname } = useLocation();
  return (
    <main className="page" id="main" tabIndex={-1} ref={main}>
      <Pending />
      {mayOpen(pathname, permissions) ? <Outlet /> : <NotForRole />}
      <TypingAids />
    </main>
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

const WORDS = bilingual({ zh: { reading: '正在读取…' }, en: { reading: 'Reading…' } });
