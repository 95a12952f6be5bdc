import { jointMinutes } from '@yichuang/domain/documents/joint-minutes.ts';
import type { Letter } from '@yichuang/domain/documents/letter.ts';
import { instant } from '@yichuang/domain/time/instant.ts';
import { momentOf } from '../cases/index.ts';
import type { ApplicationGround } from './letter-ground.ts';
import type { SessionRecord } from './session-record.ts';

/** 联合会审纪要、联合踏勘记录 as it stood at one event: to be signed, or signed by all. @throws LetterFactError */
export function sessionLetter(ground: ApplicationGround, letterNumber: string): Letter {
  // Written by the same release or an earlier one into the statement of the event.
  const record = ground.statement as unknown as SessionRecord;
  return jointMinutes({
    ...ground.head,
    letterNumber,
    session: record.kind,
    status: record.isSigned ? 'signed' : 'awaiting',
    startedAt: momentOf(record.slot.startsAt),
    endedAt: momentOf(record.slot.endsAt),
    place: record.slot.place,
    recordedBy: record.recordedBy,
    applicantPart: record.isApplicantPresent ? 'present' : 'absent',
    items: itemsOf(record, ground),
    lines: record.lines.map(({ departmentCode, isPresent, signed }) => ({
      department: ground.names.owners(departmentCode).name,
      presence: isPresent ? ('present' as const) : ('absent' as const),
      signedBy: signed?.by ?? null,
      signedAt: signed && momentOf(instant(signed.at)),
      reservation: signed?.reservation ?? null,
    })),
  });
}

function itemsOf({ agenda, results }: SessionRecord, { running, names }: ApplicationGround) {
  const steps = new Map(running.graph.steps.map((step) => [step.id, step]));
  const wordsOf = (stepId: string) => {
    const { name = stepId, department = '' } = steps.get(stepId) ?? {};
    return `${name}（${names.owners(department).name}）`;
  };
  return agenda.map(({ kind, topic, stepIds }, index) => ({
    kind,
    topic,
    concerns: stepIds.map(wordsOf).join('、'),
    outcome: results[index]?.outcome ?? ('notAgreed' as const),
    conclusion: results[index]?.conclusion ?? '',
  }));
}
