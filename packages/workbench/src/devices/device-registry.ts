import { useSyncExternalStore } from 'react';
import type { Device } from './device.ts';

let registered: readonly Device[] = [];
const listeners = new Set<() => void>();

const tell = (now: readonly Device[]): void => {
  registered = now;
  for (const listener of listeners) listener();
};

/** A device that another part of the desk brings along (评价器, 副屏) shows itself in the tray until the returned call. */
export function registerDevice(device: Device): () => void {
  tell([...registered, device]);
  return () => tell(registered.filter((one) => one !== device));
}

export const useRegisteredDevices = (): readonly Device[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => registered,
    () => registered,
  );
