import type { DeliveryMode } from '@yichuang/domain/cases/case-event.ts';
import type { Letter } from '@yichuang/domain/documents/letter.ts';
import { proofOfService } from '@yichuang/domain/documents/paper-served.ts';
import { momentOf, wayOfService } from '../cases/index.ts';
import type { ApplicationGround } from './letter-ground.ts';

/** 送达回证 of one hand-out: every result in it, by name and number. @throws LetterFactError */
export function handOutLetter(ground: ApplicationGround, letterNumber: string): Letter {
  const { running, centre, head, statement, event } = ground;
  const { caseIds } = event.body as { readonly caseIds: readonly string[] };
  const served = [...running.cases].filter(([, { caseId }]) => caseIds.includes(caseId));
  const nameOf = (stepId: string) => running.graph.steps.find(({ id }) => id === stepId)?.name ?? stepId;
  const way = wayOfService({ statement, head, event: { mode: statement.mode as DeliveryMode } });
  return proofOfService({
    ...head,
    letterNumber,
    servedTitle: `${running.published.procedure.name}各环节办理结果共${served.length}份`,
    servedNumber: served.map(([stepId, { caseNumber }]) => `${nameOf(stepId)}（${caseNumber}）`).join('、'),
    place: centre.name,
    servedAt: { on: String(statement.on), time: momentOf(event.at).time },
    deliveredBy: [`${centre.name}窗口`],
    ...way,
  });
}
