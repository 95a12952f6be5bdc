import { describe, expect, test } from 'vitest';
import { liMin, zhouQiang } from '#cases/samples.fixture.ts';
import { requireReissuable, requireWithdrawable, type WithdrawalCommand } from '#documents/withdrawal.ts';

const throwing = (code: string) => expect.objectContaining({ code });
const issuedBy = zhouQiang().departmentCode ?? '';

const withdraw = (changes: Partial<WithdrawalCommand>) => () =>
  requireWithdrawable({
    by: zhouQiang(),
    issuedBy,
    isWithdrawn: false,
    reason: '文号有误',
    ...changes,
  });

const reissue = (changes: Partial<WithdrawalCommand>) => () =>
  requireReissuable({ by: zhouQiang(), issuedBy, isWithdrawn: true, ...changes });

describe('文书作废', () => {
  test.each<[string, Partial<WithdrawalCommand>, string | null]>([
    ['by a reviewer of the department that issued it', {}, null],
    ['by a clerk', { by: liMin() }, 'identity.not-permitted'],
    ['by another department', { issuedBy: 'XFD' }, 'identity.not-permitted'],
    ['by nobody’s department', { by: { ...zhouQiang(), departmentCode: null } }, 'identity.not-permitted'],
    ['twice', { isWithdrawn: true }, 'documents.already-withdrawn'],
    ['without a reason', { reason: ' \n' }, 'documents.reason-required'],
  ])('%s', (_who, changes, code) => {
    if (code === null) expect(withdraw(changes)).not.toThrow();
    else expect(withdraw(changes)).toThrow(throwing(code));
  });
});

describe('更正后重发', () => {
  test.each<[string, Partial<WithdrawalCommand>, string | null]>([
    ['after it was withdrawn', {}, null],
    ['while it is in force', { isWithdrawn: false }, 'documents.still-holds'],
    ['by a clerk', { by: liMin() }, 'identity.not-permitted'],
    ['by another department', { issuedBy: 'XFD' }, 'identity.not-permitted'],
  ])('%s', (_when, changes, code) => {
    if (code === null) expect(reissue(changes)).not.toThrow();
    else expect(reissue(changes)).toThrow(throwing(code));
  });
});
