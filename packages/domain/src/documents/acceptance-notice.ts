import { dayInWords, deadlineInWords } from '#documents/day-in-words.ts';
import { LetterFactError } from '#documents/errors.ts';
import { type LetterLimit, limitInWords } from '#documents/limit-in-words.ts';

/** 受理通知书: every word of the letter that tells an applicant the application has been accepted. */
export type AcceptanceNotice = {
  readonly title: string;
  readonly letterNumber: string;
  /** 受理机关. */
  readonly authority: string;
  readonly centre: string;
  readonly caseNumber: string;
  readonly queryCode: string;
  readonly addressee: string;
  /** What is decided, on which basis. */
  readonly ruling: string;
  readonly applicant: string;
  readonly applicantId: string;
  readonly agent: string;
  readonly item: string;
  readonly itemCode: string;
  readonly handling: string;
  readonly acceptedOn: string;
  readonly promised: LimitLine;
  readonly statutory: LimitLine;
  readonly acceptedBy: string;
  readonly fee: string;
  readonly specialProcedures: string;
  readonly delivery: string;
  readonly phone: string;
  readonly documents: readonly DocumentLine[];
  /** What the holder should know, one sentence each. */
  readonly remarks: readonly string[];
  readonly trackUrl: string;
  /** YYYY-MM-DD, for the data about the file. */
  readonly issuedOn: string;
};

/** One limit with its end (法定办结时限, 承诺办结时限). */
export type LimitLine = {
  /** Length of the limit, or that the law sets none. */
  readonly limit: string;
  /** Last day (and time), null when there is no limit. */
  readonly due: string | null;
  /** Why it is so long, or why the day may still move. */
  readonly notes: readonly string[];
};

/** One line of the list of papers taken in (接收材料). */
export type DocumentLine = { readonly name: string; readonly form: string; readonly copies: string };

/** End of a limit, in the centre's time zone. */
export type LetterDue = {
  readonly on: string;
  /** HH:MM when hours or minutes count, else null. */
  readonly time: string | null;
  /** The count ran into a year whose days off are not yet published. */
  readonly provisional: boolean;
};

/** What is known of a case at the moment of acceptance (受理). */
export type AcceptanceFacts = {
  readonly letterNumber: string;
  readonly authority: string;
  readonly centre: string;
  readonly caseNumber: string;
  readonly queryCode: string;
  readonly applicant: {
    readonly kind: 'person' | 'legalEntity';
    readonly name: string;
    readonly idType: string;
    /** Masked by the caller. */
    readonly maskedId: string;
  };
  readonly agent: { readonly name: string; readonly maskedId: string | null } | null;
  readonly item: { readonly name: string; readonly code: string; readonly isLicence: boolean };
  readonly handling: 'immediate' | 'promised' | 'joint' | 'referred';
  /** True when the papers became complete only after a correction notice (补正). */
  readonly isCorrected: boolean;
  readonly acceptedOn: string;
  readonly promised: { readonly limit: LetterLimit; readonly due: LetterDue };
  /** Null when no law sets a limit; `isDefault` when it is the general one of a licence. */
  readonly statutory: {
    readonly limit: LetterLimit;
    readonly due: LetterDue;
    readonly isDefault: boolean;
  } | null;
  readonly acceptedBy: readonly string[];
  /** The published standard, null when nothing is charged. */
  readonly fee: string | null;
  readonly specialProcedures: readonly { readonly name: string; readonly expected: LetterLimit | null }[];
  readonly documents: readonly {
    readonly name: string;
    readonly form: 'original' | 'copy' | 'copyCheckedWithOriginal' | 'electronic';
    readonly copies: number;
  }[];
  readonly delivery: string;
  readonly phone: string;
  readonly trackUrl: string;
};

const HANDLING_WORDS = {
  immediate: '即办件',
  promised: '承诺件',
  joint: '联办件',
  referred: '上报件',
} as const satisfies Record<AcceptanceFacts['handling'], string>;

const FORM_WORDS = {
  original: '原件',
  copy: '复印件',
  copyCheckedWithOriginal: '复印件（已核对原件）',
  electronic: '电子件',
} as const satisfies Record<AcceptanceFacts['documents'][number]['form'], string>;

