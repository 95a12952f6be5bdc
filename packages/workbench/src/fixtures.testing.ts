import type { CaseRow, CaseView } from '@yichuang/contract/cases.ts';
import type { ActorView, Role } from '@yichuang/contract/identity.ts';
import type { CentreView } from '@yichuang/contract/organisation.ts';
import type { DeskItem } from '@yichuang/contract/queueing.ts';
import type { DueView } from '@yichuang/contract/wire.ts';
import { permissionsOf } from '@yichuang/domain/identity/policy.ts';

/** Tuesday 30 October 2007, 10:30 in the hall. */
export const NOW = '2007-10-30T02:30:00Z';

export const CASE_ID = '00000000-0000-7000-8000-000000000001';

export const commerce = { code: 'GSJ', name: '工商局', nameEn: 'Commerce' };

export const centre: CentreView = {
  name: '成都高新区政务服务中心',
  nameEn: 'Hi-tech Zone Centre',
  regionCode: '510109',
  officeHours: '08:30-12:00,13:00-17:30',
  phone: null,
  reviewBody: null,
  court: null,
  halls: [],
  demo: true,
  version: 2,
};

export const me = (role: Role): ActorView => ({
  accountId: '00000000-0000-7000-8000-0000000000aa',
  loginName: 'li.wen',
  displayName: 'Li Wen',
  role,
  department: commerce,
  permissions: [...permissionsOf(role)],
  demo: true,
  centreName: '成都高新区政务服务中心',
  now: NOW,
  isLocked: false,
  idleLockMinutes: 10,
});

/** A due so many working days away; negative when it has passed. */
export const due = (workingDays: number, unit: DueView['unit'] = 'workingDays'): DueView => {
  const on = new Date(Date.parse('2007-10-30') + workingDays * 86_400_000).toISOString().slice(0, 10);
  return {
    at: `${on}T09:30:00Z`,
    on,
    unit,
    provisional: false,
    left: {
      isOverdue: workingDays < 0,
      workingDays: Math.abs(workingDays),
      workingMinutes: workingDays === 0 ? 100 : Math.abs(workingDays) * 480,
    },
  };
};

export const caseRow = (changes: Partial<CaseRow> = {}): CaseRow => ({
  caseId: CASE_ID,
  caseNumber: '510109200710301000017',
  itemCode: 'SSJ-004',
  itemName: '食品卫生许可证核发',
  itemNameEn: 'Food hygiene licence',
  department: commerce,
  handling: 'promised',
  state: 'inReview',
  applicantName: 'Wang F*',
  receivedVia: 'counter',
  receivedAt: '2007-10-29T01:20:00Z',
  acceptedAt: '2007-10-29T01:30:00Z',
  decidedAt: null,
  due: due(3),
  promisedDue: due(3),
  statutoryDue: due(20),
  onTime: null,
  version: 3,
  ...changes,
});

export const caseView = (changes: Partial<CaseView> = {}): CaseView => ({
  ...caseRow(),
  applicant: {
    kind: 'person',
    name: '王芳',
    idNumber: '510104********002X',
    phone: '138****5678',
    contactName: '',
    agentName: '',
  },
  form,
  answers: { shop: '川味小馆', area: 46 },
  documents: [{ ...document('M1', true), presented: true }],
  terms: { deferUntil: null, undertaking: false },
  clocks: {
    statutoryLimit: { limit: { unit: 'workingDays', count: 20 }, byDefault: true },
    promisedLimit: { unit: 'workingDays', count: 5 },
    statutoryDue: due(20),
    promisedDue: due(3),
  },
  timeline: [
    { seq: 1, kind: 'received', at: '2007-10-29T01:20:00Z', by: '政务服务中心窗口', note: null },
    { seq: 2, kind: 'accepted', at: '2007-10-29T01:30:00Z', by: '政务服务中心窗口', note: null },
  ],
  course: {
    correction: null,
    deferred: [],
    pauses: [],
    extension: null,
    hearing: null,
    consultation: null,
    opinions: [],
  },
  askable: [],
  acts: [
    { act: 'grant', open: true, why: null, whyEn: null },
    { act: 'refuse', open: true, why: null, whyEn: null },
  ],
  application: null,
  letters: [],
  legalBasis: ['食品卫生法 第二十七条'],
  files: [],
  decision: null,
  proposal: null,
  bars: [],
  twoPersons: false,
  now: NOW,
  ...changes,
});

export function document(id: string, required: boolean): DeskItem['documents'][number] {
  return {
    id,
    name: `材料${id}`,
    form: 'original',
    count: 1,
    required,
    when: null,
    sourceType: 'applicant',
    source: '申请人',
    deferrable: false,
    fetchable: false,
  };
}

const form: DeskItem['form'] = {
  formId: 'F-SS-FOOD',
  title: '食品卫生许可证申请书',
  titleEn: 'Application for a food hygiene licence',
  help: '先取名称核准通知书',
  sections: [{ id: 's1', title: '场所', fields: ['shop', 'area', 'staff'] }],
  schema: {
    type: 'object',
    properties: {
      shop: { title: '店名', type: 'string', maxLength: 10, minLength: 1 },
      area: { title: '面积（平方米）', type: 'number', minimum: 1, maximum: 500 },
      staff: {
        title: '从业人员',
        type: 'array',
        minItems: 1,
        maxItems: 3,
        items: {
          type: 'object',
          properties: {
            name: { title: '姓名', type: 'string' },
            idno: {
              title: '身份证号',
              type: 'string',
              pattern: '^(\\d{15}|\\d{17}[\\dXx])$',
              'x-kind': 'id_card',
            },
          },
          required: ['name', 'idno'],
        },
      },
    },
    required: ['shop', 'area', 'staff'],
    additionalProperties: false,
  },
};

export const deskItem = (changes: Partial<DeskItem> = {}): DeskItem => ({
  code: 'SSJ-004',
  version: 2,
  name: '食品卫生许可证核发',
  nameEn: 'Food hygiene licence',
  kind: '行政许可',
  handling: 'promised',
  channel: 'standard',
  owner: commerce,
  promisedLimit: { unit: 'workingDays', count: 5 },
  feeCharged: false,
  mayDecide: false,
  power: { accept: null, decide: null },
  documents: [document('M1', true), document('M2', true), document('M3', false)],
  form,
  conditions: [],
  fee: { charged: false, standard: '不收费' },
  terms: { deferUntil: null, undertaking: false },
  legalBasis: ['《中华人民共和国食品安全法》第三十五条'],
  statutoryLimit: { limit: { unit: 'workingDays', count: 20 }, byDefault: true },
  ...changes,
});
