import { createContext, useContext } from 'react';

/** Where a desk sends what it asks: the desk itself, or the training page, which has nothing behind it. */
type DeskAddress = '/desk' | '/training';

const DeskAddressContext = createContext<DeskAddress>('/desk');
export const DeskAddressProvider = DeskAddressContext.Provider;

export const useDeskAddress = (): DeskAddress => useContext(DeskAddressContext);
