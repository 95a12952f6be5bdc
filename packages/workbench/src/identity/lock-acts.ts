import { lockScreen, unlockScreen } from '@yichuang/contract/identity.ts';
import type { ShouldRevalidateFunction } from 'react-router';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { newKey } from '#wire/form-key.ts';

/** Locking, or unlocking with a password. */
export type LockFill = { readonly password: string | null };

export async function action(asked: Asked): Promise<Answer<{ readonly isLocked: boolean }>> {
  // Written by the page itself, a moment ago.
  const { password } = (await asked.request.json()) as LockFill;
  return password === null
    ? write(asked, { route: lockScreen, input: { body: {} }, key: newKey() })
    : write(asked, { route: unlockScreen, input: { body: { password } }, key: newKey() });
}

export const shouldRevalidate: ShouldRevalidateFunction = () => false;
