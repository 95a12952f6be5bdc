import type { pairScreen as route } from '@yichuang/contract/queueing-screens.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requirePermission } from '@yichuang/domain/identity/policy.ts';
import { type ScreenPlace, screenPlaceFaults } from '@yichuang/domain/queueing/screen.ts';
import { InvalidInputError, Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { countGuess, takeBackGuess } from '../identity/index.ts';
import { areasOfHalls, counterPlates, pairWaiting } from './screen-store.ts';

/** Codes have six digits: guessing one that is shown must not pay. */
const CODE_LIMIT = { purpose: 'screen-code', tries: 10 };

/** Gives a screen its place. @throws Refusal `too-many-tries`, `queueing.pairing-code`; InvalidInputError */
export async function pairScreen({ body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  requirePermission(actor, 'settings.manage');
  const place = {
    kind: body.kind,
    hall: body.hall ?? null,
    area: body.area ?? null,
    counterId: body.counterId ?? null,
  };
  await requirePlace(place, context);
  const guess = { limit: CODE_LIMIT, what: actor.accountId };
  await countGuess(guess, context);
  const { code, label } = body;
  const [paired] = await tx.run(pairWaiting, {
    ...place,
    centreId,
    code,
    label,
    now,
    actorId: actor.accountId,
  });
  if (!paired) throw new Refusal('queueing.pairing-code', 'conflict');
  await takeBackGuess(guess, context);
  return { screenId: paired.screenId };
}

async function requirePlace(place: ScreenPlace, { tx, centreId }: Acting): Promise<void> {
  const wrong = new Set(screenPlaceFaults(place));
  const areas = await tx.many(areasOfHalls, { centreId });
  const counters = await tx.many(counterPlates, { centreId });
  const { hall, area, counterId } = place;
  if (hall !== null && !areas.some((one) => one.hall === hall)) wrong.add('hall');
  if (area !== null && !areas.some((one) => one.hall === hall && one.area === area)) wrong.add('area');
  if (counterId !== null && !counters.some((one) => one.counterId === counterId)) wrong.add('counterId');
  if (wrong.size > 0) throw new InvalidInputError([...wrong].map(faultOf));
}

const faultOf = (field: keyof ScreenPlace) => ({
  pointer: `/${field}`,
  rule: 'queueing.screenPlace',
  message: '取号机和大厅屏要选大厅，大厅屏还可以只选其中一个区；窗口屏和评价器要选窗口',
  messageEn:
    'A machine or hall screen needs a hall (a hall screen may be of one area), a counter screen or pad a counter',
});
