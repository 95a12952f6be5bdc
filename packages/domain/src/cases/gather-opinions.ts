import { type ActResult, record, requireLawful, SYSTEM } from '#cases/act.ts';
import type { Consultation, DepartmentOpinion, Stance } from '#cases/case-course.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { OpinionNotSoughtError, OpinionsMissingError } from '#cases/guard-errors.ts';
import type { Instant } from '#time/instant.ts';

/** 部门的答复: what a department wrote; the text is in the dossier. */
export type Answer = {
  readonly departmentCode: string;
  readonly stance: Stance;
  readonly digest: Digest;
};

/** 汇总意见: the answers that came, and the moment they are looked at. */
export type GatherOpinionsCommand = { readonly at: Instant; readonly answers: readonly Answer[] };

/**
 * Puts the opinions together (意见齐备) when the last one is in or its time is over; review goes on by itself.
 *
 * A department that let its time pass counts as agreeing only where the rule of the stage says so (超时默认). That
 * is an opinion and nothing more: a licence of that department still needs its own signed decision.
 *
 * @throws OpinionsMissingError naming who has not answered, while there is time or where silence says nothing
 * @throws OpinionNotSoughtError for an answer of somebody who was not asked, or a second one
 * @throws NotLawfulError when no opinions were sought
 *
 * Law: Administrative Licensing Law art. 26(2).
 */
export function gatherOpinions(before: CaseFile, { at, answers }: GatherOpinionsCommand): ActResult {
  requireLawful(before, 'opinionsGathered');
  const opinions = opinionsOf(before.consultation, answers, at);
  return record(before, [], { kind: 'opinionsGathered', at, by: SYSTEM, opinions });
}

function opinionsOf(
  consultation: Consultation | undefined,
  answers: readonly Answer[],
  at: Instant,
): readonly DepartmentOpinion[] {
  const { departmentCodes = [], silenceAgrees = false, due } = consultation ?? {};
  const answered = answers.map(({ departmentCode }) => departmentCode);
  const wrong = answered.filter(
    (code, index) => !departmentCodes.includes(code) || answered.indexOf(code) < index,
  );
  if (wrong.length > 0) throw new OpinionNotSoughtError(wrong);

  const silent = departmentCodes.filter((code) => !answered.includes(code));
  const isOver = due !== undefined && at > due.at;
  if (silent.length > 0 && !(silenceAgrees && isOver)) throw new OpinionsMissingError(silent);
  return departmentCodes.map((departmentCode) => {
    const answer = answers.find((one) => one.departmentCode === departmentCode);
    return answer
      ? { ...answer, bySilence: false }
      : { departmentCode, stance: 'agrees', bySilence: true, digest: null };
  });
}
