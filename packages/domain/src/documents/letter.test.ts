import { describe, expect, test } from 'vitest';
import { sampleLetters } from '#documents/decision-samples.ts';
import { LetterFactError } from '#documents/errors.ts';
import { noodleShopHead } from '#documents/letter-samples.ts';
import { PAPER_TITLES } from '#documents/paper-kind.ts';

const letters = Object.entries(sampleLetters);
const written = (name: string, changes = {}) => sampleLetters[name]?.write(changes);

/** Every text inside the words of a letter. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

test('every kind of paper can be written, under its own name', () => {
  expect(Object.keys(sampleLetters).sort()).toEqual(Object.keys(PAPER_TITLES).sort());
  for (const [name, { write }] of letters) expect(write().kind).toBe(name);
});

describe.each(letters)('%s', (_kind, { facts, write }) => {
  test.each(Object.keys(facts))('cannot be written when %s was left out', (field) => {
    expect(() => write({ [field]: undefined })).toThrow(LetterFactError);
    expect(() => write({ [field]: undefined })).toThrow(field);
  });

  test.each(Object.keys(noodleShopHead))('cannot be written without %s of the head', (field) => {
    expect(() => write({ [field]: undefined })).toThrow(LetterFactError);
  });

  const needed = Object.entries(facts).filter(([, fact]) => fact !== null);

  test.each(needed.filter(([, fact]) => typeof fact === 'string'))(
    'cannot be written with an empty %s',
    (field) => {
      expect(() => write({ [field]: ' ' })).toThrow(LetterFactError);
    },
  );

  test('states every text it was given', () => {
    const printed = texts(write()).join('\n');
    const given = needed.flatMap(([, fact]) => texts(fact)).filter((fact) => /\p{Script=Han}/u.test(fact));
    for (const fact of given) expect(printed).toContain(fact);
  });
});

describe('the head', () => {
  test('of a person', () => {
    expect(written('receipt')).toMatchObject({
      title: '收件凭证',
      letterNumber: '成高许受〔2007〕00001号',
      authority: '社会事业局',
      centre: '成都高新区政务服务中心',
      caseNumber: '510109200710301000017',
      queryCode: '482917',
      addressee: '王芳',
      you: '您',
      applicant: '王芳',
      applicantId: '居民身份证 510***********1234',
      agent: '赵明 510***********5678',
      item: '食品卫生许可证核发',
      itemCode: 'SSJ-001',
      contact: '李静',
      phone: '028-85330001',
      trackUrl: 'https://hall.example/track',
      issuedOn: '2007-10-30',
      issuedDay: '2007年10月30日',
    });
  });

  test('a company is addressed as a unit', () => {
    const applicant = { ...noodleShopHead.applicant, kind: 'legalEntity', name: '宏达公司' };
    expect(written('grantDecision', { applicant })).toMatchObject({ addressee: '宏达公司', you: '你单位' });
  });

  test.each([
    ['none', null, '无'],
    ['without a number', { name: '赵明', maskedId: null }, '赵明'],
  ])('an agent: %s', (_what, agent, words) => {
    expect(written('receipt', { agent })).toMatchObject({ agent: words });
  });

  test.each([
    ['receipt', '受理专用章'],
    ['extensionDecision', '审批专用章'],
    ['grantDecision', '行政许可专用章'],
    ['supervisionOrder', '公章'],
    ['tolerantCommitment', null],
  ])('the seal of %s is %s', (kind, seal) => {
    expect(written(kind)).toMatchObject({ seal });
  });

  test('a decision on what is no licence bears the seal of approval', () => {
    const item = { ...noodleShopHead.item, isLicence: false };
    expect(written('refusalDecision', { item })).toMatchObject({ seal: '审批专用章', isLicence: false });
  });

  test.each(['licence', 'proofOfService', 'opinionRequest', 'departmentOpinion', 'supervisionOrder'])(
    'the query code is a secret of the applicant and not on %s',
    (kind) => {
      expect(texts(written(kind)).join()).not.toContain('482917');
    },
  );

  test('a public announcement shows neither name nor number of a person', () => {
    const letter = written('hearingAnnouncement');
    expect(letter).toMatchObject({
      addressee: '社会公众',
      applicant: '王*',
      applicantId: null,
      queryCode: null,
    });
    expect(texts(letter).join()).not.toMatch(/王芳|赵明|510\*/);
  });

  test('the name of a company is public', () => {
    const applicant = { ...noodleShopHead.applicant, kind: 'legalEntity', name: '宏达公司' };
    expect(written('hearingAnnouncement', { applicant })).toMatchObject({ applicant: '宏达公司' });
  });

  test('a licence is called by its own name', () => {
    expect(written('licence')).toMatchObject({ title: '食品卫生许可证' });
  });

  test.each([
    ['opinionRequest', '成都高新区规划建设局'],
    ['departmentOpinion', '成都高新区经济发展局'],
    ['errorNotice', '成都高新区社会事业局'],
    ['tolerantCommitment', '社会事业局'],
  ])('%s is addressed to %s', (kind, addressee) => {
    expect(written(kind)).toMatchObject({ addressee });
  });
});

const ADVERSE = [
  'declineDecision',
  'refusalDecision',
  'terminationDecision',
  'revocationDecision',
  'recallDecision',
  'forfeitureDecision',
  'cancellationDecision',
];

describe.each(ADVERSE)('remedies of %s', (kind) => {
  test('name both bodies and both periods', () => {
    expect(written(kind)).toMatchObject({
      remedies: {
        reviewBody: '成都高新技术产业开发区管理委员会',
        court: '成都高新技术产业开发区人民法院',
        reviewWithin: '60日',
        suitWithin: '6个月',
      },
    });
  });

  test.each([
    ['none', null],
    ['without the body of reconsideration', { court: '法院' }],
    ['without the court', { reviewBody: '管委会' }],
    ['with an empty court', { reviewBody: '管委会', court: '' }],
  ])('%s are refused', (_what, remedies) => {
    expect(() => written(kind, { remedies })).toThrow(LetterFactError);
  });
});
