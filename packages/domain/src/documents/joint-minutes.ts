import { letterOf, requireFact } from '#documents/letter.ts';
import { choice, moment, text } from '#documents/letter-field.ts';
import { group, orBlank, orNone, someOf } from '#documents/letter-parts.ts';

/** Departments without which there was no joint session. */
const FEWEST_PRESENT = 2;

/**
 * 联合会审纪要、联合踏勘记录: one record for all departments; what kind of session it was decides the title. Each
 * department signs its own line; before all have, the paper says that it waits for them.
 *
 * Law: Administrative Licensing Law art. 26(2).
 */
export const jointMinutes = letterOf(
  'jointMinutes',
  {
    session: choice({ meeting: '联合会审纪要', visit: '联合踏勘记录' }),
    status: choice({ awaiting: '待参加部门签署', signed: '参加部门均已签署' }),
    startedAt: moment,
    endedAt: moment,
    place: text,
    recordedBy: text,
    applicantPart: choice({ present: '到场', absent: '未到场' }),
    items: someOf(
      group({
        kind: choice({ disagreement: '分歧', condition: '条件', sharedDefect: '共同缺陷' }),
        topic: text,
        /** Steps with their departments. */
        concerns: text,
        outcome: choice({
          agreed: '达成一致',
          agreedOnConditions: '附条件达成一致',
          notAgreed: '未达成一致',
        }),
        conclusion: text,
      }),
    ),
    lines: someOf(
      group({
        department: text,
        presence: choice({ present: '参加', absent: '缺席' }),
        /** Null while nobody signed. */
        signedBy: orBlank(text),
        signedAt: orBlank(moment),
        reservation: orNone(text),
      }),
    ),
  },
  {
    seal: 'office',
    readers: 'office',
    title: ({ session }) => session,
    addressee: ({ lines }) => lines.map(({ department }) => department).join('、'),
    rule: ({ status, lines }) => {
      const present = lines.filter(({ presence }) => presence === 'present');
      requireFact(present.length >= FEWEST_PRESENT, 'two departments at least were there');
      const unsigned = present.filter(({ signedBy, signedAt }) => signedBy === null || signedAt === null);
      requireFact(
        (status === 'signed') === (unsigned.length === 0),
        'it is signed once all who were there have',
      );
    },
  },
);
