import type {
  fillRota as fillRoute,
  planDuties as planRoute,
  publishRota as publishRoute,
} from '@yichuang/contract/queueing-rota-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requirePermission } from '@yichuang/domain/identity/policy.ts';
import { type Duty, halfDayKey } from '@yichuang/domain/queueing/rota.ts';
import { isBlocking, rotaConflicts } from '@yichuang/domain/queueing/rota-conflicts.ts';
import {
  mondayOf,
  type RotaPattern,
  weekAfter,
  weekFromPatterns,
} from '@yichuang/domain/queueing/rota-week.ts';
import { addDays, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { InvalidInputError, notFound, Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { halls } from '../organisation/index.ts';
import { readHallWeek, type Week } from './rota-basis.ts';
import * as store from './rota-store.ts';
import { readDuties, viewRota } from './rota-view.ts';

type Params = { readonly hall: string; readonly monday: string };
type Body = { readonly version: number; readonly area: string };

/** 排班: conflicts are told and hinder only the publication. @throws StaleError, InvalidInputError */
export async function planDuties({ params, body }: ParsedOf<typeof planRoute>, context: Acting) {
  const { tx, centreId } = context;
  const week = await claim(params, body, context);
  const { counterId, firstId, secondId, turns, halves } = body;
  const hallWeek = await readHallWeek(week, { ...context, db: tx });
  const known = hallWeek.staff.map(({ accountId }) => accountId);
  if (!hallWeek.register.some((one) => one.counterId === counterId))
    throw new InvalidInputError([UNKNOWN_COUNTER]);
  if ([firstId, secondId].some((one) => one !== null && !known.includes(one)))
    throw new InvalidInputError([UNKNOWN_PERSON]);
  if (halves.some(({ on }) => !hallWeek.week.includes(dateOnly(on))))
    throw new InvalidInputError([OTHER_WEEK]);
  if (firstId === null && secondId !== null) throw new InvalidInputError([NO_FIRST]);
  const places = [
    ...new Map(halves.map((one) => [halfDayKey({ ...one, on: dateOnly(one.on) }), one])).values(),
  ];
  await tx.run(store.removeDuties, {
    centreId,
    ...week,
    counterId,
    days: places.map(({ on }) => on),
    halves: places.map(({ half }) => half),
  });
  if (firstId === null) return { ...week, area: body.area };
  await insert(
    week,
    places.map(({ on, half }) => ({ counterId, on: dateOnly(on), half, firstId, secondId })),
    context,
  );
  if (turns !== undefined)
    await tx.run(store.upsertPattern, { centreId, counterId, firstId, secondId, turns });
  return { ...week, area: body.area };
}

/** 生成 or 复制: fills what is empty and touches nothing that is planned. @throws StaleError */
export async function fillRota({ params, body }: ParsedOf<typeof fillRoute>, context: Acting) {
  const { tx, centreId } = context;
  const week = await claim(params, body, context);
  const read = { ...context, db: tx };
  const [basis, planned] = [await readHallWeek(week, read), await readDuties(week, read)];
  const made =
    body.from === 'patterns'
      ? // Turns are closed by a check of the table.
        weekFromPatterns((await tx.many(store.patterns, { centreId })) as RotaPattern[], planned, basis)
      : weekAfter(await readDuties({ ...week, monday: addDays(week.monday, -7) }, read), planned, basis);
  await insert(week, made, context);
  return { ...week, area: body.area };
}

/** 发布: the hall expects who is planned from now on. @throws StaleError, Refusal `queueing.rota-conflicts` */
export async function publishRota({ params, body }: ParsedOf<typeof publishRoute>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  const week = await claim(params, body, context);
  const read = { ...context, db: tx };
  const conflicts = rotaConflicts(await readDuties(week, read), await readHallWeek(week, read));
  const count = conflicts.filter(isBlocking).length;
  if (count > 0) throw new Refusal('queueing.rota-conflicts', 'conflict', { facts: { count } });
  await tx.run(store.removePublished, { centreId, ...week });
  await tx.run(store.copyToPublished, { centreId, ...week });
  await tx.run(store.markPublished, { centreId, ...week, now, actorId: actor.accountId });
  return { ...week, area: body.area };
}

/** @throws Refusal `queueing.rota-past` for a week that is over, StaleError */
async function claim({ hall, monday }: Params, { version, area }: Body, context: Acting): Promise<Week> {
  const { tx, centreId, actor, today } = context;
  requirePermission(actor, 'queueing.manage');
  const week: Week = { hall, monday: dateOnly(monday) };
  const known = await tx.many(halls, { centreId });
  if (week.monday !== mondayOf(week.monday) || !known.some(({ id }) => id === hall)) throw notFound();
  if (addDays(week.monday, 6) < today) throw new Refusal('queueing.rota-past', 'conflict');
  const [claimed] = await tx.run(store.claimWeek, { centreId, ...week, version });
  if (!claimed) throw new StaleError(await viewRota(week, area, { ...context, db: tx }));
  return week;
}

const insert = ({ hall, monday }: Week, duties: readonly Duty[], { tx, centreId }: Acting) =>
  tx.run(store.insertDuties, {
    ...{ centreId, hall, monday },
    counters: duties.map(({ counterId }) => counterId),
    days: duties.map(({ on }) => on),
    halves: duties.map(({ half }) => half),
    firsts: duties.map(({ firstId }) => firstId),
    seconds: duties.map(({ secondId }) => secondId),
  });

const UNKNOWN_COUNTER = {
  pointer: '/counterId',
  rule: 'queueing.unknown',
  message: '请选择本大厅在用的窗口',
  messageEn: 'Choose a counter of this hall that is in use.',
};
const UNKNOWN_PERSON = {
  pointer: '/firstId',
  rule: 'queueing.unknown',
  message: '请选择在用的窗口人员账号',
  messageEn: 'Choose a clerk whose account is in use.',
};
const OTHER_WEEK = {
  pointer: '/halves',
  rule: 'queueing.unknown',
  message: '只能排这一周的日期',
  messageEn: 'Choose days of this week.',
};
const NO_FIRST = {
  pointer: '/firstId',
  rule: 'queueing.required',
  message: '有 B 岗就要有 A 岗',
  messageEn: 'With a second there has to be a first.',
};
