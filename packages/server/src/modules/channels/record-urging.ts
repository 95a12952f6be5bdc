import type { UrgedRung } from '@yichuang/domain/channels/urging.ts';
import type { Working } from '../context.ts';
import { tellDepartments } from './department-events.ts';
import type { UrgableStep } from './open-steps.ts';
import { insertUrging } from './urging-store.ts';

type Urging = {
  readonly applicationId: string;
  readonly one: UrgableStep;
  readonly rung: UrgedRung;
  readonly urgedBy: string | null;
};

/** One row for one urging, by rule once a rung; and who is urged sees it at once. */
export async function recordUrging(
  { applicationId, one: { step, file, used }, rung, urgedBy }: Urging,
  context: Pick<Working, 'tx' | 'centreId' | 'now' | 'server'>,
): Promise<void> {
  const { tx, centreId, now, server } = context;
  const { caseId, departmentCode } = file;
  const [urged] = await tx.run(insertUrging, {
    centreId,
    applicationId,
    urgingId: server.random.newId(),
    caseId,
    stepId: step.id,
    departmentCode,
    rung: rung.rung,
    act: rung.act,
    usedPercent: used.percent,
    isOverdue: used.isOverdue,
    now,
    urgedBy,
  });
  if (!urged) return;
  const about = { kind: 'urged', applicationId, caseId, rung: rung.rung } as const;
  await tellDepartments([departmentCode], about, context);
}

/** The rung of a row; the database allows no other. */
export const rungOf = ({ rung, act }: { readonly rung: string; readonly act: string }): UrgedRung =>
  ({ rung, act }) as UrgedRung;
