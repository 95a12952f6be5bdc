import type { UrgedRung } from '@yichuang/domain/channels/urging.ts';
import type { Working } from '../context.ts';
import type { UrgableStep } from './open-steps.ts';
import { insertUrging } from './urging-store.ts';

type Urging = {
  readonly applicationId: string;
  readonly one: UrgableStep;
  readonly rung: UrgedRung;
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
    rung: rung.rung,
    act: rung.act,
    usedPercent: used.percent,
    isOverdue: used.isOverdue,
    now,
    urgedBy,
  });

/** The rung of a row; the database allows no other. */
export const rungOf = ({ rung, act }: { readonly rung: string; readonly act: string }): UrgedRung =>
  ({ rung, act }) as UrgedRung;
