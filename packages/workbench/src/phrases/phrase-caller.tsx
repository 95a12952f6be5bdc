import { lazy, Suspense } from 'react';
import { usePhraseCall } from './use-phrase-call.ts';

const PhraseList = lazy(() => import('./phrase-list.tsx').then((module) => ({ default: module.PhraseList })));

/** 常用语 everywhere: loaded when one is called for the first time. */
export function PhraseCaller() {
  const { called, close } = usePhraseCall();
  if (called === null) return null;
  return (
    <Suspense>
      <PhraseList called={called} onClose={close} />
    </Suspense>
  );
}
