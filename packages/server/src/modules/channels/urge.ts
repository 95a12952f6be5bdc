import type { urgeSteps as route } from '@yichuang/contract/channel-handling.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { Refusal } from '#platform/http/refusal.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { loadForCentre } from './load-handling.ts';
import { readLadder, urgableSteps } from './open-steps.ts';
import { recordUrging } from './record-urging.ts';

/** 催办: one open step, or every one that the ladder has come to; each goes to whom its used time calls for. */
export async function urgeSteps({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, server } = context;
  const { applicationId } = params;
  const { running } = await loadForCentre(applicationId, body.version, context);
  const moment = {
    now,
    clock: await officeClock(tx, server, centreId),
    ladder: await readLadder(tx, centreId),
  };
  const open = urgableSteps(running, moment);
  const { stepId } = body;
  const chosen =
    stepId === undefined
      ? open.filter(({ rung }) => rung !== null)
      : open.filter(({ step }) => step.id === stepId);
  if (chosen.length === 0) {
    const allowed = open.map(({ step }) => step.id);
    throw new Refusal('channels.nothing-to-urge', 'conflict', { facts: { allowed } });
  }
  for (const one of chosen)
    await recordUrging({ applicationId, one, rung: one.rung ?? BELOW, urgedBy: actor.accountId }, context);
  return { applicationId };
}

/** Who is urged by hand before the ladder comes to anybody. */
export const BELOW = { rung: 'reviewer', act: 'urging' } as const;
