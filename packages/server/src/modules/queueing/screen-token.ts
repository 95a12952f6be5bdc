import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ScreenSettings } from '@yichuang/contract/queueing-screens.ts';
import { isAtPlace, type ScreenPlace } from '@yichuang/domain/queueing/screen.ts';
import type { Db } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { screenById } from './screen-store.ts';

export type ScreenRow = Values<(typeof screenById)['row']>;

type Asking = Pick<Reading, 'server' | 'centreId'> & { readonly db: Db };

/** The secret of a screen: its id with a seal of this installation. Nothing of it is stored. */
export const screenToken = (screenId: string, { server, centreId }: Omit<Asking, 'db'>): string =>
  `${screenId}.${createHmac('sha256', server.linkSecret).update(`queueing/screen/${centreId}/${screenId}`).digest('base64url')}`;

/** The screen of a token, whatever its state; null when there is none. */
export async function screenOf(token: string | null, asking: Asking): Promise<ScreenRow | null> {
  const [screenId = ''] = (token ?? '').split('.');
  if (token === null || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(screenId)) return null;
  const [given, right] = [Buffer.from(token), Buffer.from(screenToken(screenId, asking))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return (await asking.db.maybe(screenById, { centreId: asking.centreId, screenId })) ?? null;
}

/** Kinds and states are closed by checks of the table. */
export const placeOf = (row: ScreenRow): ScreenPlace => ({
  kind: row.kind as ScreenPlace['kind'],
  hall: row.hall,
  area: row.area,
  counterId: row.counterId,
});

/** How a browser of the demo looks and sounds. */
const USUAL: ScreenSettings = { layout: 'callsAndLines', message: null, volume: 70, reloads: 0 };

export const settingsOfScreen = (row: ScreenRow): ScreenSettings => ({
  layout: row.layout as ScreenSettings['layout'],
  message: row.message,
  volume: row.volume,
  reloads: row.reloads,
});

/**
 * Is this the screen of that place? In the demo every browser may be any screen, except one that was revoked.
 *
 * @throws Refusal `queueing.device-required`
 */
export async function requireScreen(
  token: string | null,
  asked: ScreenPlace,
  asking: Asking,
): Promise<ScreenSettings> {
  const row = await screenOf(token, asking);
  if (row?.state === 'paired' && isAtPlace(placeOf(row), asked)) return settingsOfScreen(row);
  if (row?.state === 'revoked' || asking.server.config.mode !== 'demo') throw deviceRequired();
  return USUAL;
}

/** The hall of a machine; in the demo the first one. @throws Refusal `queueing.device-required` */
export async function requireKiosk(token: string | null, usualHall: string, asking: Asking) {
  const row = await screenOf(token, asking);
  if (row?.state === 'paired' && row.kind === 'kiosk' && row.hall !== null)
    return { hall: row.hall, settings: settingsOfScreen(row) };
  if (row?.state === 'revoked' || asking.server.config.mode !== 'demo') throw deviceRequired();
  return { hall: usualHall, settings: USUAL };
}

const deviceRequired = () => new Refusal('queueing.device-required', 'forbidden');
