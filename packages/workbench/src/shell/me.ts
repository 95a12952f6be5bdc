import type { ActorView } from '@yichuang/contract/identity.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { localDay, parseInstant } from '@yichuang/domain/time/instant.ts';
import { createContext, useContext } from 'react';

/** The person signed in, as the shell loaded it; null outside of the shell. */
export const MeContext = createContext<ActorView | null>(null);

export const useMe = (): ActorView | null => useContext(MeContext);

/** The day it was in the hall when the person came in; the server's clock counts, not this machine's. */
export function useToday(): DateOnly {
  const me = useMe();
  if (me === null) throw new TypeError('only a page inside the shell knows the day');
  return localDay(parseInstant(me.now));
}
