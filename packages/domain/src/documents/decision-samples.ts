import { grantDecision, licence, refusalDecision } from '#documents/decisions.ts';
import { hearingAnnouncement, hearingNotice, hearingOffer, hearingRecord } from '#documents/hearing.ts';
import { archiveList, firstCheckOpinion, referralLetter, reviewOpinion } from '#documents/internal-papers.ts';
import { jointMinutes } from '#documents/joint-minutes.ts';
import { departmentOpinion, opinionRequest } from '#documents/joint-opinion.ts';
import { counterLetters, due, remedies, type SampleLetter, sampleLetter } from '#documents/letter-samples.ts';
import { changeDecision, renewalDecision } from '#documents/licence-changes.ts';
import {
  cancellationDecision,
  forfeitureDecision,
  recallDecision,
  revocationDecision,
} from '#documents/licence-endings.ts';
import { rectificationDecision } from '#documents/rectification-decision.ts';
import { errorNotice, supervisionOrder, supervisionProposal } from '#documents/supervision-papers.ts';

const licenceFacts = {
  licenceName: '食品卫生许可证',
  licenceNumber: '川卫食证字〔2007〕第510109-000123号',
  content: '从事热食类食品制售',
  scope: '成都高新区天府大道18号店铺',
  validity: { from: '2007-11-06', until: '2011-11-05' },
  conditions: ['接触食品的从业人员每年进行健康检查', '在经营场所显著位置悬挂本许可证'],
} as const;

const decided = {
  facts: '经审查申请材料并于2007年11月2日现场核查，经营场所使用面积四十二平方米',
  basis: '《食品卫生法》第二十七条第一款',
  signedBy: '局长周强',
} as const;

const ending = {
  licenceName: licenceFacts.licenceName,
  licenceNumber: licenceFacts.licenceNumber,
  ...decided,
  compensation: '对被许可人合法权益的损害依法给予补偿，数额另行协商',
  effectiveFrom: '2007-10-30',
  handInBy: due('2007-11-09'),
  remedies,
} as const;

const session = {
  matter: '拟不予核发食品卫生许可证',
  heldAt: { on: '2007-11-14', time: '09:30' },
  place: '成都高新区政务服务中心三楼听证室',
  presider: '陈立',
} as const;

const supervision = {
  to: '成都高新区社会事业局',
  rule: '《行政许可法》第四十二条办理期限',
  evidence: [{ fact: '承诺办结时限届满时本办件仍处于审查状态', seenAt: { on: '2007-11-07', time: '00:05' } }],
  demand: '立即作出决定并说明超期原因',
  answerBy: due('2007-11-09'),
  answer: null,
  result: null,
} as const;

