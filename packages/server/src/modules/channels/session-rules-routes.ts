import * as rules from '@yichuang/contract/channel-session-rules.ts';
import { acts, reads } from '../context.ts';
import { changeSessionRules, viewSessionRules } from './change-session-rules.ts';

/** The rules by which joint meetings and visits are called. */
export const sessionRulesRoutes = [
  reads(rules.readSessionRules, (_input, context) => viewSessionRules(context)),
  acts(rules.changeSessionRules, changeSessionRules, (_done, context) => viewSessionRules(context)),
];
