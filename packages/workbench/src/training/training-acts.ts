import { whoAmI } from '@yichuang/contract/identity.ts';
import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { localDay, parseInstant } from '@yichuang/domain/time/instant.ts';
import type { DeskFill } from '#queueing/desk-acts.ts';
import type { Answer } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { actInPractice, type Moment } from './simulated-desk.ts';

/** The day of the hall: the desk checks against it. */
export async function momentOf(asked: Asked): Promise<Moment> {
  const { now } = await read(asked, whoAmI, {});
  return { now, today: localDay(parseInstant(now)) };
}

/** An act of the practice desk: answered here, and sent nowhere. */
export async function actOfTraining(asked: Asked): Promise<Answer<DeskReceipt>> {
  // Written by the page itself, a moment ago.
  const fill = (await asked.request.json()) as DeskFill;
  return actInPractice(fill, await momentOf(asked));
}
