import type { DeskPadView, PresentationView } from '@yichuang/contract/queueing-pad.ts';
import { screenPath } from '@yichuang/domain/queueing/screen.ts';
import { trackPath } from '../cases/index.ts';
import type { Reading } from '../context.ts';
import { qrCode } from '../documents/index.ts';
import { mySession } from './my-session.ts';
import { padOfCounter, shownAtCounter } from './pad-store.ts';

/** The pad of my counter, as the clerk sees it. */
export async function viewDeskPad(context: Reading): Promise<DeskPadView> {
  const { db, centreId, today, server } = context;
  const session = await mySession(context, today);
  if (session === null) return { counterId: null, isPaired: false, path: null, shown: null };
  const { counterId } = session;
  const pad = await db.maybe(padOfCounter, { centreId, counterId });
  return {
    counterId,
    isPaired: pad?.isPaired === true || server.config.mode === 'demo',
    path: screenPath({ kind: 'pad', hall: null, area: null, counterId }),
    shown: await viewShown(counterId, context),
  };
}

/** What the pad of a counter shows of the matter in hand; null: nothing. */
export async function viewShown(
  counterId: string,
  { db, centreId, server }: Pick<Reading, 'db' | 'centreId' | 'server'>,
): Promise<PresentationView | null> {
  const row = await db.maybe(shownAtCounter, { centreId, counterId });
  if (!row) return null;
  const { caseId, materials, answer, ...shown } = row;
  const address =
    caseId && server.config.publicUrl + trackPath(server, centreId, { kind: 'case', id: caseId });
  return {
    ...shown,
    materials: [...materials],
    answer: answer as PresentationView['answer'],
    qr: address && qrCode(address).svg,
  };
}
