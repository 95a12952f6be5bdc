import type {
  previewOverlay as overlayRoute,
  previewWithdrawal as withdrawalRoute,
} from '@yichuang/contract/clock.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { clocksOfCentre } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { viewChange } from './change-view.ts';
import { planOverlay, planWithdrawal } from './plan-overlay.ts';

/** Which dates a local decision would move (本地安排试算). @throws as `planOverlay` */
export async function previewOverlay({ query }: ParsedOf<typeof overlayRoute>, context: Reading) {
  const { sources } = await clocksOfCentre(context);
  const change = await planOverlay(query, '—', sources, context);
  return viewChange(change, query.hall, context);
}

/** Which dates move when a local decision is withdrawn. @throws as `planWithdrawal` */
export async function previewWithdrawal({ params }: ParsedOf<typeof withdrawalRoute>, context: Reading) {
  const { sources } = await clocksOfCentre(context);
  const { overlay, change } = await planWithdrawal(params.overlayId, sources, context);
  return viewChange(change, overlay.institutionId ?? undefined, context);
}
