import { dayInWords } from '#documents/day-in-words.ts';
import { letterOf, requireFact } from '#documents/letter.ts';
import { deadline, flag, given, type LetterField, moment, text } from '#documents/letter-field.ts';
import { group, names, orBlank, orNull, someOf } from '#documents/letter-parts.ts';
import { dateOnly, daysBetween } from '#time/date-only.ts';

/** At least so many days before, whichever way days are counted. */
const NOTICE_DAYS = 7;

/** 听证时间: to the minute; without an hour the day, and that the hour is told apart. */
const hearingTime: LetterField<{ readonly on: string; readonly time: string | null }, string> = (
  fact,
  name,
) => {
  const { on, time } = given(fact, name);
  return time === null ? `${dayInWords(on)}（具体时间另行通知）` : moment({ on, time }, name);
};

const openText = orBlank(text);

const SESSION = { matter: text, heldAt: hearingTime, place: text, presider: text } as const;

type Session = { readonly issuedOn: string; readonly heldAt: { readonly on: string } };

const isAnnouncedInTime = ({ issuedOn, heldAt }: Session): void =>
  requireFact(
    daysBetween(dateOnly(issuedOn), dateOnly(heldAt.on)) >= NOTICE_DAYS,
    `a hearing is announced ${NOTICE_DAYS} days before`,
  );

/**
 * 听证告知书: the right to be heard before a decision that weighs heavily, and until when to ask.
 *
 * Law: Administrative Licensing Law art. 47 (five days from being told; nobody who asks pays for it).
 */
export const hearingOffer = letterOf(
  'hearingOffer',
  { matter: text, reason: text, basis: text, askBy: deadline, askAt: text },
  {
    seal: 'approval',
  },
);

/**
 * 听证通知书: time, place, presider, and the right to ask for another one.
 *
 * Law: Administrative Licensing Law art. 48(1)1, 48(1)3.
 */
export const hearingNotice = letterOf(
  'hearingNotice',
  { ...SESSION, presiderOffice: openText, reviewers: names, bring: text },
  {
    seal: 'approval',
    rule: isAnnouncedInTime,
  },
);

/**
 * 听证公告: the same for everybody; names no person who applied in full.
 *
 * Law: Administrative Licensing Law art. 46, 48(1)1.
 */
export const hearingAnnouncement = letterOf(
  'hearingAnnouncement',
  { ...SESSION, registerBy: deadline, howToAttend: text },
  {
    seal: 'approval',
    readers: 'public',
    addressee: () => '社会公众',
    rule: isAnnouncedInTime,
  },
);

/**
 * 听证笔录: who said what, signed by those who took part; the decision rests on it.
 *
 * Law: Administrative Licensing Law art. 48(1)5, 48(2).
 */
export const hearingRecord = letterOf(
  'hearingRecord',
  {
    ...SESSION,
    isPublic: flag,
    /** Null: whoever wrote it down signs by hand. */
    recorder: orNull(text),
    reviewers: names,
    participants: someOf(group({ name: text, role: text })),
    statements: someOf(group({ speaker: text, words: text })),
  },
  {
    seal: 'office',
    readers: 'office',
    rule: ({ presider, reviewers }) =>
      requireFact(!reviewers.includes(presider), 'a hearing is led by nobody who reviewed the case'),
  },
);
