import { problemWords } from '@yichuang/contract/problem-words.ts';
import type { BatchOutcome, takeBatch as route } from '@yichuang/contract/queueing-batch.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { DomainError } from '@yichuang/domain/errors.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import { acceptAtCounter, receiveAtCounter, viewReceipt } from '../cases/index.ts';
import { getSheet } from '../catalogue/index.ts';
import type { Acting, Reading } from '../context.ts';
import { checkApplicant } from '../forms/index.ts';
import { atDesk } from './at-desk.ts';

type Asked = ParsedOf<typeof route>;
type Row = Asked['body']['rows'][number];

/** By place in the table: `case:` and its id, or `problem:` and its code. */
type Outcomes = Readonly<Record<string, string>>;

/**
 * 代办批量收件: each applicant by themselves, as if they had come alone. What one lacks keeps none of the others back: a
 * refusal comes before anything of that case is written.
 *
 * @throws InvalidInputError when the agent is not named, or their number is wrong
 */
export async function takeBatch({ body }: Asked, context: Acting): Promise<Outcomes> {
  refuseWrongAgent(body, context);
  const take = atDesk(body.act === 'accept' ? acceptAtCounter : receiveAtCounter);
  const { itemCode, itemVersion, documents } = body;
  const taken = new Set<string>();
  const outcomes: Record<string, string> = {};
  for (const [place, row] of body.rows.entries()) {
    const number = row.idNumber.replace(/\s/g, '').toUpperCase();
    if (taken.has(number)) {
      outcomes[place] = 'problem:queueing.batch-twice';
      continue;
    }
    const asked = { itemCode, itemVersion, documents, form: {}, scans: [], undoable: false };
    outcomes[place] = await take({ body: { ...asked, applicant: applicantOf(row, body) } }, context).then(
      ({ caseId }) => `case:${caseId}`,
      refusalOf,
    );
    taken.add(number);
  }
  return outcomes;
}

/** What each takes along, in the order of the table. */
export async function viewBatch(
  outcomes: Outcomes,
  context: Reading,
  { body }: Asked,
): Promise<ReplyOf<typeof route>> {
  const sheet = await getSheet(context.db, context.centreId, {
    code: body.itemCode,
    version: body.itemVersion,
  });
  const told: BatchOutcome[] = [];
  for (const [place, row] of body.rows.entries()) {
    const [kind, what = ''] = /^(case|problem):(.*)$/.exec(outcomes[place] ?? '')?.slice(1) ?? [];
    told.push({
      name: row.name,
      receipt: kind === 'case' ? await viewTaken(what, context) : null,
      problem:
        kind === 'problem'
          ? { code: what, ...problemWords(what), errors: faultsOf(row, body, context) }
          : null,
    });
  }
  return { itemName: sheet.name, itemNameEn: sheet.nameEn, outcomes: told };
}

async function viewTaken(caseId: string, context: Reading): Promise<BatchOutcome['receipt']> {
  const { caseNumber, queryCode, state } = await viewReceipt(caseId, context);
  return { caseId, caseNumber, queryCode, state };
}

const applicantOf = (row: Row, { agent }: Asked['body']) => ({
  ...row,
  kind: 'person' as const,
  contactName: '',
  agentName: agent.name,
  agentIdNumber: agent.idNumber,
});

/** Faults of one row, at its own boxes. */
const faultsOf = (row: Row, body: Asked['body'], { today }: Pick<Reading, 'today'>) =>
  checkApplicant(applicantOf(row, body), today).map((fault) => ({
    ...fault,
    pointer: fault.pointer.replace('/answers/applicant', ''),
  }));

function refuseWrongAgent(body: Asked['body'], { today }: Acting): void {
  const nobody = { name: '', idNumber: '', phone: '' };
  const faults = checkApplicant(applicantOf(nobody, body), today)
    .filter(({ pointer }) => pointer.endsWith('/agentIdNumber'))
    .map((fault) => ({ ...fault, pointer: '/agent/idNumber' }));
  if (body.agent.name.trim() === '') faults.unshift(NO_AGENT);
  if (faults.length > 0) throw new InvalidInputError(faults);
}

const NO_AGENT = {
  pointer: '/agent/name',
  rule: 'required',
  message: '请填写代办人姓名',
  messageEn: 'Enter the name of the agent',
};

function refusalOf(error: unknown): string {
  if (error instanceof DomainError) return `problem:${error.code}`;
  throw error;
}
