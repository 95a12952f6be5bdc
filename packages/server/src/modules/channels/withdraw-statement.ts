import type {
  withdrawStatementByLink as byLink,
  withdrawStatement as route,
} from '@yichuang/contract/channel-statements.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { withdrawStatement as withdraw } from '@yichuang/domain/channels/state-fact.ts';
import { withdrawOpenCase } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { retractStatement } from '../processes/index.ts';
import { type GateSubject, loadByLink, loadForClerk } from './load-gates.ts';
import { applicationOf, saveApplication } from './rows.ts';

/** 撤回声明, said at the counter. @throws forbidden for a department, not-found, StaleError */
export async function withdrawStatement({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const subject = await loadForClerk(params.applicationId, body.version, context);
  await takenBack(subject, params.gateId, context);
  return { applicationId: params.applicationId };
}

/** 撤回声明, by the holder of the signed link. @throws not-found, StaleError with the fresh view */
export async function withdrawStatementByLink({ params, body }: ParsedOf<typeof byLink>, context: Acting) {
  const subject = await loadByLink(params.token, body.version, context);
  await takenBack(subject, params.gateId, context);
  return { token: params.token };
}

/** The fact holds no longer; what departments had begun on it ends, and begins anew when it is stated again. */
async function takenBack(
  { row, head, running }: GateSubject,
  factId: string,
  context: Acting,
): Promise<void> {
  const { tx, centreId, now } = context;
  const { applicationId } = row;
  const openCases = new Map(
    [...running.cases]
      .filter(([, { outcome }]) => outcome === null)
      .map(([stepId, { caseId }]) => [stepId, caseId]),
  );
  const result = withdraw(applicationOf(row), running, { at: now, factId, openCases });
  saveApplication({ tx, centreId }, { head, result });
  await retractStatement(tx, { centreId, applicationId, fact: factId });
  const [event] = result.events;
  const ended = event?.kind === 'statementWithdrawn' ? event.caseIds : [];
  for (const caseId of ended) await withdrawOpenCase(caseId, context);
}
