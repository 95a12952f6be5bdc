import type { GatesView, GateView } from '@yichuang/contract/channel-statements.ts';
import { gatesToState, statementsToWithdraw } from '@yichuang/domain/channels/state-fact.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound } from '#platform/http/refusal.ts';
import { openToken } from '../cases/index.ts';
import type { Reading } from '../context.ts';
import type { ApplicationRow } from './rows.ts';
import { loadRunning, type Running } from './running.ts';
import { applicationById } from './store.ts';

/** What the applicant must state before stages begin, by the same rules as the acts. */
export const viewGates = (row: ApplicationRow, running: Running): GatesView => ({
  gates: gatesOf(row, running),
  version: row.version,
});

export function gatesOf(row: ApplicationRow, running: Running): GateView[] {
  const { graph, statements } = running;
  const isRunning = row.state === 'accepted';
  const open = new Set(gatesToState(running).map(({ id }) => id));
  const back = new Set(statementsToWithdraw(running).map(({ id }) => id));
  return graph.stages.flatMap(({ id, name, nameEn, gate }) => {
    // A stage without a step that applies opens for nobody.
    if (gate === undefined || !graph.steps.some(({ stage }) => stage === id)) return [];
    const { document } = gate;
    const stated = statements.standing.get(gate.id);
    return [
      {
        gateId: gate.id,
        ...{ name: gate.name, nameEn: gate.nameEn ?? gate.name },
        ...{ document, documentEn: gate.documentEn ?? document },
        stage: { name, nameEn: nameEn ?? name },
        statedOn: stated?.on ?? null,
        byApplicant: stated?.byApplicant ?? false,
        mayState: isRunning && open.has(gate.id),
        mayWithdraw: isRunning && back.has(gate.id),
      },
    ];
  });
}

/** For staff whose reach it is in. @throws not-found */
export async function readGates(applicationId: string, context: Reading): Promise<GatesView> {
  const { db, centreId, actor } = context;
  const row = await db.maybe(applicationById, { centreId, applicationId });
  if (!row) throw notFound();
  const running = await loadRunning(row, context);
  const reach = reachOf(actor);
  const takesPart =
    reach.kind === 'centre' || running.graph.steps.some(({ department }) => department === reach.code);
  if (!takesPart) throw notFound();
  return viewGates(row, running);
}

/** For the holder of the signed link. @throws not-found */
export async function gatesByLink(token: string, context: Reading): Promise<GatesView> {
  const { db, server, centreId } = context;
  const linked = openToken(server, centreId, token);
  const row =
    linked?.kind === 'application' &&
    (await db.maybe(applicationById, { centreId, applicationId: linked.id }));
  if (!row) throw notFound();
  return viewGates(row, await loadRunning(row, context));
}
