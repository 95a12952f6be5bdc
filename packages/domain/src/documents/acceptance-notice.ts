import { deadlineInWords } from '#documents/day-in-words.ts';
import { DOCUMENT } from '#documents/document-line.ts';
import { letterOf } from '#documents/letter.ts';
import { choice, day, flag, given, type LetterDue, PROVISIONAL, text } from '#documents/letter-field.ts';
import { anyOf, group, NONE, names } from '#documents/letter-parts.ts';
import { type LetterLimit, limitInWords } from '#documents/limit-in-words.ts';

/** One limit with its end (法定办结时限, 承诺办结时限). */
export type LimitLine = {
  /** Length of the limit, or that the law sets none. */
  readonly limit: string;
  /** Last day (and time), null when there is no limit. */
  readonly due: string | null;
  /** Why the day may still move. */
  readonly notes: readonly string[];
};

type Limited = { readonly limit: LetterLimit; readonly due: LetterDue };

const FIELDS = {
  handling: choice({ immediate: '即办件', promised: '承诺件', joint: '联办件', referred: '上报件' }),
  /** True when the papers became complete only after a correction notice (补正). */
  isCorrected: flag,
  acceptedOn: day,
  promised: limitLine,
  statutory: statutoryLine,
  acceptedBy: names,
  /** The published standard, null when nothing is charged. */
  fee: (fee: string | null, name: string): string => (fee === null ? '不收费' : text(fee, name)),
  specialProcedures: procedureWords,
  documents: anyOf(group(DOCUMENT)),
  delivery: text,
} as const;

/** What is known of a case at the moment of acceptance (受理). */
export type AcceptanceFacts = Parameters<typeof acceptanceNotice>[0];

/**
 * 受理通知书: tells an applicant that the application has been accepted, and by when it will be decided.
 *
 * Law: Administrative Licensing Law art. 32(1)5 (acceptance), 32(2) (written proof), 42 (general limit),
 *      45 (special procedures are not counted).
 */
export const acceptanceNotice = letterOf('acceptanceNotice', FIELDS, { seal: 'acceptance' });

function limitLine(fact: Limited, name = 'limit'): LimitLine {
  const { limit, due } = given(fact, name);
  return {
    limit: limitInWords(limit),
    due: deadlineInWords(due.on, due.time),
    notes: due.provisional ? [PROVISIONAL] : [],
  };
}

/** Null when no law sets a limit; `isDefault` when it is the general one of a licence. */
function statutoryLine(statutory: (Limited & { readonly isDefault: boolean }) | null): LimitLine {
  if (statutory === null) return { limit: '法律未规定时限', due: null, notes: [] };
  const line = limitLine(statutory);
  return statutory.isDefault ? { ...line, limit: `按《行政许可法》第四十二条默认${line.limit}` } : line;
}

function procedureWords(
  expected: readonly { readonly name: string; readonly expected: LetterLimit | null }[],
): string {
  if (expected.length === 0) return NONE;
  return expected
    .map(({ name, expected: limit }) => (limit === null ? name : `${name}（预计${limitInWords(limit)}）`))
    .join('、');
}
