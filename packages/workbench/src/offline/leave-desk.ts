import { dropIntakes, intakesOf } from './intakes.ts';
import { forgetPages, keptMe } from './kept-pages.ts';
import { forgetScans } from './kept-scans.ts';
import { forgetBlock } from './slips.ts';

/** Papers of whoever works here that the server does not have yet. */
export async function hasUnsent(): Promise<boolean> {
  const me = await keptMe();
  if (!me) return false;
  const intakes = await intakesOf(me.value.accountId);
  return intakes.some(({ papers }) => papers !== null);
}

/**
 * Signing out: nothing of the clerk or of anybody they served stays on the machine.
 *
 * @param keepsUnsent somebody else ends the session of a locked screen: papers nobody has sent wait for their clerk
 */
export async function forgetDesk(keepsUnsent: boolean): Promise<void> {
  const me = await keptMe();
  const mine = me ? await intakesOf(me.value.accountId) : [];
  const gone = mine.filter(({ papers }) => papers === null || !keepsUnsent);
  await dropIntakes(gone.map(({ number }) => number));
  await forgetScans();
  await forgetBlock();
  await forgetPages();
}
