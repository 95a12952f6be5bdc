import type { NamedDefect } from '@yichuang/domain/channels/joint-correction.ts';
import { correctionNotice } from '@yichuang/domain/documents/correction-notice.ts';
import type { Letter } from '@yichuang/domain/documents/letter.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import { letterDue } from '../cases/index.ts';
import { documentSet } from './document-set.ts';
import type { ApplicationGround } from './letter-ground.ts';
import { applicationOf } from './rows.ts';

/** 补正告知书 for all departments: each defect with who found it. @throws LetterFactError */
export function correctionLetter(ground: ApplicationGround, letterNumber: string): Letter {
  const { row, running, names, centre, head, statement } = ground;
  const documents = documentSet(running, names);
  const defects = (statement.defects ?? []) as readonly NamedDefect[];
  return correctionNotice({
    ...head,
    letterNumber,
    receivedOn: localDay(row.submittedAt),
    defects: defects.map(({ documentId, defect, departmentCode }) => ({
      document: documents.find(({ id }) => id === documentId)?.name ?? documentId,
      defect: `${defect}（${names.owners(departmentCode).name}）`,
      basis: '本通道一次性告知材料清单',
      sample: null,
    })),
    correctBy: letterDue(applicationOf(row).correction?.due),
    lapses: false,
    deliveredBy: [`${centre.name}窗口`],
  });
}
