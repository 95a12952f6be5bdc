import { acceptanceNotice } from '#documents/acceptance-notice.ts';
import { correctionNotice, lapseNotice } from '#documents/correction-notice.ts';
import { deemedAcceptanceRecord, terminationDecision, withdrawalConfirmation } from '#documents/endings.ts';
import { extensionDecision } from '#documents/extension-decision.ts';
import { informedCommitment } from '#documents/informed-commitment.ts';
import type { Letter, LetterHeadFacts } from '#documents/letter.ts';
import { declineDecision, notRequiredNotice } from '#documents/not-accepted.ts';
import { proofOfService } from '#documents/paper-served.ts';
import { correctionReceipt, deferredReceipt, receipt, submissionReceipt } from '#documents/receipt.ts';
import { specialProcedureNotice, specialProcedureResult } from '#documents/special-procedure.ts';
import { tolerantAcceptance, tolerantCommitment } from '#documents/tolerant-acceptance.ts';

// 样张: one letter of each kind about 王芳 and her noodle shop in 2007, to look at a template and to check it with.

/** What all of them state. */
export const noodleShopHead: LetterHeadFacts = {
  letterNumber: '成高许受〔2007〕00001号',
  authority: '社会事业局',
  centre: '成都高新区政务服务中心',
  caseNumber: '510109200710301000017',
  queryCode: '482917',
  applicant: { kind: 'person', name: '王芳', idType: '居民身份证', maskedId: '510***********1234' },
  agent: { name: '赵明', maskedId: '510***********5678' },
  item: { name: '食品卫生许可证核发', code: 'SSJ-001', isLicence: true },
  contact: '李静',
  phone: '028-85330001',
  trackUrl: 'https://hall.example/track',
  issuedOn: '2007-10-30',
};

/** A letter to be written, with some facts changed; the changes are not checked by the compiler. */
export type SampleLetter = {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly write: (changes?: Readonly<Record<string, unknown>>) => Letter;
};

export const sampleLetter = <Facts extends object>(
  write: (facts: LetterHeadFacts & Facts) => Letter,
  facts: Omit<Facts, keyof LetterHeadFacts> & Partial<LetterHeadFacts>,
): SampleLetter => ({
  facts,
  write: (changes) =>
    write({ ...noodleShopHead, ...facts, ...changes } as unknown as LetterHeadFacts & Facts),
});

export const due = (on: string) => ({ on, time: null, provisional: false });

export const remedies = {
  reviewBody: '成都高新技术产业开发区管理委员会',
  court: '成都高新技术产业开发区人民法院',
};

const taken = {
  receivedAt: { on: '2007-10-30', time: '09:12' },
  documents: [
    { name: '食品卫生许可证申请表', source: 'form', form: 'original', pages: 4, copies: 1 },
    {
      name: '经营场所使用证明',
      source: 'applicant',
      form: 'copyCheckedWithOriginal',
      pages: null,
      copies: 2,
    },
    { name: '从业人员健康检查合格证明', source: 'thirdParty', form: 'electronic', pages: 3, copies: 1 },
  ],
  noticeDue: due('2007-11-06'),
  receivedBy: ['李静'],
} as const;

const toFollow = {
  acceptedOn: '2007-10-30',
  missing: [{ document: '从业人员健康检查合格证明', form: 'copy', handInBy: due('2007-11-05') }],
  effect: '逾期未补齐的，本机关将依法作出不予行政许可的决定',
  promisedDue: due('2007-11-06'),
} as const;

const procedure = {
  procedure: 'testing',
  otherName: null,
  basis: '《食品卫生法》第二十七条',
  institution: '成都市疾病预防控制中心',
} as const;

