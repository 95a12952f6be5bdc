import type { ActorView } from '@yichuang/contract/identity.ts';
import { createContext, useContext } from 'react';

/** The person signed in, as the shell loaded it; null outside of the shell. */
export const MeContext = createContext<ActorView | null>(null);

export const useMe = (): ActorView | null => useContext(MeContext);