const decisionLetters = {
  grantDecision: sampleLetter(grantDecision, { ...licenceFacts, ...decided }),
  refusalDecision: sampleLetter(refusalDecision, {
    ...decided,
    reason: '经营场所距离垃圾收集点不足二十五米',
    technicalStandard: '《饭馆（餐厅）卫生标准》（GB 16153—1996）',
    warning: null,
    barredUntil: null,
    remedies,
  }),
  licence: sampleLetter(licence, { ...licenceFacts, basis: decided.basis }),
  changeDecision: sampleLetter(changeDecision, {
    licenceName: licenceFacts.licenceName,
    licenceNumber: licenceFacts.licenceNumber,
    basis: '《食品卫生许可证管理办法》第二十一条',
    signedBy: '局长周强',
    changes: [{ matter: '负责人', before: '王芳', after: '王强' }],
    effectiveFrom: '2007-10-30',
  }),
  renewalDecision: sampleLetter(renewalDecision, {
    licenceName: licenceFacts.licenceName,
    licenceNumber: licenceFacts.licenceNumber,
    basis: '《食品卫生许可证管理办法》第二十三条',
    signedBy: '局长周强',
    formerValidity: { from: '2003-11-06', until: '2007-11-05' },
    validity: { from: '2007-11-06', until: '2011-11-05' },
  }),
  rectificationDecision: sampleLetter(rectificationDecision, {
    decisionTitle: '准予行政许可决定书',
    decisionNumber: '成高许准〔2007〕00001号',
    decisionOf: '2007-10-30',
    rectified: [{ where: '范围', before: '天府大道18号', after: '天府大道北段18号' }],
    reason: '地址书写有误',
    signedBy: '局长周强',
    remedies,
  }),
  revocationDecision: sampleLetter(revocationDecision, {
    ground: 'fraud',
    barredUntil: '2010-10-30',
    ...ending,
  }),
  recallDecision: sampleLetter(recallDecision, { ground: 'factsChanged', ...ending }),
  forfeitureDecision: sampleLetter(forfeitureDecision, { ground: '经营病死畜肉，情节严重', ...ending }),
  cancellationDecision: sampleLetter(cancellationDecision, { ground: 'expired', ...ending }),
  hearingOffer: sampleLetter(hearingOffer, {
    matter: session.matter,
    reason: '经营场所距离垃圾收集点不足二十五米',
    basis: decided.basis,
    askBy: due('2007-11-06'),
    askAt: '社会事业局法规科（政务服务中心三楼）',
  }),
  hearingNotice: sampleLetter(hearingNotice, {
    ...session,
    presiderOffice: '社会事业局法规科科长',
    reviewers: ['周强', '刘洋'],
    bring: '身份证件、证据材料，委托代理人的另携授权委托书',
  }),
  hearingAnnouncement: sampleLetter(hearingAnnouncement, {
    ...session,
    registerBy: due('2007-11-09'),
    howToAttend: '凭有效身份证件到政务服务中心一楼咨询台登记旁听',
  }),
  hearingRecord: sampleLetter(hearingRecord, {
    ...session,
    issuedOn: '2007-11-14',
    isPublic: true,
    recorder: '孙悦',
    reviewers: ['周强', '刘洋'],
    participants: [
      { name: '王芳', role: '申请人' },
      { name: '赵明', role: '委托代理人' },
    ],
    statements: [
      { speaker: '周强', words: '现场核查测得经营场所与垃圾收集点相距十八米。' },
      { speaker: '王芳', words: '垃圾收集点将于年底迁移，请求延后决定。' },
    ],
  }),
  opinionRequest: sampleLetter(opinionRequest, {
    to: '成都高新区规划建设局',
    stage: '第二阶段　施工许可',
    questions: ['该地块是否符合控制性详细规划？', '建筑退距是否符合要求？'],
    attachments: '总平面图1份',
    due: due('2007-11-02'),
    silenceAgrees: true,
  }),
  departmentOpinion: sampleLetter(departmentOpinion, {
    to: '成都高新区经济发展局',
    stage: '第二阶段　施工许可',
    requestNumber: '成高联抄〔2007〕00003号',
    opinion: 'agreeOnConditions',
    conditions: '建筑退让道路红线不少于八米',
    basis: '《城市规划法》第三十一条',
    isBySilence: false,
    givenBy: '何军',
    givenAt: { on: '2007-11-01', time: '16:05' },
  }),
  jointMinutes: sampleLetter(jointMinutes, {
    session: 'meeting',
    status: 'signed',
    startedAt: { on: '2007-11-01', time: '09:30' },
    endedAt: { on: '2007-11-01', time: '11:10' },
    place: '成都高新区政务服务中心三楼会审室',
    recordedBy: '李静',
    applicantPart: 'present',
    items: [
      {
        kind: 'disagreement',
        topic: '后厨安全出口的宽度',
        concerns: '消防验收（消防大队）、方案审查（规划建设局）',
        outcome: 'agreedOnConditions',
        conclusion: '出口净宽不少于一点一米，竣工前改造到位',
      },
    ],
    lines: [
      {
        department: '消防大队',
        presence: 'present',
        signedBy: '何军',
        signedAt: { on: '2007-11-01', time: '11:30' },
        reservation: '排烟竖井另行复核',
      },
      {
        department: '规划建设局',
        presence: 'present',
        signedBy: '刘洋',
        signedAt: { on: '2007-11-01', time: '14:02' },
        reservation: null,
      },
    ],
  }),
  referralLetter: sampleLetter(referralLetter, {
    to: '成都市卫生局',
    facts: decided.facts,
    opinion: '初审合格，呈请审批',
    basis: decided.basis,
    attachments: ['申请材料全套6件', '初审意见1份'],
    due: due('2007-11-27'),
  }),
  firstCheckOpinion: sampleLetter(firstCheckOpinion, {
    to: '成都市卫生局',
    opinion: 'agree',
    facts: decided.facts,
    basis: decided.basis,
    checkedBy: ['刘洋'],
  }),
  reviewOpinion: sampleLetter(reviewOpinion, {
    proposal: 'grant',
    facts: decided.facts,
    basis: decided.basis,
    siteCheck: { checkedOn: '2007-11-02', findings: '布局与平面图一致', officers: ['刘洋', '何军'] },
    reviewedBy: ['刘洋'],
  }),
  archiveList: sampleLetter(archiveList, {
    papers: [
      { title: '受理通知书', number: '成高许受〔2007〕00001号', date: '2007-10-30', pages: 1 },
      { title: '从业人员健康检查合格证明', number: null, date: '2007-10-30', pages: null },
    ],
    retention: 'thirtyYears',
    closedOn: '2007-11-08',
    archivedBy: '孙悦',
  }),
  supervisionOrder: sampleLetter(supervisionOrder, supervision),
  errorNotice: sampleLetter(errorNotice, supervision),
  supervisionProposal: sampleLetter(supervisionProposal, {
    ...supervision,
    answer: '已于2007年11月8日作出决定',
    result: '建议采纳，予以结案',
  }),
} as const satisfies Readonly<Record<string, SampleLetter>>;

/** One letter of every kind that can be written. */
export const sampleLetters: Readonly<Record<string, SampleLetter>> = {
  ...counterLetters,
  ...decisionLetters,
};
