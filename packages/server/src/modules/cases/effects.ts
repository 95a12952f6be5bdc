import { type Effect, writeEffect } from '#platform/jobs/outbox.ts';
import type { Acting } from '../context.ts';

/** Things that happen to cases and that others listen to. */
export const CASE_ACCEPTED = 'cases.accepted';
export const CASE_DECIDED = 'cases.decided';

type Place = Pick<Acting, 'tx' | 'centreId' | 'now' | 'server'>;

export const announce = ({ tx, centreId, now, server }: Place, task: Effect['task'], caseId: string) =>
  writeEffect(
    { tx, centreId, now, effectId: server.random.newId() },
    { task, key: caseId, payload: { centreId, caseId } },
  );

export const announceAccepted = (place: Place, caseId: string) => announce(place, CASE_ACCEPTED, caseId);
