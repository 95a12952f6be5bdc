import * as identity from '@yichuang/contract/identity.ts';
import { acts, reads, session } from '../context.ts';
import { viewActor } from './actor-view.ts';
import { changeAccount, resetPassword } from './change-account.ts';
import { createAccount } from './create-account.ts';
import { viewDemoAccounts } from './demo.ts';
import { lockScreen, unlockScreen } from './lock-screen.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { viewAccount, viewAccounts, viewChanged } from './view.ts';

export const identityRoutes = [
  session(identity.signIn, signIn),
  session(identity.signOut, signOut),
  session(identity.lockScreen, lockScreen),
  session(identity.unlockScreen, unlockScreen),
  reads(identity.whoAmI, (_input, context) => viewActor(context.actor, context)),
  reads(identity.demoAccounts, (_input, context) => viewDemoAccounts(context)),
  reads(identity.listAccounts, ({ query }, context) => viewAccounts(query.q, context)),
  reads(identity.readAccount, ({ params }, context) => viewAccount(params.accountId, context)),
  acts(identity.createAccount, createAccount, ({ accountId }, context) => viewAccount(accountId, context)),
  acts(identity.changeAccount, changeAccount, viewChanged),
  acts(identity.resetPassword, resetPassword, viewChanged),
];
