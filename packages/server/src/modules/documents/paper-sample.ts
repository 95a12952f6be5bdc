import { type AcceptanceFacts, acceptanceNotice } from '@yichuang/domain/documents/acceptance-notice.ts';
import type { Letter } from '@yichuang/domain/documents/letter.ts';
import { type Paper, type PaperMarks, paperOf } from '#modules/documents/paper.ts';
import { paperCode } from '#modules/documents/paper-code.ts';

const DOCUMENTS: AcceptanceFacts['documents'] = [
  { name: '食品卫生许可证申请表', form: 'original', copies: 1 },
  { name: '法定代表人或者负责人身份证明', form: 'copyCheckedWithOriginal', copies: 1 },
  { name: '经营场所使用证明（租赁合同或者产权证明）', form: 'copyCheckedWithOriginal', copies: 1 },
  { name: '经营场所平面布局图和卫生设施示意图', form: 'original', copies: 2 },
  { name: '从业人员健康检查和卫生知识培训合格证明', form: 'copy', copies: 1 },
  { name: '卫生管理制度', form: 'electronic', copies: 1 },
];

/** 王芳 opens a noodle shop. For tests and measurements only. */
export const noodleShop: AcceptanceFacts = {
  letterNumber: '成高许受〔2007〕00001号',
  authority: '社会事业局',
  centre: '成都高新区政务服务中心',
  caseNumber: '510109200710301000017',
  queryCode: '482917',
  applicant: { kind: 'person', name: '王芳', idType: '居民身份证', maskedId: '510***********1234' },
  agent: null,
  item: { name: '食品卫生许可证核发', code: 'SSJ-001', isLicence: true },
  handling: 'promised',
  isCorrected: false,
  acceptedOn: '2007-10-30',
  promised: {
    limit: { unit: 'workingDays', count: 5 },
    due: { on: '2007-11-06', time: null, provisional: false },
  },
  statutory: {
    limit: { unit: 'workingDays', count: 20 },
    due: { on: '2007-11-27', time: null, provisional: false },
    isDefault: true,
  },
  acceptedBy: ['李静'],
  fee: null,
  specialProcedures: [],
  documents: DOCUMENTS,
  delivery: '窗口领取',
  contact: '李静',
  phone: '028-85330001',
  issuedOn: '2007-10-30',
  trackUrl: 'https://hall.example/track',
};

/** The noodle shop's paper with some facts changed. */
export function samplePaper(facts: Partial<AcceptanceFacts> = {}, marks: Partial<PaperMarks> = {}): Paper {
  return markedPaper(acceptanceNotice({ ...noodleShop, ...facts }), marks);
}

/** Any letter with the marks of the sample. */
export function markedPaper(letter: Letter, marks: Partial<PaperMarks> = {}): Paper {
  return paperOf(letter, {
    code: paperCode(Uint8Array.of(0, 17, 34, 51, 68, 85, 102, 119, 136, 153)),
    verifyUrl: 'https://hall.example/verify/008J4CT4ANK7F24S',
    isDemo: true,
    signature: { algorithm: 'Ed25519', key: '3F2A9C41D07B65E8', at: '2007-10-30 09:12:33' },
    ...marks,
  });
}

/** So many documents, the sample's over and over. */
export const sampleDocuments = (count: number): AcceptanceFacts['documents'] =>
  Array.from({ length: count }, (_, index) => DOCUMENTS[index % DOCUMENTS.length]).filter(
    (document) => document !== undefined,
  );
