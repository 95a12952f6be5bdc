import type { rectifyLetter as route } from '@yichuang/contract/case-papers.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { rectificationDecision } from '@yichuang/domain/documents/rectification-decision.ts';
import type { Acting } from '../context.ts';
import { decisionToRectify, issueLetter } from '../documents/index.ts';
import { remediesOf } from './event-letter.ts';
import { letterGround, publicFacts } from './letter-head.ts';
import { loadForAct } from './load.ts';

/**
 * 更正决定: written and signed in the act itself. The case is as it was, and so is what was decided.
 *
 * @throws what `decisionToRectify` throws
 */
export async function rectifyLetter({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { row } = await loadForAct(params.caseId, body.version, context);
  const { rectified, reason } = body;
  const letter = { subjectId: row.caseId, letterId: params.letterId, issuedBy: row.departmentCode };
  const { occasion, ...decision } = await decisionToRectify(letter, body, context);
  const ground = await letterGround(row, context);
  const facts = { ...decision, rectified, reason, signedBy: ground.authority, remedies: remediesOf(ground) };
  await issueLetter(
    {
      kind: 'rectificationDecision',
      subjectId: row.caseId,
      occasion,
      rectifies: params.letterId,
      prefix: `${ground.centre.letterPrefix}更`,
      facts: publicFacts(ground),
      write: (letterNumber) =>
        rectificationDecision({ ...ground.head, letterNumber, issuedOn: context.today, ...facts }),
    },
    context,
  );
  return { caseId: row.caseId };
}
