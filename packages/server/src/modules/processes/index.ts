export { bpmnFile } from './bpmn/bpmn-file.ts';
export { exportBpmn } from './bpmn/export-bpmn.ts';
export type { BpmnFinding } from './bpmn/finding.ts';
export { type BpmnProposal, proposeBpmn } from './bpmn/propose-bpmn.ts';
export { readBpmn } from './bpmn/read-bpmn.ts';
export {
  askFacts,
  establishFact,
  factsByApplication,
  factsOf,
  retractFact,
  retractStatement,
} from './facts.ts';
export {
  currentProcedures,
  getProcedure,
  keptProcedure,
  type ProcedureVersion,
  type PublishedProcedure,
  publishProcedure,
} from './procedures.ts';
export { processRoutes } from './routes.ts';
