import { describe, expect, test } from 'vitest';
import { sampleLetters } from '#documents/decision-samples.ts';
import { LetterFactError } from '#documents/errors.ts';
import { due } from '#documents/letter-samples.ts';
import { isForApplicant, PAPER_TITLES, type PaperKind } from '#documents/paper-kind.ts';

type Changes = Readonly<Record<string, unknown>>;
/** Two departments: one was there and has signed, of the other this is known. */
const jointLines = (presence: string, signedBy: string | null) =>
  ['present', presence].map((there, index) => ({
    ...{ department: `部门${index}`, presence: there, reservation: null },
    signedBy: index === 0 ? '何军' : signedBy,
    signedAt: index === 0 || signedBy ? { on: '2007-11-01', time: '11:30' } : null,
  }));
const written = (kind: string, changes: Changes) => sampleLetters[kind]?.write(changes);

describe('facts that do not hold together are refused', () => {
  test.each<[string, string, Changes]>([
    ['another authority’s matter without naming it', 'declineDecision', { competentAuthority: null }],
    ['an unknown ground', 'declineDecision', { ground: 'other' }],
    ['a ground that is a word of the language', 'declineDecision', { ground: 'constructor' }],
    ['no defect', 'correctionNotice', { defects: [] }],
    ['nobody who delivers it', 'correctionNotice', { deliveredBy: [] }],
    ['no paper taken in', 'receipt', { documents: [] }],
    ['a receipt without a minute', 'receipt', { receivedAt: { on: '2007-10-30', time: '9:12' } }],
    ['eleven days more', 'extensionDecision', { added: { unit: 'workingDays', count: 11 } }],
    [
      'sixteen days more for several authorities',
      'extensionDecision',
      { isJoint: true, added: { unit: 'workingDays', count: 16 } },
    ],
    ['an extension in months', 'extensionDecision', { added: { unit: 'months', count: 1 } }],
    ['an extension that ends earlier', 'extensionDecision', { due: due('2007-11-26') }],
    [
      'an extension approved too late',
      'extensionDecision',
      { approvedAt: { on: '2007-11-28', time: '09:00' } },
    ],
    ['a procedure of another law without its name', 'specialProcedureNotice', { procedure: 'otherByLaw' }],
    ['a procedure with two names', 'specialProcedureNotice', { otherName: '现场核查' }],
    ['a procedure the law does not know', 'specialProcedureResult', { procedure: 'publicity' }],
    [
      'a licence that ends before it begins',
      'grantDecision',
      { validity: { from: '2007-11-06', until: '2007-11-05' } },
    ],
    [
      'a renewal with an overlap',
      'renewalDecision',
      { validity: { from: '2007-11-05', until: '2011-11-05' } },
    ],
    [
      'a renewal of what never ends',
      'renewalDecision',
      { formerValidity: { from: '2003-11-06', until: null } },
    ],
    ['papers that follow after the promised end', 'tolerantAcceptance', { promisedDue: due('2007-11-04') }],
    ['a promise to hand them in too late', 'tolerantCommitment', { promisedDue: due('2007-11-04') }],
    ['six days before the hearing', 'hearingNotice', { issuedOn: '2007-11-08' }],
    ['six days before a public hearing', 'hearingAnnouncement', { issuedOn: '2007-11-08' }],
    ['a reviewer who leads the hearing', 'hearingRecord', { presider: '周强' }],
    ['conditions that are not named', 'departmentOpinion', { conditions: null }],
    ['conditions of a plain yes', 'departmentOpinion', { opinion: 'agree' }],
    ['a no by silence', 'departmentOpinion', { opinion: 'disagree', conditions: null, isBySilence: true }],
    ['minutes of a meeting nobody came to', 'jointMinutes', { lines: jointLines('absent', null) }],
    ['minutes signed by all that one has not signed', 'jointMinutes', { lines: jointLines('present', null) }],
    ['minutes that wait for nobody', 'jointMinutes', { status: 'awaiting' }],
    ['minutes of nothing', 'jointMinutes', { items: [] }],
    ['a result without an answer', 'supervisionOrder', { result: '予以结案' }],
    ['a ground of another law', 'revocationDecision', { ground: 'expired' }],
    [
      'a check on the spot by one officer',
      'reviewOpinion',
      { siteCheck: { checkedOn: '2007-11-02', findings: '一致', officers: ['刘洋'] } },
    ],
    ['a fee that says nothing', 'acceptanceNotice', { fee: '' }],
    [
      'false papers without a warning',
      'declineDecision',
      { ground: 'falsePapers', competentAuthority: null },
    ],
    ['a bar without an end', 'declineDecision', { ground: 'barred', competentAuthority: null }],
  ])('%s', (_what, kind, changes) => {
    expect(() => written(kind, changes)).toThrow(LetterFactError);
  });
});

