import { letterOf, requireFact } from '#documents/letter.ts';
import { choice, day, text } from '#documents/letter-field.ts';
import { orNull } from '#documents/letter-parts.ts';
import { remedies } from '#documents/remedies.ts';

/**
 * 不受理告知书: the matter needs no licence.
 *
 * Law: Administrative Licensing Law art. 32(1)1.
 */
export const notRequiredNotice = letterOf(
  'notRequiredNotice',
  { appliedOn: day, reason: text, basis: text },
  {
    seal: 'acceptance',
  },
);

/**
 * 不予受理决定书: another authority's matter, which is named; false papers, for which a warning is given; or an application
 * that comes while the person is barred after them or after fraud, until a day.
 *
 * Law: Administrative Licensing Law art. 32(1)2, 32(2), 78, 79.
 */
export const declineDecision = letterOf(
  'declineDecision',
  {
    appliedOn: day,
    ground: choice({
      otherAuthority: '申请事项依法不属于本机关职权范围',
      falsePapers: '申请人隐瞒有关情况或者提供虚假材料',
      barred: '申请人尚在依法不得再次申请该行政许可的期限内',
    }),
    reason: text,
    basis: text,
    competentAuthority: orNull(text),
    warning: orNull(text),
    barredUntil: orNull(day),
    remedies,
  },
  {
    seal: 'acceptance',
    rule: ({ ground, competentAuthority, warning, barredUntil }) => {
      requireFact(
        ground !== 'otherAuthority' || competentAuthority !== null,
        'declining another matter names its authority',
      );
      requireFact(ground !== 'falsePapers' || warning !== null, 'false papers call for a warning');
      requireFact(ground !== 'barred' || barredUntil !== null, 'a bar says until when');
    },
  },
);
