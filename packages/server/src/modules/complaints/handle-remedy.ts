import type * as routes from '@yichuang/contract/complaints-ratings.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { appealRemedy, decideAppeal } from '@yichuang/domain/complaints/appeal.ts';
import type { Remedy, RemedyResult } from '@yichuang/domain/complaints/remedy.ts';
import * as rules from '@yichuang/domain/complaints/remedy-acts.ts';
import { newStatement } from '../cases/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { loadRemedy } from './load-remedy.ts';
import { saveRemedy } from './remedy-journal.ts';

/** 交办. @throws RemedyNotOpenError */
export const assign = (asked: ParsedOf<typeof routes.assignRemedy>, context: Acting) =>
  handle(asked, context, rules.assignRemedy);

/** 核实结论. @throws RemedyNotOpenError */
export const judge = (asked: ParsedOf<typeof routes.judgeRemedy>, context: Acting) =>
  handle(asked, context, (before, command) =>
    rules.judgeRemedy(before, { ...command, verdict: asked.body.verdict }),
  );

/** 整改. @throws RemedyNotOpenError */
export const rectify = (asked: ParsedOf<typeof routes.rectifyRemedy>, context: Acting) =>
  handle(asked, context, rules.rectifyRemedy);

/** 申诉. @throws RemedyNotOpenError */
export const appeal = async (asked: ParsedOf<typeof routes.appealRemedy>, context: Acting) => {
  const clock = await officeClock(context.tx, context.server, context.centreId);
  const act: Act = (before, command) => appealRemedy(before, command, clock);
  return handle(asked, context, act, { evidence: asked.body.evidence });
};

/** 申诉裁定. @throws RemedyNotOpenError */
export const settleAppeal = (asked: ParsedOf<typeof routes.decideAppeal>, context: Acting) =>
  handle(asked, context, (before, command) =>
    decideAppeal(before, { ...command, outcome: asked.body.outcome }),
  );

/** 回访. @throws RemedyNotOpenError */
export const revisit = (asked: ParsedOf<typeof routes.revisitRemedy>, context: Acting) =>
  handle(asked, context, (before, command) =>
    rules.revisitRemedy(before, { ...command, secondLevel: asked.body.secondLevel }),
  );

/** 办结. @throws RemedyNotOpenError */
export const close = (asked: ParsedOf<typeof routes.closeRemedy>, context: Acting) =>
  handle(asked, context, rules.closeRemedy);

type Asked = Pick<ParsedOf<typeof routes.closeRemedy>, 'params' | 'body'>;
type Act = (before: Remedy, command: rules.RemedyCommand) => RemedyResult;

/** Load, decide, store. @param said besides the note */
async function handle(
  { params, body }: Asked,
  context: Acting,
  act: Act,
  said: Readonly<Record<string, string>> = {},
) {
  const { remedyId } = params;
  const { row, remedy } = await loadRemedy(remedyId, body.version, context);
  const statement = newStatement({ note: body.note, ...said }, context);
  const result = act(remedy, { by: context.actor, at: context.now, statementDigest: statement.digest });
  await saveRemedy(row, result, statement, context);
  return { remedyId };
}
