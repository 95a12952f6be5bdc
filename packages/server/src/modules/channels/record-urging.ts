import type { UrgingRung } from '@yichuang/domain/channels/urging.ts';
import type { Working } from '../context.ts';
import type { UrgableStep } from './open-steps.ts';
import { insertUrging } from './urging-store.ts';

type Urging = {
  readonly applicationId: string;
  readonly one: UrgableStep;
  readonly rung: UrgingRung;
  readonly urgedBy: string | null;
};

/** One row for one urging; by rule once a rung. */
export const recordUrging = (
  { applicationId, one: { step, file, used }, rung, urgedBy }: Urging,
  { tx, centreId, now, server }: Pick<Working, 'tx' | 'centreId' | 'now' | 'server'>,
) =>
  tx.run(insertUrging, {
    centreId,
    applicationId,
    urgingId: server.random.newId(),
    caseId: file.caseId,
    stepId: step.id,
    departmentCode: file.departmentCode,
    rung,
    usedPercent: used.percent,
    isOverdue: used.isOverdue,
    now,
    urgedBy,
  });
