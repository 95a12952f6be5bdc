import * as caseDues from '@yichuang/contract/case-dues.ts';
import { reads } from '../context.ts';
import { explainDues, explainDuesByLink } from './explain-dues.ts';

/** Why the dates of a case are what they are. */
export const caseDuesRoutes = [
  reads(caseDues.explainDues, explainDues),
  reads(caseDues.explainDuesByLink, explainDuesByLink),
];
