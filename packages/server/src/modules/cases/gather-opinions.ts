import type { Stance } from '@yichuang/domain/cases/case-course.ts';
import { digest } from '@yichuang/domain/cases/digest.ts';
import { type Answer, gatherOpinions } from '@yichuang/domain/cases/gather-opinions.ts';
import { OpinionsMissingError } from '@yichuang/domain/cases/guard-errors.ts';
import type { Acting } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import type { LoadedCase } from './load.ts';
import { type OpinionRow, wordsOf } from './opinion-rows.ts';
import { closeConsultation, opinionsOfCase } from './opinion-store.ts';
import { saveCase } from './save.ts';

/** The answers of a consultation as the rules know them; who has not answered is not among them. */
export const answersOf = (requests: readonly OpinionRow[]): readonly Answer[] =>
  requests.flatMap(({ departmentCode, stance, digest: text }) =>
    // A check of the table closes the stances.
    stance === null || text === null
      ? []
      : [{ departmentCode, stance: stance as Stance, digest: digest(text) }],
  );

/**
 * 汇总意见: back into review when the last answer is in, or when the time is over and the item reads silence as
 * agreement. Otherwise nothing happens, however often it is asked.
 *
 * @throws NotLawfulError when the case awaits no opinions
 */
export async function gatherIfDone(
  { row, file }: LoadedCase,
  context: Pick<Acting, 'tx' | 'centreId' | 'now' | 'server'>,
): Promise<void> {
  const { tx, centreId, now } = context;
  const { caseId } = row;
  const requests = await tx.many(opinionsOfCase, { centreId, caseId });
  const result = gathered(() => gatherOpinions(file, { at: now, answers: answersOf(requests) }));
  const seq = requests[0]?.seq;
  if (result === null || seq === undefined) return;
  saveCase(context, row, result, { opinions: await told(requests, context) });
  await tx.run(closeConsultation, { centreId, caseId, seq, now });
}

function gathered<Result>(gather: () => Result): Result | null {
  try {
    return gather();
  } catch (refusal) {
    if (refusal instanceof OpinionsMissingError) return null;
    throw refusal;
  }
}

/** The opinions in words, for the file of the case and its letters. */
async function told(requests: readonly OpinionRow[], { tx, centreId }: Pick<Acting, 'tx' | 'centreId'>) {
  const names = await listDepartmentNames(tx, centreId);
  return requests.map((request) => ({
    departmentCode: request.departmentCode,
    name: names.get(request.departmentCode)?.name ?? request.departmentCode,
    stance: request.stance ?? 'agrees',
    bySilence: request.stance === null,
    ...wordsOf(request),
    answeredAt: request.answeredAt,
  }));
}
