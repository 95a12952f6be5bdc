import { createStore, del, entries, get, set, type UseStore, update } from 'idb-keyval';

/**
 * What the desk keeps in this browser for the time without a network: in IndexedDB, so that it outlives the page and the
 * browser. Where there is none (pages drawn elsewhere, a browser that forbids it) it lives as long as the page.
 */
const memory = new Map<string, unknown>();
let opened: UseStore | null = null;

const database = (): UseStore | null => {
  if (typeof indexedDB === 'undefined') return null;
  opened ??= createStore('yichuang-desk', 'kept');
  return opened;
};

export async function readKept<Value>(name: string): Promise<Value | null> {
  const store = database();
  const kept = store ? await get<Value>(name, store) : (memory.get(name) as Value | undefined);
  return kept ?? null;
}

export async function keep(name: string, value: unknown): Promise<void> {
  const store = database();
  if (store) await set(name, value, store);
  else memory.set(name, value);
}

/** Reads and writes as one: two tabs never see the same state. */
export async function changeKept<Value>(
  name: string,
  change: (now: Value | null) => Value | null,
): Promise<void> {
  const store = database();
  if (store) await update<Value | null>(name, (now) => change(now ?? null), store);
  else memory.set(name, change((memory.get(name) as Value | undefined) ?? null));
}

export async function dropKept(name: string): Promise<void> {
  const store = database();
  if (store) await del(name, store);
  else memory.delete(name);
}

/** Everything kept under names that begin like this. */
export async function keptBelow<Value>(prefix: string): Promise<readonly (readonly [string, Value])[]> {
  const store = database();
  const all = store ? await entries<string, Value>(store) : [...memory];
  return all.filter(([name, value]) => name.startsWith(prefix) && value !== null) as [string, Value][];
}
