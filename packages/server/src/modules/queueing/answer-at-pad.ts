import { createHash } from 'node:crypto';
import type * as routes from '@yichuang/contract/queueing-pad.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import { inspectImage } from '#platform/files/inspect-image.ts';
import { InvalidInputError, notFound, Refusal } from '#platform/http/refusal.ts';
import { readCaseRow } from '../cases/index.ts';
import type { Acting, Reading } from '../context.ts';
import { ringPad } from './ended-visit.ts';
import { answerShown, insertSignature, signatureOfCase } from './pad-store.ts';
import { requireScreen } from './screen-token.ts';

type AnswerBody = ParsedOf<typeof routes.answerAtPad>['body'];
type SignBody = ParsedOf<typeof routes.signAtPad>['body'];

/** “信息无误” or not. @throws Refusal `queueing.device-required`, `queueing.pad-moved-on` */
export async function answerAtPad({ body }: { readonly body: AnswerBody }, context: Acting) {
  await requirePad(body, context);
  await answered(body, body.answer, context);
  return { answeredAt: context.now };
}

/** 手写签名. @throws Refusal `queueing.pad-moved-on`; InvalidInputError for what is no drawing */
export async function signAtPad({ body }: { readonly body: SignBody }, context: Acting) {
  await requirePad(body, context);
  const png = Buffer.from(body.png, 'base64');
  if (png[0] !== 0x89 || !inspectImage(png).ok || png.length > MOST_BYTES)
    throw new InvalidInputError([NO_DRAWING]);
  const { caseId } = await answered(body, 'right', context);
  if (caseId === null) throw movedOn();
  const { tx, centreId, now } = context;
  const digest = createHash('sha256').update(png).digest();
  const { counterId, presentationId } = body;
  const [kept] = await tx.run(insertSignature, {
    centreId,
    caseId,
    png,
    digest,
    counterId,
    presentationId,
    now,
  });
  if (!kept) throw movedOn();
  return { answeredAt: now };
}

export const sayAnswered = async ({ answeredAt }: { readonly answeredAt: number }) => ({
  answeredAt: instantText(answeredAt as Instant),
});

/** The signature of a case. @throws not-found without one, or for the case of another department */
export async function signatureFile({ caseId }: { readonly caseId: string }, context: Reading) {
  const { db, centreId, actor } = context;
  const theCase = await readCaseRow(caseId, context);
  const row = await db.maybe(signatureOfCase, { centreId, caseId });
  if (!row || !theCase || !isWithinReach(reachOf(actor), theCase.departmentCode)) throw notFound();
  return { bytes: row.png, type: 'image/png', name: 'signature.png', isForeign: true as const };
}

const MOST_BYTES = 300_000;

async function requirePad({ token, counterId }: AnswerBody | SignBody, context: Acting): Promise<void> {
  const place = { kind: 'pad', hall: null, area: null, counterId } as const;
  await requireScreen(token, place, { ...context, db: context.tx });
}

async function answered(
  { counterId, presentationId }: AnswerBody | SignBody,
  answer: 'right' | 'wrong',
  context: Acting,
) {
  const { tx, centreId, now } = context;
  // First the ring: it locks the session, and whoever shows something locks that before what is shown.
  await ringPad({ counterId, kind: 'padAnswered', ticketId: null }, context);
  const [row] = await tx.run(answerShown, { centreId, counterId, presentationId, answer, now });
  if (!row) throw movedOn();
  return row;
}

const movedOn = () => new Refusal('queueing.pad-moved-on', 'conflict');

const NO_DRAWING = {
  pointer: '/png',
  rule: 'queueing.signature',
  message: '没有收到签名，请再签一次',
  messageEn: 'No signature arrived. Please sign again.',
};
