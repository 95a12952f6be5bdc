import type { OpinionRequestRow } from '@yichuang/contract/opinions.ts';
import type { Stance } from '@yichuang/domain/cases/case-course.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import { dueFromColumns, type Ticking, viewDue } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import type { DepartmentName } from '../organisation/index.ts';
import { publicName } from './list-cases.ts';
import type { listToAnswer } from './opinion-list-store.ts';
import type { opinionsOfCase } from './opinion-store.ts';

/** What one department was asked, and what it answered. */
export type OpinionRow = Values<(typeof opinionsOfCase)['row']>;

export type ListedRequest = Omit<Values<(typeof listToAnswer)['row']>, 'sortedBy' | 'total'>;

/** What rows are told with: names of departments, the clock of the centre, who asks. */
export type Telling = {
  readonly names: ReadonlyMap<string, DepartmentName>;
  readonly tick: Ticking;
  readonly actor: Reading['actor'];
};

export const viewRequestRow = (row: ListedRequest, { names, tick, actor }: Telling): OpinionRequestRow => ({
  requestId: row.requestId,
  caseId: isWithinReach(reachOf(actor), row.askedBy) ? row.caseId : null,
  caseNumber: row.caseNumber,
  itemName: row.itemName,
  itemNameEn: row.itemNameEn,
  applicantName: publicName(row.applicantKind, row.applicantName),
  askedBy: nameOf(row.askedBy, names),
  department: nameOf(row.departmentCode, names),
  askedAt: instantText(row.askedAt),
  due: requestDue(row, tick),
  standing: standingOf(row),
  stance: row.stance as Stance | null,
  answeredAt: row.answeredAt && instantText(row.answeredAt),
});

/** What a department wrote; nothing once personal data was deleted. */
export function wordsOf({ words }: Pick<OpinionRow, 'words'>) {
  const { conditions = '', basis = '' } = (words ?? {}) as { conditions?: string; basis?: string };
  return { conditions, basis };
}

/** What was asked, from the statement that sought the opinions. */
export const questionsOf = (statement: unknown): string[] => [
  ...(((statement ?? {}) as { readonly questions?: readonly string[] }).questions ?? []),
];

export const nameOf = (code: string, names: Telling['names']): DepartmentName =>
  names.get(code) ?? { code, name: code, nameEn: code };

type Columns = Pick<ListedRequest, 'dueAt' | 'dueOn' | 'dueUnit' | 'dueProvisional'>;

export function requestDue({ dueAt, dueOn, dueUnit, dueProvisional }: Columns, tick: Ticking) {
  const due = viewDue(
    dueFromColumns({ at: dueAt, on: dueOn, unit: dueUnit, provisional: dueProvisional }),
    tick,
  );
  if (due === null) throw new TypeError('every request has a due');
  return due;
}

function standingOf({ answeredAt, gatheredAt, state }: ListedRequest): OpinionRequestRow['standing'] {
  if (answeredAt !== null) return 'answered';
  if (gatheredAt !== null) return 'silent';
  return state === 'seekingOpinions' ? 'open' : 'ended';
}
