import type { TimelineEntry } from '@yichuang/contract/cases.ts';
import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import type { CaseEvent } from '@yichuang/domain/cases/case-event.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import type { Quantity } from '@yichuang/domain/cases/quantity-limit.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { getSheet } from '../catalogue/index.ts';
import { boundClock, type Ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { type DepartmentName, listDepartmentNames } from '../organisation/index.ts';
import { factsOf } from '../processes/index.ts';
import { type Dossier, getDossier } from './dossier.ts';
import { foldedFile, journalOf } from './journal.ts';
import type { OpinionRow } from './opinion-rows.ts';
import { opinionsOfCase } from './opinion-store.ts';
import { type Proposal, proposalOf } from './proposal.ts';
import { quantityOf } from './quantity.ts';
import type { CaseRow } from './rows.ts';
import type { Statement } from './save.ts';
import { eventsOfCase } from './store.ts';
import { viewTimeline } from './timeline.ts';

/** Everything a view of one case is made from; what may be shown of it is the view's business. */
export type CaseParts = {
  readonly row: CaseRow;
  /** What the journal tells: more than the row. */
  readonly file: CaseFile;
  readonly journal: readonly CaseEvent[];
  /** What the application has established; empty for a case outside a channel. */
  readonly facts: ReadonlySet<string>;
  readonly sheet: ItemSheet;
  /** Only for an item with a quantity limit. */
  readonly quantity: Quantity | undefined;
  readonly dossier: Dossier;
  readonly department: DepartmentName;
  /** All departments of the centre, by code. */
  readonly names: ReadonlyMap<string, DepartmentName>;
  /** What departments were asked in the latest consultation, and answered; empty without one. */
  readonly opinions: readonly OpinionRow[];
  /** 双人审批: the decision that waits for the second person. */
  readonly proposal: Proposal | null;
  readonly timeline: TimelineEntry[];
  /** The words of the latest event of a kind. */
  readonly statements: ReadonlyMap<string, Statement>;
  readonly tick: Ticking;
};

export async function loadParts(row: CaseRow, context: Reading): Promise<CaseParts> {
  const { db, server, centreId, now } = context;
  const { caseId, departmentCode: code } = row;
  const names = await listDepartmentNames(db, centreId);
  const department = names.get(code) ?? { code, name: code, nameEn: code };
  const sheet = await getSheet(db, centreId, { code: row.itemCode, version: row.itemVersion });
  const events = await db.many(eventsOfCase, { centreId, caseId });
  const file = foldedFile(events);
  const journal = journalOf(events);
  return {
    row,
    file,
    journal,
    facts: row.applicationId === null ? new Set() : await factsOf(db, centreId, row.applicationId),
    sheet,
    quantity: await quantityOf(sheet, context),
    dossier: await getDossier(db, centreId, caseId),
    department,
    names,
    proposal: await proposalOf(row, context),
    opinions: file.consultation ? await db.many(opinionsOfCase, { centreId, caseId }) : [],
    timeline: viewTimeline(events, { department: department.name, sheet, journal }),
    statements: new Map(events.map(({ kind, statement }) => [kind, (statement ?? {}) as Statement])),
    tick: { now, clock: await boundClock(db, server, centreId, boundOf(file, sheet)) },
  };
}
