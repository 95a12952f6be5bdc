import type { ChannelOutlook, readOutlook as route } from '@yichuang/contract/channel-outlook.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { openQuestions, unaskedAnswers } from '@yichuang/domain/processes/applicability.ts';
import { situationDocuments } from '@yichuang/domain/processes/situation-documents.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { currentProcedures } from '../processes/index.ts';
import { viewChoice } from './choice-view.ts';
import { askedDocuments, earliestFinish } from './outlook-parts.ts';
import { chosenSteps, namesFor, viewChannel, viewPlan } from './plan-view.ts';
import { stepsFor } from './running.ts';

/**
 * 办理预览: what a channel comes to with some answers: plan, earliest finish, each document once. Answers that nobody
 * asks for are passed over, as an address may be old.
 *
 * @throws not-found for an unknown channel or route
 */
export async function readOutlook(
  { params, body }: ParsedOf<typeof route>,
  context: Reading,
): Promise<ChannelOutlook> {
  const { db, centreId, today } = context;
  const published = (await currentProcedures(db, centreId, today)).find(({ key }) => key === params.key);
  if (!published) throw notFound();
  const { procedure } = published;
  const chosen = body.route ?? procedure.referenceRoute ?? '';
  if (!procedure.routes.some(({ id }) => id === chosen)) throw notFound();
  const unasked = unaskedAnswers(procedure, body.answers);
  const asked = Object.entries(body.answers).filter(([id]) => !unasked.includes(id));
  const given = { route: chosen, answers: Object.fromEntries(asked) };
  const names = await namesFor(context);
  const choice = chosenSteps(procedure, given);
  const graph = stepsFor(procedure, choice);
  return {
    channel: viewChannel(published, names),
    route: chosen,
    choice: viewChoice(procedure, given, names),
    isComplete: openQuestions(procedure, given).length === 0,
    plan: viewPlan(published, choice, names),
    finish: await earliestFinish(procedure, graph, context),
    outside: graph.steps
      .filter(({ countsTowardChannel }) => !countsTowardChannel)
      .map(({ id, name = id, item = '', department }) => ({
        name,
        nameEn: names.sheets.get(item)?.nameEn ?? name,
        owner: department === undefined ? null : names.owners(department),
      })),
    documents: askedDocuments(graph, situationDocuments(procedure, given), names),
  };
}
