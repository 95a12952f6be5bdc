import { useState } from 'react';

/**
 * A new idempotency key, UUID version 4. `crypto.randomUUID` is not there on plain http, where
 * halls without certificates work.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The key of one form fill: the same until an act was done, so pressing again after a failure
 * repeats the act and does not do a second one.
 *
 * @param done grows with every act that was done, for example the version of the case
 */
export function useFormKey(done: string | number): string {
  const [made, setMade] = useState(() => ({ done, key: newKey() }));
  if (made.done === done) return made.key;
  const next = { done, key: newKey() };
  setMade(next);
  return next.key;
}