describe('facts at the edge are written', () => {
  test.each<[string, string, Changes, Changes]>([
    [
      'false papers name no other authority',
      'declineDecision',
      { ground: 'falsePapers', competentAuthority: null, warning: '给予警告', barredUntil: '2008-10-29' },
      { ground: '申请人隐瞒有关情况或者提供虚假材料', warning: '给予警告', barredUntil: '2008年10月29日' },
    ],
    [
      'who is barred is told until when',
      'declineDecision',
      { ground: 'barred', competentAuthority: null, barredUntil: '2008-10-29' },
      { ground: '申请人尚在依法不得再次申请该行政许可的期限内', barredUntil: '2008年10月29日' },
    ],
    [
      'fifteen days where authorities act together',
      'extensionDecision',
      { isJoint: true, added: { unit: 'workingDays', count: 15 } },
      { added: '15个工作日' },
    ],
    [
      'approved on the last day',
      'extensionDecision',
      { approvedAt: { on: '2007-11-27', time: '17:29' } },
      { approvedAt: '2007年11月27日17:29' },
    ],
    [
      'seven days before the hearing',
      'hearingNotice',
      { issuedOn: '2007-11-07' },
      { issuedDay: '2007年11月7日' },
    ],
    [
      'a procedure of another law',
      'specialProcedureNotice',
      { procedure: 'otherByLaw', otherName: '现场核查' },
      { procedure: '其他', otherName: '现场核查' },
    ],
    [
      'deemed accepted where no law sets a limit',
      'deemedAcceptanceRecord',
      { statutoryDue: null },
      { statutoryDue: null },
    ],
    [
      'a licence without end',
      'grantDecision',
      { validity: { from: '2007-11-06', until: null } },
      { validity: '自2007年11月6日起长期有效' },
    ],
    [
      'a yes by silence',
      'departmentOpinion',
      { opinion: 'agree', conditions: null, isBySilence: true },
      { opinion: '同意', isBySilence: true },
    ],
    [
      'an end that may still move',
      'specialProcedureNotice',
      { expectedDue: { on: '2007-11-14', time: null, provisional: true } },
      { expectedDue: '2007年11月14日（星期三）（暂定，到期年度放假安排尚未公布）' },
    ],
    [
      'papers that cannot be counted in pages',
      'receipt',
      { documents: [{ name: '样品', source: 'applicant', form: 'original', pages: null, copies: 1 }] },
      { documents: [{ name: '样品', source: '申请人自备', form: '原件', pages: '无', copies: '1份' }] },
    ],
  ])('%s', (_what, kind, changes, words) => {
    expect(written(kind, changes)).toMatchObject(words);
  });
});

