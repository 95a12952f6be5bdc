import type { TimelineEntry } from '@yichuang/contract/cases.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { getSheet } from '../catalogue/index.ts';
import { type Ticking, ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { type DepartmentName, listDepartmentNames } from '../organisation/index.ts';
import { factsOf } from '../processes/index.ts';
import { type Dossier, getDossier } from './dossier.ts';
import { foldedFile } from './journal.ts';
import type { CaseRow } from './rows.ts';
import type { Statement } from './save.ts';
import { eventsOfCase } from './store.ts';
import { viewTimeline } from './timeline.ts';

/** Everything a view of one case is made from; what may be shown of it is the view's business. */
export type CaseParts = {
  readonly row: CaseRow;
  /** What the journal tells: more than the row. */
  readonly file: CaseFile;
  /** What the application has established; empty for a case outside a channel. */
  readonly facts: ReadonlySet<string>;
  readonly sheet: ItemSheet;
  readonly dossier: Dossier;
  readonly department: DepartmentName;
  readonly timeline: TimelineEntry[];
  /** The words of the latest event of a kind. */
  readonly statements: ReadonlyMap<string, Statement>;
  readonly tick: Ticking;
};

export async function loadParts(row: CaseRow, context: Reading): Promise<CaseParts> {
  const { db, centreId } = context;
  const { caseId, departmentCode: code } = row;
  const names = await listDepartmentNames(db, centreId);
  const department = names.get(code) ?? { code, name: code, nameEn: code };
  const sheet = await getSheet(db, centreId, { code: row.itemCode, version: row.itemVersion });
  const events = await db.many(eventsOfCase, { centreId, caseId });
  return {
    row,
    file: foldedFile(events),
    facts: row.applicationId === null ? new Set() : await factsOf(db, centreId, row.applicationId),
    sheet,
    dossier: await getDossier(db, centreId, caseId),
    department,
    timeline: viewTimeline(events, { department: department.name, sheet }),
    statements: new Map(events.map(({ kind, statement }) => [kind, (statement ?? {}) as Statement])),
    tick: await ticking(context),
  };
}