const NONE = '无';

/**
 * The acceptance notice of a case, in words ready to print.
 *
 * Computes nothing: limits, due days, fee and masked numbers are taken as given. Only a licence names the
 * Licensing Law as the basis of acceptance and of the general limit.
 *
 * @throws LetterFactError for days, limits or copies that cannot be, or when nobody accepted
 *
 * Law: Administrative Licensing Law art. 32(1)5 (acceptance), 32(2) (written proof), 42 (general limit),
 *      45 (special procedures are not counted).
 */
export function acceptanceNotice(facts: AcceptanceFacts): AcceptanceNotice {
  if (facts.acceptedBy.length === 0) throw new LetterFactError('a letter names who accepted');
  const { applicant, agent, item } = facts;
  return {
    title: '受理通知书',
    letterNumber: facts.letterNumber,
    authority: facts.authority,
    centre: facts.centre,
    caseNumber: facts.caseNumber,
    queryCode: facts.queryCode,
    addressee: applicant.name,
    ruling: ruling(facts),
    applicant: applicant.name,
    applicantId: `${applicant.idType} ${applicant.maskedId}`,
    agent: agent === null ? NONE : [agent.name, agent.maskedId].filter((part) => part !== null).join(' '),
    item: item.name,
    itemCode: item.code,
    handling: HANDLING_WORDS[facts.handling],
    acceptedOn: dayInWords(facts.acceptedOn),
    promised: { ...limitLine(facts.promised), notes: provisionalNote(facts.promised.due) },
    statutory: statutoryLine(facts.statutory),
    acceptedBy: facts.acceptedBy.join('、'),
    fee: facts.fee ?? '不收费',
    specialProcedures: specialProcedures(facts),
    delivery: facts.delivery,
    phone: facts.phone,
    documents: facts.documents.map(documentLine),
    remarks: remarks(facts),
    trackUrl: facts.trackUrl,
    issuedOn: facts.acceptedOn,
  };
}

function ruling({ applicant, item, isCorrected, acceptedOn }: AcceptanceFacts): string {
  const you = applicant.kind === 'person' ? '您' : '你单位';
  const state = isCorrected ? '已按要求补正全部材料' : '材料齐全、符合法定形式';
  const basis = item.isLicence ? '根据《中华人民共和国行政许可法》第三十二条第一款第五项的规定，' : '';
  return `${you}提出的“${item.name}”申请属于本机关职权范围，${state}。${basis}现于${dayInWords(acceptedOn)}予以受理。`;
}

const limitLine = ({ limit, due }: AcceptanceFacts['promised']) => ({
  limit: limitInWords(limit),
  due: deadlineInWords(due.on, due.time),
});

function statutoryLine(statutory: AcceptanceFacts['statutory']): LimitLine {
  if (statutory === null) return { limit: '法律未规定时限', due: null, notes: [] };
  const { limit, due } = limitLine(statutory);
  return {
    limit: statutory.isDefault ? `按《行政许可法》第四十二条默认${limit}` : limit,
    due,
    notes: provisionalNote(statutory.due),
  };
}

const provisionalNote = ({ provisional }: LetterDue) =>
  provisional ? ['暂定，到期年度放假安排尚未公布'] : [];

function specialProcedures({ specialProcedures: expected }: AcceptanceFacts): string {
  if (expected.length === 0) return NONE;
  return expected
    .map(({ name, expected: limit }) => (limit === null ? name : `${name}（预计${limitInWords(limit)}）`))
    .join('、');
}

function documentLine({ name, form, copies }: AcceptanceFacts['documents'][number]): DocumentLine {
  if (!Number.isInteger(copies) || copies < 1)
    throw new LetterFactError('copies are counted from 1', { copies });
  return { name, form: FORM_WORDS[form], copies: `${copies}份` };
}

function remarks({ specialProcedures: expected }: AcceptanceFacts): readonly string[] {
  const paused = '上列特别程序所需时间不计入办理时限，开始前另行书面告知。';
  return [...(expected.length > 0 ? [paused] : []), '凭办件编号和查询码可随时查询办理进度：'];
}
