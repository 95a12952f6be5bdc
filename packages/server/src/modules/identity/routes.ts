import * as identity from '@yichuang/contract/identity.ts';
import { acts, type Reading, reads, session } from '../context.ts';
import { forgetSeen } from './access.ts';
import { viewActor } from './actor-view.ts';
import { changeAccount, resetPassword } from './change-account.ts';
import { createAccount } from './create-account.ts';
import { viewDemoAccounts } from './demo.ts';
import { endPower } from './end-power.ts';
import { grantPower } from './grant-power.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { viewAccount, viewAccounts } from './view.ts';

/** Runs after the commit. */
function viewChanged({ accountId }: { readonly accountId: string }, context: Reading) {
  forgetSeen(context.server, accountId);
  return viewAccount(accountId, context);
}

export const identityRoutes = [
  session(identity.signIn, signIn),
  session(identity.signOut, signOut),
  reads(identity.whoAmI, (_input, context) => viewActor(context.actor, context)),
  reads(identity.demoAccounts, (_input, context) => viewDemoAccounts(context)),
  reads(identity.listAccounts, ({ query }, context) => viewAccounts(query.q, context)),
  reads(identity.readAccount, ({ params }, context) => viewAccount(params.accountId, context)),
  acts(identity.createAccount, createAccount, ({ accountId }, context) => viewAccount(accountId, context)),
  acts(identity.changeAccount, changeAccount, viewChanged),
  acts(identity.resetPassword, resetPassword, viewChanged),
  acts(identity.grantPower, grantPower, viewChanged),
  acts(identity.endPower, endPower, viewChanged),
];