describe('service of a paper', () => {
  const NOTHING = { receivedBy: null, relation: null };
  const modes: readonly [string, string, Changes][] = [
    ['direct', '直接送达', { receivedBy: '王芳' }],
    ['substitute', '转交代收送达', { receivedBy: '王强', relation: '同住成年家属' }],
    ['left', '留置送达', { refusal: { reason: '拒绝签收', witnesses: ['张明'], evidence: null } }],
    ['electronic', '电子送达', { address: '政务服务网个人空间', consentedOn: '2007-10-29' }],
    ['post', '邮寄送达', { trackingNumber: 'EA123456789CN' }],
    ['entrusted', '委托送达', { entrustedTo: '肖家河街道办事处', receivedBy: '王芳' }],
    ['publicNotice', '公告送达', { publishedIn: '成都日报', publishedOn: '2007-10-01' }],
  ];

  test.each(modes)('%s is called %s', (mode, words, facts) => {
    expect(written('proofOfService', { mode, ...NOTHING, ...facts })).toMatchObject({ mode: words });
  });

  test.each(
    modes.flatMap(([mode, , facts]) => Object.keys(facts).map((field) => [mode, field, facts] as const)),
  )('%s without %s is no service', (mode, field, facts) => {
    expect(() => written('proofOfService', { mode, ...NOTHING, ...facts, [field]: null })).toThrow(
      LetterFactError,
    );
  });

  test.each([
    [
      'pictures bear witness as well',
      { reason: '拒绝签收', witnesses: null, evidence: '现场录像1段' },
      false,
    ],
    ['nobody and nothing bears witness', { reason: '拒绝签收', witnesses: null, evidence: null }, true],
    ['an empty list of witnesses', { reason: '拒绝签收', witnesses: [], evidence: '现场录像1段' }, true],
    ['no reason', { reason: '', witnesses: ['张明'], evidence: null }, true],
  ])('left: %s', (_what, refusal, isRefused) => {
    const write = () => written('proofOfService', { mode: 'left', ...NOTHING, refusal });
    if (isRefused) expect(write).toThrow(LetterFactError);
    else expect(write()).toMatchObject({ refusal: { reason: '拒绝签收', evidence: '现场录像1段' } });
  });

  test.each([
    ['2007-10-30', true],
    ['2007-10-31', false],
  ])('a notice of the first of October has not served before the thirty-first: %s', (on, isRefused) => {
    const facts = { mode: 'publicNotice', ...NOTHING, publishedIn: '成都日报', publishedOn: '2007-10-01' };
    const write = () => written('proofOfService', { ...facts, servedAt: { on, time: '00:00' } });
    if (isRefused) expect(write).toThrow(LetterFactError);
    else expect(write()).toMatchObject({ servedAt: '2007年10月31日00:00' });
  });
});

describe('an open line', () => {
  test.each([
    ['correctionReceipt', 'correctionNumber'],
    ['deferredReceipt', 'acceptanceNumber'],
    ['lapseNotice', 'correctionNumber'],
    ['hearingNotice', 'presiderOffice'],
    ['reviewOpinion', 'proposal'],
    ['archiveList', 'retention'],
    ['archiveList', 'archivedBy'],
    ['departmentOpinion', 'requestNumber'],
  ])('of %s is drawn where %s was not said', (kind, field) => {
    expect(sampleLetters[kind]?.write({ [field]: null })).toMatchObject({ [field]: '——' });
  });

  test('a hearing without an hour says that the hour is told apart', () => {
    const heldAt = { on: '2007-11-14', time: null };
    expect(sampleLetters.hearingNotice?.write({ heldAt })).toMatchObject({
      heldAt: '2007年11月14日（具体时间另行通知）',
    });
  });
});

test('drafts and papers between authorities are not for the applicant, decisions and records are', () => {
  const kinds = Object.keys(PAPER_TITLES) as PaperKind[];
  expect(kinds.filter((kind) => !isForApplicant(kind))).toEqual(
    expect.arrayContaining(['reviewOpinion', 'opinionRequest', 'departmentOpinion', 'referralLetter']),
  );
  for (const kind of ['acceptanceNotice', 'refusalDecision', 'hearingRecord', 'proofOfService'] as const)
    expect(isForApplicant(kind)).toBe(true);
});
