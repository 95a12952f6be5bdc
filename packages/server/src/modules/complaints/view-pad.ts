import type { PadBoard, readPad as route } from '@yichuang/contract/complaints.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { RatedKind } from '@yichuang/domain/complaints/invitation.ts';
import { padScene } from '@yichuang/domain/complaints/pad.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { qrCode } from '../documents/index.ts';
import { requireScreen, viewBoardPlace, viewShown } from '../queueing/index.ts';
import { newestAtCounter } from './invitation-store.ts';
import { ratingPath } from './rating-link.ts';
import { type InvitationRow, invitationFrom, viewService } from './view-rating-page.ts';

/** 客屏和评价器. @throws Refusal `queueing.device-required`, not-found for a counter that is not there */
export async function viewPad({ body }: ParsedOf<typeof route>, context: Reading): Promise<PadBoard> {
  const { db, centreId, now, server } = context;
  const { counterId, token } = body;
  const settings = await requireScreen(token, { kind: 'pad', hall: null, area: null, counterId }, context);
  const { seq, hall, number } = await viewBoardPlace(counterId, context);
  const row = await db.maybe(newestAtCounter, { centreId, counterId });
  const shown = await viewShown(counterId, context);
  const invitation = row ? invitationFrom(row) : null;
  const answeredAt = row?.state === 'answered' ? row.answeredAt : null;
  const isPresented = shown !== null && shown.answer === null;
  const scene = padScene({ invitation, answeredAt, isPresented }, now);
  return {
    ...{ now: instantText(now), seq, hall, counterId, number, scene, settings },
    invitation: scene === 'rating' && row ? { ...viewService(row), invitationId: row.invitationId } : null,
    qr: scene === 'rating' && row ? qrOf(row, context) : null,
    shown: scene === 'confirm' ? shown : null,
    key: server.random.newId(),
  };
}

function qrOf(row: InvitationRow, context: Reading): string {
  const subject = { kind: row.kind as RatedKind, subjectId: row.subjectId };
  return qrCode(context.server.config.publicUrl + ratingPath(subject, context)).svg;
}
