import * as authority from '@yichuang/contract/authority.ts';
import { endPower as endRoute, grantPower as grantRoute } from '@yichuang/contract/identity.ts';
import { acts, reads } from '../context.ts';
import { handOverSeal, revokeSeal } from './change-seal.ts';
import { endPower } from './end-power.ts';
import { explainAuthority } from './explain-authority.ts';
import { grantPower } from './grant-power.ts';
import { listAuthority, listDelegates } from './list-authority.ts';
import { registerSeal } from './register-seal.ts';
import { viewSeals } from './seal-view.ts';
import { viewChanged } from './view.ts';

type Context = Parameters<typeof viewSeals>[1];
const allSeals = (_done: unknown, context: Context) => viewSeals(undefined, context);

/** Who may decide what, with which seal. */
export const authorityRoutes = [
  acts(grantRoute, grantPower, viewChanged),
  acts(endRoute, endPower, viewChanged),
  reads(authority.listAuthority, listAuthority),
  reads(authority.listDelegates, listDelegates),
  reads(authority.explainAuthority, explainAuthority),
  reads(authority.listSeals, ({ query }, context) => viewSeals(query.department, context)),
  acts(authority.registerSeal, registerSeal, allSeals),
  acts(authority.handOverSeal, handOverSeal, allSeals),
  acts(authority.revokeSeal, revokeSeal, allSeals),
];
