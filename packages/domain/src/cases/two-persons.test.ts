import { describe, expect, test } from 'vitest';
import { acceptAtCounter } from '#cases/accept.ts';
import { decideAtOnce } from '#cases/decide-at-once.ts';
import { SamePersonError } from '#cases/errors.ts';
import { grantCase } from '#cases/grant.ts';
import { SecondApproverError } from '#cases/guard-errors.ts';
import { refuseCase } from '#cases/refuse.ts';
import {
  ALL_REQUIRED,
  act,
  aDigest,
  anOpening,
  aPower,
  DOCUMENTS,
  DUES,
  LI_MIN,
  liMin,
  ZHOU_QIANG,
  zhouQiang,
} from '#cases/samples.fixture.ts';
import type { AccountId, Actor } from '#identity/policy.ts';
import { NoPowerError } from '#organisation/errors.ts';

const WU_LAN = '0192f000-0000-7000-8000-000000000009' as AccountId;
/** 吴兰, another reviewer of the bureau. */
const wuLan = (...powers: Actor['powers']): Actor => ({ ...zhouQiang(...powers), accountId: WU_LAN });

const taken = {
  ...act(liMin(), '2007-10-30T09:30'),
  dues: DUES,
  asked: DOCUMENTS,
  presented: ALL_REQUIRED,
  dossierDigest: aDigest,
};
const accepted = acceptAtCounter(anOpening(), taken).caseFile;
const TWO = { twoPersons: true } as const;
const statement = { reason: '不符合条件', legalBasis: '第三十八条', remedies: '可申请复议' };
const common = { rules: TWO, opinionDigest: null, facts: new Set<string>() };
const moment = (by: Actor) => act(by, '2007-11-01T10:00');

describe('an item that wants two persons', () => {
  test('is granted when a second one confirms what the first proposed', () => {
    const { events } = grantCase(accepted, { ...moment(wuLan()), ...common, proposedBy: zhouQiang() });
    expect(events.at(-1)).toMatchObject({
      kind: 'granted',
      by: { accountId: WU_LAN },
      proposedBy: ZHOU_QIANG,
    });
  });

  test('is refused the same way', () => {
    const { events } = refuseCase(accepted, {
      ...moment(wuLan()),
      rules: TWO,
      statement,
      statementDigest: aDigest,
      proposedBy: zhouQiang(),
    });
    expect(events.at(-1)).toMatchObject({
      kind: 'refused',
      by: { accountId: WU_LAN },
      proposedBy: ZHOU_QIANG,
    });
  });

  test('is not decided by one', () => {
    expect(() => grantCase(accepted, { ...moment(wuLan()), ...common })).toThrow(SecondApproverError);
  });

  test('is not decided by the same person twice, whatever the other account may do', () => {
    const twice = { ...moment(wuLan()), ...common, proposedBy: wuLan(aPower('decide')) };
    expect(() => grantCase(accepted, twice)).toThrow('the same person cannot confirm it');
  });

  test('is not decided on a proposal of the person who accepted it', () => {
    const acceptor = { ...zhouQiang(), accountId: LI_MIN };
    const proposed = { ...moment(wuLan()), ...common, proposedBy: acceptor };
    expect(() => grantCase(accepted, proposed)).toThrow(SamePersonError);
  });

  test('is not decided by two of whom the first has lost the power meanwhile', () => {
    const ended = { ...aPower('decide'), endedAt: moment(wuLan()).at };
    const proposed = { ...moment(wuLan()), ...common, proposedBy: zhouQiang(ended) };
    expect(() => grantCase(accepted, proposed)).toThrow(NoPowerError);
  });

  test('is not decided on the spot at the counter', () => {
    const atOnce = { ...taken, rules: TWO, handedOver: true };
    expect(() => decideAtOnce(anOpening({ handling: 'immediate' }), atOnce)).toThrow(SecondApproverError);
  });
});

test('an item without the rule is decided by one person', () => {
  const { events } = grantCase(accepted, { ...moment(wuLan()), ...common, rules: {} });
  expect(events.at(-1)).not.toHaveProperty('proposedBy');
});

test('the event names the power it rests on and the seal of its paper', () => {
  const sealed = {
    ...aPower('decide'),
    powerId: 'p-7',
    seal: {
      sealId: 's-3',
      name: '审批专用章（1）',
      use: 'approval',
      from: aPower('decide').from,
      until: null,
    },
  } as const;
  const { events } = grantCase(accepted, { ...moment(zhouQiang(sealed)), ...common, rules: {} });
  expect(events.at(-1)).toMatchObject({ power: { powerId: 'p-7', sealId: 's-3' } });
});
