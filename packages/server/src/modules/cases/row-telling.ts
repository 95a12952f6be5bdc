import type { Pause } from '@yichuang/domain/clock/pause.ts';
import { type Ticking, ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { type DepartmentName, listDepartmentNames } from '../organisation/index.ts';
import type { ListedCase } from './list-store.ts';
import { pausesOfCases } from './past-cases.ts';

/** What rows are told with: names of departments, the clock of the centre, and when the clock of each case stood still. */
export type Telling = {
  readonly names: ReadonlyMap<string, DepartmentName>;
  readonly tick: Ticking;
  readonly pauses: ReadonlyMap<string, readonly Pause[]>;
};

/** The pauses of those whose limit runs; of the others nothing is left that a pause could keep. */
export async function tellingFor(rows: readonly ListedCase[], context: Reading): Promise<Telling> {
  const { db, centreId } = context;
  const running = rows.filter(({ acceptedAt, outcome }) => acceptedAt !== null && outcome === null);
  const caseIds = running.map(({ caseId }) => caseId);
  return {
    names: await listDepartmentNames(db, centreId),
    tick: await ticking(context),
    pauses: await pausesOfCases(db, centreId, caseIds),
  };
}
