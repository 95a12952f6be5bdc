import { letterOf } from '#documents/letter.ts';
import { day, deadline, flag, text } from '#documents/letter-field.ts';
import { group, names, orBlank, orNone, someOf } from '#documents/letter-parts.ts';

/**
 * 补正告知书: everything that is missing or wrong, in one go, each with the exact defect and the right sample.
 *
 * Law: Administrative Licensing Law art. 32(1)4.
 */
export const correctionNotice = letterOf(
  'correctionNotice',
  {
    receivedOn: day,
    defects: someOf(group({ document: text, defect: text, basis: text, sample: orNone(text) })),
    correctBy: deadline,
    /** True when the item's rule ends the application after the day, false when it only waits. */
    lapses: flag,
    deliveredBy: names,
  },
  {
    seal: 'acceptance',
  },
);

/** 逾期告知书: the day for correcting passed, and the rule of the item ends the application. */
export const lapseNotice = letterOf(
  'lapseNotice',
  {
    correctionNumber: orBlank(text),
    noticeServedOn: day,
    correctBy: deadline,
    basis: text,
    papersReturned: text,
  },
  {
    seal: 'acceptance',
  },
);
