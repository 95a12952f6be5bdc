import { extensionDecision } from '@yichuang/domain/documents/extension-decision.ts';
import {
  specialProcedureNotice,
  specialProcedureResult,
} from '@yichuang/domain/documents/special-procedure.ts';
import { binding, type EventGround, type EventLetters, word } from './event-letter.ts';
import { letterDue, momentOf } from './letter-head.ts';

/** 特别程序、延期: what moves the end of the limit. */
export const PROCEDURE_LETTERS: EventLetters = {
  specialProcedureStarted: [
    {
      kind: 'specialProcedureNotice',
      prefix: '特',
      write: (ground) =>
        specialProcedureNotice({
          ...ground.head,
          ...ground.number,
          ...procedureOf(ground),
          startsOn: ground.event.pause.from,
          needs: { unit: 'workingDays', count: Number(ground.statement.plannedDays) },
          formerDue: letterDue(binding(ground.before)),
          expectedDue: letterDue(binding(ground.after)),
        }),
    },
  ],
  specialProcedureEnded: [
    {
      kind: 'specialProcedureResult',
      prefix: '特结',
      write: (ground) =>
        specialProcedureResult({
          ...ground.head,
          ...ground.number,
          ...procedureOf(ground),
          startedOn: ground.after.pauses?.at(-1)?.from ?? '',
          endedOn: ground.event.pausedUntil,
          conclusion: word(ground, 'conclusion') || '预计时间已届满，自次日起恢复计算办理时限。',
          due: letterDue(binding(ground.after)),
        }),
    },
  ],
  extended: [
    {
      kind: 'extensionDecision',
      prefix: '延',
      write: (ground) =>
        extensionDecision({
          ...ground.head,
          ...ground.number,
          formerDue: letterDue(ground.before.statutoryDue ?? ground.before.promisedDue),
          due: letterDue(ground.after.statutoryDue ?? ground.after.promisedDue),
          added: { unit: 'workingDays', count: ground.event.extension.workingDays },
          reason: word(ground, 'reason'),
          isJoint: ground.before.handling === 'joint',
          approvedBy: `${ground.authority}负责人`,
          approvedAt: momentOf(ground.event.extension.approvedAt),
        }),
    },
  ],
};

function procedureOf(ground: EventGround<'specialProcedureStarted'> | EventGround<'specialProcedureEnded'>) {
  const pause = ground.after.pauses?.at(-1);
  const isOther = pause?.kind === 'other';
  const said = { statement: ground.said };
  return {
    procedure: isOther ? ('otherByLaw' as const) : (pause?.kind ?? 'testing'),
    otherName: isOther ? word(said, 'name') : null,
    basis: word(said, 'legalBasis'),
    institution: word(said, 'institution'),
  };
}
