import type { PairingView, readPairing as readRoute } from '@yichuang/contract/queueing-screens.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { screenPath } from '@yichuang/domain/queueing/screen.ts';
import { instant, instantText, MINUTE_MS } from '@yichuang/domain/time/instant.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { countGuess } from '../identity/index.ts';
import { dropLateScreens, insertScreen } from './screen-store.ts';
import { placeOf, screenOf, screenToken } from './screen-token.ts';

const CODE_MINUTES = 10;
/** Tries for digits that no other screen shows; a hall has far fewer screens waiting than this makes likely. */
const TRIES = 8;
/** Codes that one network may ask for in an hour. */
const ASKED_LIMIT = { purpose: 'screen-asking', tries: 60 };

/** A screen asks for its six digits. @throws Refusal `too-many-tries` */
export async function askPairing(_input: unknown, context: Acting) {
  const { tx, centreId, now, server, network } = context;
  await countGuess({ limit: ASKED_LIMIT, what: network }, context);
  await tx.run(dropLateScreens, { centreId, now });
  const until = instant(now + CODE_MINUTES * MINUTE_MS);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const asked = { screenId: server.random.secretId(), code: server.random.digits(6) };
    const [made] = await tx.run(insertScreen, { ...asked, centreId, until, now });
    if (made) return { screenId: made.screenId };
  }
  throw new Refusal('too-many-tries', 'forbidden', { status: 429 });
}

/** The digits and the token of a screen that has just asked. */
export async function showPairing({ screenId }: { readonly screenId: string }, context: Reading) {
  const token = screenToken(screenId, context);
  const { code, until } = await pairingOf(token, context);
  if (code === null || until === null) throw new Refusal('queueing.pairing-code', 'conflict');
  return { token, code, until };
}

export const readPairing = ({ body }: ParsedOf<typeof readRoute>, context: Reading) =>
  pairingOf(body.token, context);

async function pairingOf(token: string | null, context: Reading): Promise<PairingView> {
  const row = await screenOf(token, context);
  if (row?.state === 'paired')
    return { state: 'paired', code: null, until: null, path: screenPath(placeOf(row)) };
  if (row?.state !== 'waiting' || row.codeUntil === null || row.codeUntil <= context.now) return UNKNOWN;
  return { state: 'waiting', code: row.code, until: instantText(row.codeUntil), path: null };
}

const UNKNOWN: PairingView = { state: 'unknown', code: null, until: null, path: null };
