import { SPECIAL_PROCEDURES, type SpecialProcedureKind } from '#cases/special-procedure.ts';
import { LetterFactError } from '#documents/errors.ts';
import { letterOf, requireFact } from '#documents/letter.ts';
import { day, deadline, limit, text } from '#documents/letter-field.ts';
import { orNull } from '#documents/letter-parts.ts';

/** 特别程序: those of the law, and others that another law takes out of the limit. */
const PROCEDURE = {
  procedure: (kind: SpecialProcedureKind | 'otherByLaw', name: string): string => {
    if (kind === 'otherByLaw') return '其他';
    if (Object.hasOwn(SPECIAL_PROCEDURES, kind)) return SPECIAL_PROCEDURES[kind].zh;
    throw new LetterFactError(`${name} is no procedure of the law`, { field: name });
  },
  /** Its name when it is not in the list of the law. */
  otherName: orNull(text),
  basis: text,
  institution: text,
} as const;

const isNamed = ({
  procedure,
  otherName,
}: {
  readonly procedure: string;
  readonly otherName: string | null;
}) => requireFact((procedure === 'otherByLaw') === (otherName !== null), 'a procedure has one name');

/**
 * 特别程序告知书: which procedure, how long it takes, that its time is not counted, and the new last day.
 *
 * Law: Administrative Licensing Law art. 45.
 */
export const specialProcedureNotice = letterOf(
  'specialProcedureNotice',
  { ...PROCEDURE, startsOn: day, needs: limit, formerDue: deadline, expectedDue: deadline },
  {
    seal: 'approval',
    rule: isNamed,
  },
);

/** 特别程序结果: what came of it, and when the limit ends now. */
export const specialProcedureResult = letterOf(
  'specialProcedureResult',
  { ...PROCEDURE, startedOn: day, endedOn: day, conclusion: text, due: deadline },
  {
    seal: 'approval',
    rule: isNamed,
  },
);
