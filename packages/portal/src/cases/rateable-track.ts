import { type TrackView, track } from '@yichuang/contract/case-track.ts';
import { type Rateable, rateableBy } from '#complaints/rating-offer.tsx';
import type { PageRequest } from '#page.ts';

/** Where a case stands, and where it can be rated. */
export type RateableTrack = { readonly view: TrackView; readonly rateable: Rateable | null };

/** A case is rated once it is decided. */
export async function readTrack({ call, params }: PageRequest): Promise<RateableTrack> {
  const token = params.token ?? '';
  const view = await call(track, { params: { token } });
  // An application of a channel is rated step by step.
  const isDecided = view.steps.length === 0 && view.timeline.some(({ kind }) => DECIDED.includes(kind));
  return { view, rateable: isDecided ? await rateableBy(token, call) : null };
}

const DECIDED: readonly string[] = ['granted', 'refused', 'notRequired', 'declined'];
