import type { RemedyRow } from '@yichuang/contract/complaints-ratings.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import type { Ticking } from '../clock/index.ts';
import type { RATING } from './rating-store.ts';
import { viewPressing } from './remedy-due-view.ts';
import type { StoredRemedy } from './remedy-rows.ts';
import { viewService } from './view-rating-page.ts';

type StoredRating = Values<typeof RATING>;

type Telling = {
  readonly departments: ReadonlyMap<string, RemedyRow['department']>;
  readonly tick: Ticking;
};

/** A remedy as a list shows it. */
export const viewRow = (
  row: StoredRemedy,
  rating: StoredRating,
  { departments, tick }: Telling,
): RemedyRow => ({
  remedyId: row.remedyId,
  level: row.level as RemedyRow['level'],
  state: row.state as RemedyRow['state'],
  verdict: row.verdict as RemedyRow['verdict'],
  appeal: viewAppeal(row),
  service: viewService(rating),
  department: departmentOf(row.departmentCode, departments),
  openedAt: instantText(row.openedAt),
  pressing: viewPressing(row, tick),
  version: row.version,
});

/** How an appeal stands; null where there is none. */
export const viewAppeal = ({ appealedAt, appealOutcome }: StoredRemedy): RemedyRow['appeal'] =>
  appealedAt === null ? null : ((appealOutcome ?? 'open') as RemedyRow['appeal']);

export const departmentOf = (code: string, departments: Telling['departments']): RemedyRow['department'] =>
  departments.get(code) ?? { code, name: code, nameEn: code };
