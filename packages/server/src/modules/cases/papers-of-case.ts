import type * as papers from '@yichuang/contract/case-papers.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { Acting, Reading } from '../context.ts';
import { letterPages, nextEdition, withdrawLetter as withdraw } from '../documents/index.ts';
import { issueAcceptanceNotice } from './issue-acceptance-notice.ts';
import { loadForAct } from './load.ts';
import { viewCase } from './view.ts';
import { rewriteEventLetter } from './write-event-letter.ts';

/** 预览: whoever sees the case sees its papers. */
export async function readLetterPages({ params }: ParsedOf<typeof papers.readLetterPages>, context: Reading) {
  const { caseId } = await viewCase(params.caseId, context);
  return letterPages(context, { subjectId: caseId, letterId: params.letterId });
}

/** 文书作废: the paper is out of force, the case is as it was. */
export async function withdrawLetter(
  { params, body }: ParsedOf<typeof papers.withdrawLetter>,
  context: Acting,
) {
  const { row } = await loadForAct(params.caseId, body.version, context);
  const letter = { subjectId: row.caseId, letterId: params.letterId, issuedBy: row.departmentCode };
  await withdraw(letter, body, context);
  return { caseId: row.caseId };
}

/**
 * 更正后重发: written and signed in the act itself, so that whoever asks sees the new paper.
 *
 * @throws LetterFactError when a word it must state is missing
 */
export async function reissueLetter(
  { params, body }: ParsedOf<typeof papers.reissueLetter>,
  context: Acting,
) {
  const { row } = await loadForAct(params.caseId, body.version, context);
  const { caseId, departmentCode } = row;
  const letter = { subjectId: caseId, letterId: params.letterId, issuedBy: departmentCode };
  const { occasion, ...again } = await nextEdition(letter, context);
  if (again.kind === 'acceptanceNotice') await issueAcceptanceNotice(caseId, context, again.edition);
  else await rewriteEventLetter(caseId, occasion, again, context);
  return { caseId };
}
