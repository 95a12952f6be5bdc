import { DOCUMENT_FORM } from '#documents/document-line.ts';
import { letterOf } from '#documents/letter.ts';
import { choice, counted, deadline, moment, text } from '#documents/letter-field.ts';
import { anyOf, group, names, orBlank, orNone, someOf } from '#documents/letter-parts.ts';

/** 材料来源: who made the paper. */
const SOURCE = choice({
  applicant: '申请人自备',
  form: '申请表格',
  government: '政府部门核发',
  thirdParty: '第三方出具',
  shared: '部门共享',
});

/** One line of the list of papers taken in (材料接收清单). */
const DOCUMENT_TAKEN_IN = group({
  name: text,
  source: SOURCE,
  form: DOCUMENT_FORM,
  pages: orNone(counted('页')),
  copies: counted('份'),
});

const TAKEN_IN = {
  /** When the papers were taken in, or the data entered the system. */
  receivedAt: moment,
  documents: someOf(DOCUMENT_TAKEN_IN),
  /** Last day to say what is missing; after it the application counts as accepted. */
  noticeDue: deadline,
  receivedBy: names,
} as const;

/**
 * 收件凭证 with the list of papers (材料接收清单). Says that it is not an acceptance.
 *
 * Law: Administrative Licensing Law art. 32(1)4 (last day of the notice, counted from this receipt).
 */
export const receipt = letterOf('receipt', TAKEN_IN, { seal: 'acceptance' });

/** What a receipt states of the papers. */
export type ReceiptFacts = Parameters<typeof receipt>[0];

/** 补正材料收件凭证: the same for papers handed in after a correction notice. */
export const correctionReceipt = letterOf(
  'correctionReceipt',
  { ...TAKEN_IN, correctionNumber: orBlank(text) },
  {
    seal: 'acceptance',
  },
);

/** 容缺材料收件凭证: papers that were to follow came in, and which of them are still awaited. Moves no date. */
export const deferredReceipt = letterOf(
  'deferredReceipt',
  {
    receivedAt: TAKEN_IN.receivedAt,
    documents: TAKEN_IN.documents,
    receivedBy: TAKEN_IN.receivedBy,
    /** 容缺受理通知书 that asked for them; null when it was withdrawn since. */
    acceptanceNumber: orBlank(text),
    awaited: anyOf(group({ document: text, handInBy: deadline })),
  },
  { seal: 'acceptance' },
);

/**
 * 网上申请回执: a filing entered the system; from that moment the days for the notice run.
 *
 * Law: Provisions on Administrative Licensing Cases art. 6.
 */
export const submissionReceipt = letterOf(
  'submissionReceipt',
  { enteredAt: moment, documents: anyOf(DOCUMENT_TAKEN_IN), noticeDue: deadline },
  {
    seal: 'acceptance',
  },
);
