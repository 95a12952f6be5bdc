import type { ShouldRevalidateFunction } from 'react-router';
import type { Asked } from '#wire/call.ts';
import { dropIntakes, settleIntake } from './intakes.ts';
import { sendWaiting } from './merge.ts';
import { layIn, type Stock } from './prepare.ts';

/** What the desk asks for around its slips. */
export type SlipsAsk =
  | ({ readonly ask: 'layIn' } & Stock)
  | { readonly ask: 'send' }
  /** Send once more what was refused. */
  | { readonly ask: 'again'; readonly number: string }
  | { readonly ask: 'drop'; readonly numbers: readonly string[] };

export async function action(asked: Asked): Promise<SlipsAsk['ask']> {
  // Written by the page itself, a moment ago.
  const asks = (await asked.request.json()) as SlipsAsk;
  if (asks.ask === 'layIn') await layIn(asked, asks);
  else if (asks.ask === 'drop') await dropIntakes(asks.numbers);
  else {
    if (asks.ask === 'again') await settleIntake(asks.number, { kind: 'waiting' });
    await sendWaiting(asked);
  }
  return asks.ask;
}

/** What the slips become changes no other page that stands. */
export const shouldRevalidate: ShouldRevalidateFunction = () => false;
