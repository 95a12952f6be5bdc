import type { ItemGuide } from '@yichuang/contract/catalogue.ts';
import type { ChannelView, PlanView } from '@yichuang/contract/channels.ts';
import type { NoticeView } from '@yichuang/contract/notices.ts';
import type { CentreView } from '@yichuang/contract/organisation.ts';
import { hallPlan } from './queueing/hall-plan.fixture.ts';

const COMMERCE = { code: 'GSJ', name: '工商局', nameEn: 'Administration for Industry and Commerce' };

export const centre: CentreView = {
  name: '成都高新区政务服务中心',
  nameEn: 'Chengdu High-tech Zone Government Service Centre',
  regionCode: '510109',
  officeHours: '08:30-12:00,13:00-17:30',
  phone: '028-00000000',
  reviewBody: null,
  court: null,
  halls: [
    { id: 'HALL-S', name: '南区大厅', nameEn: 'South Hall', address: '天府大道北段18号', counters: 124 },
    { id: 'HALL-W', name: '西区大厅', nameEn: 'West Hall', address: null, counters: 18 },
  ],
  demo: true,
  version: 1,
};

/** 个体工商户开业登记: applied for online, done on the spot, with everything a guide can have. */
export const shopGuide: ItemGuide = {
  code: 'GSJ-013',
  version: 1,
  name: '个体工商户开业登记',
  nameEn: 'Registration of a sole trader',
  kind: '行政许可',
  handling: 'immediate',
  channel: 'standard',
  owner: COMMERCE,
  promisedLimit: { unit: 'workingHours', count: 1 },
  feeCharged: true,
  audience: ['personal'],
  legalBasis: [
    { title: '城乡个体工商户管理暂行条例', article: '第七条', certain: true },
    { title: '个体工商户登记程序规定', article: '第九条', certain: false },
  ],
  conditions: ['有与经营项目相适应的经营场所'],
  documents: [
    {
      id: 'GSJ-013-M1',
      name: '经营者身份证',
      form: 'copy_with_original_checked',
      count: 1,
      required: true,
      when: null,
      sourceType: 'applicant',
      source: '申请人',
      deferrable: false,
      fetchable: false,
    },
    {
      id: 'GSJ-013-M5',
      name: '前置许可证',
      form: 'copy',
      count: 2,
      required: false,
      when: '从事餐饮、网吧等行业',
      sourceType: 'government',
      source: '行业主管部门',
      deferrable: false,
      fetchable: false,
    },
  ],
  statutoryLimit: { limit: { unit: 'calendarDays', count: 30 }, byDefault: false },
  fee: { charged: true, standard: '开业登记费20元', basis: '价费字〔1992〕414号' },
  result: { name: '个体工商户营业执照', validity: '4年' },
  places: [{ hall: '南区大厅', hallEn: 'South Hall', address: '天府大道北段18号', counters: [95, 96] }],
  formTitle: null,
  keywords: ['开店'],
  questions: [{ question: '开小面馆可以直接来领执照吗？', answer: '先办卫生许可。' }],
  online: true,
};

export const companyChannel: ChannelView = {
  key: 'enterprise-establishment',
  name: '企业设立并联审批通道',
  nameEn: 'Enterprise-establishment parallel approval',
  before: { unit: 'workingDays', count: 5 },
  after: { unit: 'workingHours', count: 4 },
  routes: [
    { id: 'llc', name: '内资有限责任公司', nameEn: null },
    { id: 'branch', name: '分公司', nameEn: null },
  ],
  referenceRoute: 'llc',
  departments: [COMMERCE],
  open: true,
};

export const companyPlan: PlanView = {
  unit: 'wh',
  serial: 40,
  parallel: 3.5,
  stages: [],
  steps: [
    {
      stepId: 'EE-01',
      name: '企业名称预先核准',
      nameEn: 'Approval of the name',
      itemCode: 'GSJ-001',
      department: COMMERCE,
      stage: null,
      start: 0.25,
      end: 0.75,
      slack: 0,
      critical: true,
      prerequisites: [],
    },
  ],
};

export const holidayNotice: NoticeView = {
  id: 'NT-04',
  category: '公告',
  title: '国庆期间办公安排',
  body: '10月1日至7日休息。\n8日起正常办公。',
  publishedOn: '2007-09-24',
  relatedItems: ['GSJ-013', 'JD-01'],
};

/** The wire of a small centre, for `callWith`. */
export const centreReplies = {
  'cases.listDisclosed': () => ({ rows: [], nextCursor: null, since: '2025-11-24' }),
  'organisation.readCentre': () => centre,
  'organisation.listDepartments': () => ({ rows: [{ ...COMMERCE, level: 'zone_bureau', items: 2 }] }),
  'catalogue.listItems': () => ({ rows: [shopGuide], total: 1, nextCursor: null }),
  'catalogue.listEvents': () => ({
    rows: [{ slug: 'restaurant', name: '开饭店', nameEn: 'Open a restaurant', summary: '先定名称和场所。' }],
  }),
  'channels.list': () => ({ rows: [companyChannel] }),
  'queueing.readHallPlan': () => hallPlan,
  'notices.list': () => ({ rows: [holidayNotice] }),
};
