import type { CourseView, OfferedAct, StaffCourseView } from '@yichuang/contract/cases.ts';
import type { OpinionView } from '@yichuang/contract/opinions.ts';
import type { Named } from '@yichuang/contract/wire.ts';
import type { Stance } from '@yichuang/domain/cases/case-course.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { viewDue } from '../clock/index.ts';
import type { CaseParts } from './case-parts.ts';
import { nameOf, type OpinionRow, questionsOf, wordsOf } from './opinion-rows.ts';

/** 部门会办 as the applicant may know it: who was asked and until when, never what they said. */
export function viewConsultation({ file, names, tick }: CaseParts): CourseView['consultation'] {
  const { consultation, state } = file;
  const due = consultation && viewDue(consultation.due, tick);
  if (!consultation || !due) return null;
  const departments = consultation.departmentCodes.map((code) => nameOf(code, names));
  return { departments, due, isOpen: state === 'seekingOpinions' };
}

/** The same for staff, with the questions and what each department answered. */
export function viewOpinions(parts: CaseParts): Pick<StaffCourseView, 'consultation' | 'opinions'> {
  const { file, statements, opinions, names } = parts;
  const consultation = viewConsultation(parts);
  return {
    consultation: consultation && {
      ...consultation,
      questions: questionsOf(statements.get('opinionsSought')),
      silenceAgrees: file.consultation?.silenceAgrees === true,
    },
    opinions: opinions.map((row) => viewOpinion(row, nameOf(row.departmentCode, names))),
  };
}

function viewOpinion(row: OpinionRow, { code, name, nameEn }: Named): OpinionView {
  const bySilence = row.stance === null && row.gatheredAt !== null;
  return {
    departmentCode: code,
    name,
    nameEn,
    stance: bySilence ? 'agrees' : (row.stance as Stance | null),
    bySilence,
    ...wordsOf(row),
    answeredAt: row.answeredAt && instantText(row.answeredAt),
  };
}

/** Whom the person could ask now. */
export const askableOf = ({ file, names }: CaseParts, acts: readonly OfferedAct[]): Named[] =>
  acts.some(({ act, open }) => act === 'seekOpinions' && open)
    ? [...names.values()].filter(({ code }) => code !== file.departmentCode)
    : [];
