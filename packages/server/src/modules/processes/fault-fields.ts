import type { FieldFault } from '@yichuang/contract/problem.ts';
import { faultInChinese } from '@yichuang/domain/processes/draft-fault-words.ts';
import type { DraftFault } from '@yichuang/domain/processes/draft-faults.ts';
import type { ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';

/** Faults of a draft for the wire; `steps[3].duration` becomes `/definition/steps/3/duration`. */
export const faultFields = (faults: readonly DraftFault[], draft: ProcedureDraft): FieldFault[] =>
  faults.map((fault) => ({
    pointer: `/definition/${fault.path.replace(/\[(\d+)\]/g, '.$1').replaceAll('.', '/')}`,
    rule: `processes.${fault.kind}`,
    message: faultInChinese(fault, draft),
    messageEn: fault.message,
  }));
