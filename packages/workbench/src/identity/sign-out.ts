import { signOut } from '@yichuang/contract/identity.ts';
import { redirect } from 'react-router';
import { write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { newKey } from '#wire/form-key.ts';
import { forgetTyped } from '#wire/kept-forms.ts';

/** Ends the session and forgets what was typed. A refused sign-out is shown where the person stands. */
export async function action(asked: Asked) {
  const answer = await write(asked, { route: signOut, input: { body: {} }, key: newKey() });
  forgetTyped();
  return redirect(answer.ok ? '/sign-in' : '/');
}
