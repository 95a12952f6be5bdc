import { signOut } from '@yichuang/contract/identity.ts';
import { redirect } from 'react-router';
import { forgetDesk, hasUnsent } from '#offline/leave-desk.ts';
import { write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { newKey } from '#wire/form-key.ts';
import { forgetTyped } from '#wire/kept-forms.ts';

/**
 * Ends the session and forgets what was typed; where it was not ended nothing is forgotten, so that nobody at a locked
 * screen throws work away. A refused sign-out is shown where the person stands; papers that are not sent yet would be
 * lost with it, so they are shown first.
 */
export async function action(asked: Asked) {
  const unsent = (await asked.request.formData()).get('unsent');
  if (unsent === null && (await hasUnsent())) return redirect('/desk/slips');
  const answer = await write(asked, { route: signOut, input: { body: {} }, key: newKey() });
  if (!answer.ok) return redirect('/');
  forgetTyped();
  await forgetDesk(unsent === 'keep');
  return redirect('/sign-in');
}
