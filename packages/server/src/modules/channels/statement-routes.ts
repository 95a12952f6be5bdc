import * as statements from '@yichuang/contract/channel-statements.ts';
import { acts, reads } from '../context.ts';
import { gatesByLink, readGates } from './gates-view.ts';
import { stateFact, stateFactByLink } from './state-fact.ts';
import { withdrawStatement, withdrawStatementByLink } from './withdraw-statement.ts';

/** What applicants state before a stage begins, by themselves or at the counter. */
export const statementRoutes = [
  reads(statements.readGates, ({ params }, context) => readGates(params.applicationId, context)),
  acts(statements.stateFact, stateFact, ({ applicationId }, context) => readGates(applicationId, context)),
  acts(statements.withdrawStatement, withdrawStatement, ({ applicationId }, context) =>
    readGates(applicationId, context),
  ),
  acts(statements.stateFactByLink, stateFactByLink, ({ token }, context) => gatesByLink(token, context)),
  acts(statements.withdrawStatementByLink, withdrawStatementByLink, ({ token }, context) =>
    gatesByLink(token, context),
  ),
];
