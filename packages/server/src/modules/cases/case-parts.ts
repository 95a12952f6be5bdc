import type { TimelineEntry } from '@yichuang/contract/cases.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { getSheet } from '../catalogue/index.ts';
import { type Ticking, ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { type DepartmentName, listDepartmentNames } from '../organisation/index.ts';
import { type Dossier, getDossier } from './dossier.ts';
import type { CaseRow } from './rows.ts';
import { eventsOfCase } from './store.ts';
import { type DecisionWords, decisionWords, viewTimeline } from './timeline.ts';

/** Everything a view of one case is made from; what may be shown of it is the view's business. */
export type CaseParts = {
  readonly row: CaseRow;
  readonly sheet: ItemSheet;
  readonly dossier: Dossier;
  readonly department: DepartmentName;
  readonly timeline: TimelineEntry[];
  /** What was decided, in words; empty while nothing is. */
  readonly decisionWords: DecisionWords;
  readonly tick: Ticking;
};

export async function loadParts(row: CaseRow, context: Reading): Promise<CaseParts> {
  const { db, centreId } = context;
  const { caseId, departmentCode: code } = row;
  const names = await listDepartmentNames(db, centreId);
  const department = names.get(code) ?? { code, name: code, nameEn: code };
  const events = await db.many(eventsOfCase, { centreId, caseId });
  return {
    row,
    sheet: await getSheet(db, centreId, { code: row.itemCode, version: row.itemVersion }),
    dossier: await getDossier(db, centreId, caseId),
    department,
    timeline: viewTimeline(events, department.name),
    decisionWords: decisionWords(events.find(({ kind }) => kind === row.outcome)?.statement),
    tick: await ticking(context),
  };
}
