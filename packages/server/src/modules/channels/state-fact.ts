import type { stateFactByLink as byLink, stateFact as route } from '@yichuang/contract/channel-statements.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { ApplicationResult } from '@yichuang/domain/channels/acts.ts';
import type { Application } from '@yichuang/domain/channels/application.ts';
import {
  type StateFactCommand,
  type StatementGround,
  stateFactOnline,
  stateFact as stateForApplicant,
} from '@yichuang/domain/channels/state-fact.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { textDigest } from '../cases/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { establishFact } from '../processes/index.ts';
import { advance } from './advance.ts';
import { type GateSubject, loadByLink, loadForClerk } from './load-gates.ts';
import { lastDoneAt } from './report-step.ts';
import { applicationOf, saveApplication } from './rows.ts';

/** 声明, by the clerk for an applicant at the counter. @throws forbidden for a department, not-found, StaleError */
export async function stateFact({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const subject = await loadForClerk(params.applicationId, body.version, context);
  await stated(subject, { ...body, factId: params.gateId }, context, (before, ground, command) =>
    stateForApplicant(before, ground, { ...command, by: context.actor }),
  );
  return { applicationId: params.applicationId };
}

/** 声明, by the holder of the signed link. @throws not-found, StaleError with the fresh view */
export async function stateFactByLink({ params, body }: ParsedOf<typeof byLink>, context: Acting) {
  const subject = await loadByLink(params.token, body.version, context);
  await stated(subject, { ...body, factId: params.gateId }, context, stateFactOnline);
  return { token: params.token };
}

type Said = { readonly factId: string; readonly on: string; readonly document: string };
type Rule = (before: Application, ground: StatementGround, command: StateFactCommand) => ApplicationResult;

/** What was stated is a fact from here on, and its stage begins. */
async function stated(
  { row, head, running, filing }: GateSubject,
  { factId, on, document }: Said,
  context: Acting,
  state: Rule,
): Promise<void> {
  const { tx, centreId, now, today, server } = context;
  const { applicationId } = row;
  const statement = { document };
  const ground = { graph: running.graph, records: running.records, lastDoneAt: lastDoneAt(running) };
  const result = state(applicationOf(row), ground, {
    at: now,
    on: today,
    factId,
    since: dateOnly(on),
    document,
    statementDigest: textDigest(filing.salt, statement),
    clock: await officeClock(tx, server, centreId),
  });
  const { seq } = saveApplication({ tx, centreId }, { head, result, statement });
  establishFact(tx, { centreId, applicationId, fact: factId, caseId: null, eventSeq: seq, now });
  await advance(applicationId, context);
}
