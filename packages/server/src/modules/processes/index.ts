export { establishFact, factsOf } from './facts.ts';
export {
  currentProcedures,
  getProcedure,
  type ProcedureVersion,
  type PublishedProcedure,
  publishProcedure,
} from './procedures.ts';
