import type { ProjectRow, listProjects as route } from '@yichuang/contract/channel-projects.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { unitsOf } from '@yichuang/domain/processes/duration.ts';
import { compareOutlooks, type PromiseOutlook } from '@yichuang/domain/processes/outlook.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { unitsOrNull, viewHolders, viewMoment } from './forecast-view.ts';
import { foresee, pausesOfOpen } from './foresee.ts';
import { namesFor } from './plan-view.ts';
import { viewRow } from './row-view.ts';
import { loadAllRunning } from './running.ts';
import { listApplications } from './store.ts';

/** Those due first are looked through; an application far from its promise misses it on another day. */
const MOST = 200;

/** 哪些项目会误期: running applications, the worst outlook first. */
export async function listProjects(context: Reading): Promise<ReplyOf<typeof route>> {
  const { db, centreId, actor, now } = context;
  const reach = reachOf(actor);
  const rows = await db.many(listApplications, {
    centreId,
    isOpen: true,
    department: reach.kind === 'centre' ? null : reach.code,
    afterAt: null,
    afterId: null,
    limit: MOST,
  });
  const tick = await ticking(context);
  const names = await namesFor(context);
  const all = await loadAllRunning(rows, context);
  const pauses = await pausesOfOpen(db, centreId, all);
  const hoursPerDay = tick.clock.officeHours.minutes / 60;
  const seen = rows.flatMap((row, at) => {
    const running = all[at];
    if (!running) return [];
    const foreseen = foresee({ row, running, pauses }, tick);
    const { unit } = running.published.procedure;
    const applicant = { kind: row.applicantKind as 'person' | 'legalEntity', name: row.applicantName };
    const view: ProjectRow = {
      ...viewRow({ row, running, applicant }, tick),
      unit,
      outlook: foreseen.outlook?.outlook ?? null,
      slack: unitsOrNull(foreseen.outlook?.slack ?? null),
      finish: viewMoment(foreseen.forecast.finish),
      holders: viewHolders({ running, foreseen, names }, tick),
    };
    return { view, order: inDays(foreseen.outlook, unit === 'wh' ? hoursPerDay : 1) };
  });
  return {
    rows: seen.toSorted((a, b) => compareOutlooks(a.order, b.order)).map(({ view }) => view),
    total: rows[0]?.total ?? 0,
    now: instantText(now),
  };
}

/** Slack in days and in hours, made comparable. */
const inDays = (outlook: PromiseOutlook | null, unitsPerDay: number): PromiseOutlook | null =>
  outlook && { ...outlook, slack: outlook.slack === null ? null : unitsOf(outlook.slack) / unitsPerDay };
