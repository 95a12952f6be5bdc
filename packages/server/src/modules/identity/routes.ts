import * as identity from '@yichuang/contract/identity.ts';
import { acts, reads, session } from '../context.ts';
import { viewActor } from './actor-view.ts';
import { changeAccount, resetPassword } from './change-account.ts';
import { createAccount } from './create-account.ts';
import { viewDemoAccounts } from './demo.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { viewAccount, viewAccounts } from './view.ts';

export const identityRoutes = [
  session(identity.signIn, signIn),
  session(identity.signOut, signOut),
  reads(identity.whoAmI, (_input, context) => viewActor(context.actor, context)),
  reads(identity.demoAccounts, (_input, context) => viewDemoAccounts(context)),
  reads(identity.listAccounts, ({ query }, context) => viewAccounts(query.q, context)),
  acts(identity.createAccount, createAccount, ({ accountId }, context) => viewAccount(accountId, context)),
  acts(identity.changeAccount, changeAccount, ({ accountId }, context) => viewAccount(accountId, context)),
  acts(identity.resetPassword, resetPassword, ({ accountId }, context) => viewAccount(accountId, context)),
];
