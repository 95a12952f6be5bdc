import { clockDueOf } from '@yichuang/domain/clock/clock-due.ts';
import { latestDayBefore } from '@yichuang/domain/clock/latest-day-before.ts';
import {
  hearingAnnouncement,
  hearingNotice,
  hearingOffer,
  hearingRecord,
} from '@yichuang/domain/documents/hearing.ts';
import { basisOf, type EventGround, type EventLetters, nameOf, word } from './event-letter.ts';
import { letterDue } from './letter-head.ts';

/** 听证: the right to it, its day, and what was said. */
export const HEARING_LETTERS: EventLetters = {
  partiesTold: [
    {
      kind: 'hearingOffer',
      prefix: '听告',
      brings: ({ hearingOffered }) => hearingOffered,
      write: (ground) =>
        hearingOffer({
          ...ground.head,
          ...ground.number,
          matter: `对“${ground.sheet.name}”申请作出的决定`,
          reason: word(ground, 'statement'),
          basis: basisOf(ground.sheet),
          askBy: letterDue(clockDueOf('hearingRequest', { from: ground.event.at }, ground.clock)),
          askAt: `${ground.authority}（${ground.centre.name}窗口）`,
        }),
    },
  ],
  hearingOpened: [
    {
      kind: 'hearingNotice',
      prefix: '听通',
      write: (ground) =>
        hearingNotice({
          ...ground.head,
          ...ground.number,
          ...sessionOf(ground),
          presiderOffice: ground.authority,
          reviewers: reviewersOf(ground),
          bring: '身份证件、证据材料；委托代理人的，另携授权委托书',
        }),
    },
    {
      kind: 'hearingAnnouncement',
      prefix: '听公',
      write: (ground) =>
        hearingAnnouncement({
          ...ground.head,
          ...ground.number,
          ...sessionOf(ground),
          registerBy: {
            on: latestDayBefore(ground.event.hearing.heldOn, ONE_DAY, ground.clock.calendar),
            time: null,
            provisional: false,
          },
          howToAttend: `凭有效身份证件到${ground.centre.name}登记旁听`,
        }),
    },
  ],
  hearingClosed: [
    {
      kind: 'hearingRecord',
      prefix: '听录',
      write: (ground) => {
        const session = sessionOf(ground);
        return hearingRecord({
          ...ground.head,
          ...ground.number,
          ...session,
          isPublic: true,
          // The act names who presided and holds the words; who wrote them down signs on the paper.
          recorder: null,
          reviewers: reviewersOf(ground).filter((name) => name !== session.presider),
          participants: participantsOf(ground),
          statements: [{ speaker: '笔录全文', words: word(ground, 'record') }],
        });
      },
    },
  ],
};

const ONE_DAY = { unit: 'workingDays', count: 1 } as const;

type OfSession = EventGround<'hearingOpened'> | EventGround<'hearingClosed'>;

function sessionOf(ground: OfSession) {
  const said = { statement: ground.said };
  return {
    matter: word(said, 'matter'),
    heldAt: { on: ground.after.hearing?.heldOn ?? '', time: word(said, 'heldAt') || null },
    place: word(said, 'place'),
    presider: nameOf(ground, ground.after.hearing?.presider ?? null) ?? '',
  };
}

const reviewersOf = (ground: OfSession): readonly string[] =>
  (ground.before.reviewers ?? []).map((account) => nameOf(ground, account) ?? '').filter(Boolean);

const participantsOf = ({ dossier: { applicant } }: OfSession) => [
  { name: applicant.name, role: '申请人' },
  ...(applicant.agentName === '' ? [] : [{ name: applicant.agentName, role: '委托代理人' }]),
];
