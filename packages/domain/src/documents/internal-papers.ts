import { letterOf, requireFact } from '#documents/letter.ts';
import { choice, counted, day, deadline, text } from '#documents/letter-field.ts';
import { group, names, orBlank, orNone, orNull, someOf } from '#documents/letter-parts.ts';

/** Officers of a check on the spot, at least. */
const OFFICERS = 2;

/**
 * 上报函: sends a case with all its papers to the authority above.
 *
 * Law: Administrative Licensing Law art. 35.
 */
export const referralLetter = letterOf(
  'referralLetter',
  {
    to: text,
    facts: text,
    opinion: text,
    basis: text,
    attachments: someOf(text),
    /** End of the limit of the lower authority. */
    due: deadline,
  },
  { seal: 'approval', readers: 'office', addressee: ({ to }) => to },
);

/** 初审意见: what the lower authority found, going up with the referral. */
export const firstCheckOpinion = letterOf(
  'firstCheckOpinion',
  {
    to: text,
    opinion: choice({ agree: '同意上报', disagree: '不同意' }),
    facts: text,
    basis: text,
    checkedBy: names,
  },
  { seal: 'approval', readers: 'office', addressee: ({ to }) => to },
);

/**
 * 审查意见: what the reviewer proposes; where the substance was checked on the spot, by two or more.
 *
 * Law: Administrative Licensing Law art. 34(3).
 */
export const reviewOpinion = letterOf(
  'reviewOpinion',
  {
    proposal: orBlank(choice({ grant: '建议准予', refuse: '建议不予' })),
    facts: text,
    basis: text,
    siteCheck: orNull(group({ checkedOn: day, findings: text, officers: someOf(text) })),
    reviewedBy: names,
  },
  {
    seal: 'office',
    readers: 'office',
    addressee: (_words, { authority }) => authority,
    rule: ({ siteCheck }) =>
      requireFact(
        siteCheck === null || siteCheck.officers.length >= OFFICERS,
        'the substance is checked by two officers',
      ),
  },
);

/** 归档目录: what the archive holds of a case, and how long. */
export const archiveList = letterOf(
  'archiveList',
  {
    papers: someOf(group({ title: text, number: orNone(text), date: day, pages: orNone(counted('页')) })),
    retention: orBlank(choice({ permanent: '永久', thirtyYears: '30年', tenYears: '10年' })),
    closedOn: day,
    archivedBy: orBlank(text),
  },
  { seal: 'office', readers: 'office' },
);
