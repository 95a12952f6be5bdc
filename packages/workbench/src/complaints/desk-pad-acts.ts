import { type DeskRatingView, readDeskRating } from '@yichuang/contract/complaints.ts';
import {
  askSignature,
  clearPad,
  type DeskPadView,
  presentAtPad,
  readDeskPad,
} from '@yichuang/contract/queueing-pad.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import type { ShouldRevalidateFunction } from 'react-router';
import { type Answer, write } from '#wire/answer.ts';
import { type Asked, orWithout, read } from '#wire/call.ts';

/** The pad of the counter, and whether the person was asked and answered: all that a clerk may know. */
export type DeskPad = { readonly pad: DeskPadView; readonly rating: DeskRatingView };

type Shown = InputOf<typeof presentAtPad>['body'];

/** What the desk asks of the pad. */
export type PadFill = { readonly key: string } & (
  | { readonly act: 'present'; readonly shown: Shown }
  | { readonly act: 'sign'; readonly caseId: string }
  | { readonly act: 'clear' }
);

/** Null while nothing answers: the desk stays. */
export const loader = (asked: Asked): Promise<DeskPad | null> => orWithout(padOf(asked), null);

async function padOf(asked: Asked): Promise<DeskPad> {
  const caseId = new URL(asked.request.url).searchParams.get('case') ?? undefined;
  const [pad, rating] = await Promise.all([
    read(asked, readDeskPad, {}),
    read(asked, readDeskRating, { query: { case: caseId } }),
  ]);
  return { pad, rating };
}

export async function action(asked: Asked): Promise<Answer<DeskPadView>> {
  // Written by the page itself, a moment ago.
  const fill = (await asked.request.json()) as PadFill;
  const { key } = fill;
  switch (fill.act) {
    case 'present':
      return write(asked, { route: presentAtPad, input: { body: fill.shown }, key });
    case 'sign':
      return write(asked, { route: askSignature, input: { body: { caseId: fill.caseId } }, key });
    case 'clear':
      return write(asked, { route: clearPad, input: { body: {} }, key });
  }
}

export const shouldRevalidate: ShouldRevalidateFunction = () => false;
