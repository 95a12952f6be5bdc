import type { DeskScans } from '@yichuang/contract/queueing.ts';
import { type EnteredSlip, enterSlip } from '@yichuang/contract/queueing-slips.ts';
import { trainingRefusal } from '@yichuang/contract/training.ts';
import type { DeskFill } from '#queueing/desk-acts.ts';
import { applicationOf } from '#queueing/desk-application.ts';
import { sendScan } from '#queueing/scan-acts.ts';
import { scansIn } from '#queueing/scans.ts';
import { sendAtDesk } from '#queueing/send-at-desk.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import type { Intake, Outcome, Papers } from './intake.ts';
import { intakesOf, settleIntake } from './intakes.ts';
import { keptMe } from './kept-pages.ts';
import type { SlipTaken } from './take-in.ts';

/** Nobody knows yet what became of it: the same key goes with the next try. */
const LATER: readonly string[] = [
  'no-answer',
  'unavailable',
  'in-doubt',
  'session-locked',
  trainingRefusal.code,
];

/**
 * 并入: sends what waits, one after another in the order in which it came. One that is refused keeps none of the others
 * back; when nothing answers, the rest waits for the next time.
 *
 * @throws Response to the sign-in page without a session; everything waits then
 */
export async function sendWaiting(asked: Asked): Promise<void> {
  const me = await keptMe();
  if (!me) return;
  for (const intake of await intakesOf(me.value.accountId)) {
    if (intake.outcome.kind !== 'waiting') continue;
    const outcome = await enter(asked, intake);
    if (outcome === null) return;
    await settleIntake(intake.number, outcome);
  }
}

/** Null: not known yet. */
async function enter(asked: Asked, { number, papers }: Intake): Promise<Outcome | null> {
  if (papers === null) return null;
  const { key, body, tried } = papers;
  const sent = await sendScans(asked, papers);
  if (sent === null) return null;
  const input = { params: { number }, body: { ...body, scans: sent.scans } };
  const answer = await write(asked, { route: enterSlip, key, input });
  if (answer.ok) return enteredAs(answer.value, sent.withoutScan);
  const { problem } = answer;
  if (LATER.includes(problem.code)) return null;
  // Its key stands for the act that was tried as the network went: that one was done.
  if (problem.code === 'key-reused') return doneBefore(asked, tried);
  return { kind: 'refused', problem };
}

/**
 * What was scanned during the cut goes up first, each under the key it was made with. One that the server does not take
 * keeps nothing back: the paper itself lies on the counter. Null: nothing answers.
 */
async function sendScans(asked: Asked, { body, scans = [] }: Papers) {
  const all: DeskScans = [...(body.scans ?? [])];
  const withoutScan: string[] = [];
  for (const { key, documentId, document, scan } of scans) {
    if (!scan.file) continue;
    const answer = await sendScan(asked, { key, name: scan.name, file: scan.file });
    if (answer.ok) all.push({ documentId, attachmentIds: [answer.value.attachmentId] });
    else if (LATER.includes(answer.problem.code)) return null;
    else withoutScan.push(document);
  }
  return { scans: all, withoutScan };
}

const enteredAs = (
  { caseId, caseNumber, duplicates }: EnteredSlip,
  withoutScan: readonly string[] = [],
): Outcome => ({ kind: 'entered', caseId, caseNumber, duplicates, withoutScan });

/** The act that was done says its number when it is sent again under its key; it is not done a second time. */
async function doneBefore(asked: Asked, tried: DeskFill | null): Promise<Outcome | null> {
  if (tried === null) return { kind: 'before', made: null };
  const answer = await sendAtDesk(asked, tried);
  if (!answer.ok)
    return LATER.includes(answer.problem.code) ? null : { kind: 'refused', problem: answer.problem };
  const { caseId, caseNumber } = answer.value;
  return { kind: 'before', made: { caseId, caseNumber } };
}

/** 补录 of what was refused, put right at the desk: still received when the slip says. */
export async function enterAgain(
  asked: Asked,
  fill: DeskFill,
  slip: SlipTaken,
): Promise<Answer<EnteredSlip>> {
  const { number, receivedAt } = slip;
  const input = {
    params: { number },
    body: { ...applicationOf(fill), scans: scansIn(fill.posted), receivedAt },
  };
  const answer = await write(asked, { route: enterSlip, key: fill.key, input, typed: fill.posted });
  if (answer.ok) await settleIntake(number, enteredAs(answer.value));
  return answer;
}