/** Papers from the counter to the end without a decision; see `decisionLetters` for the others. */
export const counterLetters = {
  submissionReceipt: sampleLetter(submissionReceipt, {
    enteredAt: { on: '2007-10-29', time: '22:05' },
    documents: taken.documents,
    noticeDue: due('2007-11-05'),
  }),
  receipt: sampleLetter(receipt, taken),
  correctionReceipt: sampleLetter(correctionReceipt, {
    ...taken,
    correctionNumber: '成高许补〔2007〕00001号',
  }),
  deferredReceipt: sampleLetter(deferredReceipt, {
    receivedAt: { on: '2007-11-02', time: '10:40' },
    documents: taken.documents.slice(2),
    receivedBy: ['李静'],
    acceptanceNumber: '成高许容〔2007〕00003号',
    awaited: [{ document: '经营场所使用证明', handInBy: due('2007-11-05') }],
  }),
  correctionNotice: sampleLetter(correctionNotice, {
    receivedOn: '2007-10-30',
    defects: [
      {
        document: '经营场所使用证明',
        defect: '租赁合同缺少出租人签名',
        basis: '《食品卫生许可证管理办法》第九条',
        sample: '示范文本第3号',
      },
      {
        document: '卫生设施布局图',
        defect: '未提交',
        basis: '《食品卫生许可证管理办法》第十条',
        sample: null,
      },
    ],
    correctBy: due('2007-11-20'),
    lapses: true,
    deliveredBy: ['李静'],
  }),
  lapseNotice: sampleLetter(lapseNotice, {
    correctionNumber: '成高许补〔2007〕00001号',
    noticeServedOn: '2007-10-30',
    correctBy: due('2007-11-20'),
    basis: '《成都高新区政务服务中心办件规则》第十二条',
    papersReturned: '原件4件全部退回',
  }),
  notRequiredNotice: sampleLetter(notRequiredNotice, {
    appliedOn: '2007-10-30',
    reason: '家庭自用厨房不从事食品经营',
    basis: '《食品卫生法》第二十七条',
  }),
  declineDecision: sampleLetter(declineDecision, {
    appliedOn: '2007-10-30',
    ground: 'otherAuthority',
    reason: '经营场所位于武侯区，由经营场所所在地卫生行政部门管辖',
    basis: '《食品卫生许可证管理办法》第四条',
    competentAuthority: '成都市武侯区卫生局',
    warning: null,
    barredUntil: null,
    remedies,
  }),
  acceptanceNotice: sampleLetter(acceptanceNotice, {
    handling: 'promised',
    isCorrected: false,
    acceptedOn: '2007-10-30',
    promised: { limit: { unit: 'workingDays', count: 5 }, due: due('2007-11-06') },
    statutory: { limit: { unit: 'workingDays', count: 20 }, due: due('2007-11-27'), isDefault: true },
    acceptedBy: ['李静'],
    fee: null,
    specialProcedures: [],
    documents: [{ name: '食品卫生许可证申请表', form: 'original', copies: 1 }],
    delivery: '窗口领取',
  }),
  tolerantAcceptance: sampleLetter(tolerantAcceptance, { ...toFollow, acceptedBy: ['李静'] }),
  tolerantCommitment: sampleLetter(tolerantCommitment, toFollow),
  informedCommitment: sampleLetter(informedCommitment, {
    basis: '《食品卫生许可证管理办法》第八条',
    conditions: ['经营场所与污染源距离二十五米以上', '从业人员取得健康检查合格证明'],
    commitments: ['已经知晓行政机关告知的全部内容', '能够满足告知的条件和要求'],
    checkedWithin: { unit: 'months', count: 2 },
    falseCommitment: '承诺不实的，依法撤销行政许可决定并记入信用记录',
    informedBy: '李静',
  }),
  deemedAcceptanceRecord: sampleLetter(deemedAcceptanceRecord, {
    receivedOn: '2007-10-30',
    noticeDue: due('2007-11-06'),
    acceptedFrom: '2007-10-30',
    promisedDue: due('2007-11-07'),
    statutoryDue: due('2007-11-27'),
  }),
  withdrawalConfirmation: sampleLetter(withdrawalConfirmation, {
    requestedAt: { on: '2007-11-01', time: '10:40' },
    papersReturned: '原件4件全部退回',
    feeEffect: '未收取费用',
  }),
  specialProcedureNotice: sampleLetter(specialProcedureNotice, {
    ...procedure,
    startsOn: '2007-10-31',
    needs: { unit: 'workingDays', count: 6 },
    formerDue: due('2007-11-06'),
    expectedDue: due('2007-11-14'),
  }),
  specialProcedureResult: sampleLetter(specialProcedureResult, {
    ...procedure,
    startedOn: '2007-10-31',
    endedOn: '2007-11-07',
    conclusion: '所检项目全部合格',
    due: due('2007-11-13'),
  }),
  extensionDecision: sampleLetter(extensionDecision, {
    formerDue: due('2007-11-27'),
    added: { unit: 'workingDays', count: 10 },
    reason: '卫生设施整改尚需复核',
    isJoint: false,
    approvedBy: '局长周强',
    approvedAt: { on: '2007-11-20', time: '15:30' },
    due: due('2007-12-11'),
  }),
  terminationDecision: sampleLetter(terminationDecision, {
    ground: '申请人于2007年11月2日死亡',
    basis: '《四川省行政许可程序规定》第三十条',
    feeEffect: '未收取费用',
    paperEffect: '申请材料退还申请人亲属',
    signedBy: '局长周强',
    remedies,
  }),
  proofOfService: sampleLetter(proofOfService, {
    servedTitle: '受理通知书',
    servedNumber: '成高许受〔2007〕00001号',
    mode: 'substitute',
    place: '成都市高新区天府大道18号',
    servedAt: { on: '2007-10-31', time: '14:20' },
    deliveredBy: ['李静', '周敏'],
    receivedBy: '王强',
    relation: '同住成年家属（丈夫）',
    refusal: null,
    address: null,
    consentedOn: null,
    trackingNumber: null,
    entrustedTo: null,
    publishedIn: null,
    publishedOn: null,
  }),
} as const satisfies Readonly<Record<string, SampleLetter>>;
