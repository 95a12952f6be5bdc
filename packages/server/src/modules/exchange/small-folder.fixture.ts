import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { faultLine, ImportRefusedError } from './errors.ts';
import { readFolder } from './read-folder.ts';

/** A centre that fits on one page: a hall, two departments, a street office, four items, one channel. Sound as it stands. */
export const SMALL_FOLDER: Readonly<Record<string, string>> = {
  'institutions.yaml': `
meta: { note: 一页纸的中心 }
institutions:
  - { id: CENTRE, name: 清河区政务服务中心, name_en: Qinghe Service Centre, type: centre, tier: 1, parent: null }
  - id: HALL
    name: 清河大厅
    name_en: Qinghe Hall
    type: hall
    tier: 1
    parent: CENTRE
    address: 清河路1号
    areas: [{ id: A, name: 综合区, name_en: General, order_west_to_east: 1 }]
  - id: ST-01
    name: 清河街道社会事务服务中心
    name_en: Qinghe Sub-district Social Affairs Service Centre
    type: street_centre
    tier: 2
    parent: CENTRE
    street_office: 清河街道办事处
`,
  'departments.yaml': `
departments:
  - code: GSJ
    name: 工商局
    name_en: Commerce Bureau
    level: zone_bureau
    halls: [HALL]
    channel_roles: [企业设立]
    project_construction_department: false
    stationed: true
    remit: 登记
  - code: GSH
    name: 国税局
    name_en: Tax Bureau
    level: municipal_branch
    halls: [HALL]
    channel_roles: [企业设立]
    project_construction_department: false
    stationed: true
    remit: 税务
`,
  'intermediaries.yaml': `
kinds:
  - id: IM-01
    name: 印章刊刻
    name_en: Seals
    service_time: 1小时
    price_basis: 明码标价
    items: [IMS-001]
    windows: [W3]
    providers: []
`,
  'windows.yaml': `
windows:
  - { id: W1, number: 1, hall: HALL, area: A, name: 登记, name_en: Registry, department: GSJ, intermediary: null,
      channel: 企业设立, group: A, x: 0, y: 0, row: 北侧, services: [GSJ-001] }
  - { id: W2, number: 2, hall: HALL, area: A, name: 税务, name_en: Tax, department: GSH, intermediary: null,
      channel: 企业设立, group: B, x: 1, y: 0, row: 北侧, services: [GSH-001] }
  - { id: W3, number: 3, hall: HALL, area: A, name: 印章, name_en: Seals, department: null, intermediary: IM-01,
      channel: null, group: C, x: 2, y: 0, row: 北侧, services: [IMS-001] }
`,
  'items.yaml': `
items:
  - code: GSJ-001
    name: 公司设立登记
    name_en: Registration of a company
    department: GSJ
    intermediary: null
    kind: 行政许可
    channel: enterprise-establishment
    stage: null
    handling: 承诺件
    audience: [enterprise]
    legal_basis: [{ title: 公司法, article: 第六条, certainty: known }]
    statutory_limit: { value: 15, unit: calendar_day }
    promised_limit: { value: 1.5, unit: work_hour }
    conditions: [有公司章程]
    materials:
      - { id: GSJ-001-M1, name: 设立登记申请书, form: original, count: 1, required: true, source_type: form, source: 窗口 }
      - { id: GSJ-001-M2, name: 住所使用证明, form: copy, count: 1, required: false, when: 租用房屋的, source_type: applicant, source: 申请人, shared: SM-07 }
      - { id: GSJ-001-M3, name: 验资报告, form: original, count: 1, required: true, source_type: third_party, source: 事务所, shared: null }
    fee: { charged: true, standard: 按注册资本, basis: 登记收费通知 }
    result: { name: 营业执照, validity: 长期 }
    form_template: F-GSJ-1
    halls: [HALL]
    windows: [W1]
    keywords: [开公司, 营业执照]
  - code: GSH-001
    name: 设立税务登记
    name_en: Tax registration
    department: GSH
    intermediary: null
    kind: 其他行政权力
    channel: enterprise-establishment
    stage: null
    handling: 即办件
    audience: [enterprise, personal]
    legal_basis: [{ title: 税收征收管理法, article: null, certainty: check }]
    statutory_limit: { value: 30, unit: calendar_day }
    promised_limit: { value: 30, unit: minute }
    conditions: [已领营业执照]
    materials:
      - { id: GSH-001-M1, name: 税务登记表, form: original, count: 2, required: true, source_type: form, source: 窗口 }
      - { id: GSH-001-M2, name: 营业执照副本, form: copy, count: 1, required: true, source_type: government, source: 工商局, shared: SM-02 }
      - { id: GSH-001-M3, name: 经营场所证明, form: copy, count: 1, required: true, source_type: applicant, source: 申请人, shared: SM-07 }
    fee: { charged: false, standard: 不收费, basis: null }
    result: { name: 税务登记证, validity: 长期 }
    form_template: null
    halls: [HALL]
    windows: [W2]
    keywords: [税务登记]
  - code: IMS-001
    name: 公章刻制
    name_en: Seals
    department: null
    intermediary: IM-01
    kind: 公共服务
    channel: intermediary
    stage: null
    handling: 承诺件
    audience: [enterprise]
    legal_basis: [{ title: 印章管理规定, article: null, certainty: check }]
    statutory_limit: null
    promised_limit: { value: 1, unit: work_day }
    conditions: [已领营业执照]
    materials:
      - { id: IMS-001-M1, name: 刻章申请表, form: original, count: 1, required: true, source_type: form, source: 窗口 }
    fee: { charged: false, standard: 协商, basis: null }
    result: { name: 公章, validity: 长期 }
    form_template: null
    halls: [HALL]
    windows: [W3]
    keywords: [刻章]
`,
  'item-rules.yaml': `
rules:
  - { code: GSJ-001, deferrable: [GSJ-001-M3], fetchable: [GSJ-001-M2], undertaking: true, quantity_limit: 5,
      other_procedures: [{ name: 公告, basis: 公司法第六条 }] }
`,
  'street_items.yaml': `
items:
  - code: JD-001
    name: 失业登记
    name_en: Unemployment registration
    category: 劳动就业
    category_en: Employment
    type: approval_service
    kind: 公共服务
    audience: [personal]
    receives_tiers: [2]
    receives_at: [street_centre]
    decides_tier: 2
    decides_at: street_centre
    decides_department: null
    handling: 即办件
    promised_limit: { value: 30, unit: minute }
    statutory_limit: null
    basis: 劳动力市场管理规定
    conditions: [有就业要求]
    materials:
      - { id: JD-001-M1, name: 身份证, form: copy, count: 1, required: true, source_type: applicant, source: 申请人 }
    fee: { charged: false, standard: 不收费 }
    result: 失业登记证明
    form_template: null
    keywords: [失业]
`,
  'community_items.yaml': `
items:
  - code: SQ-001
    name: 失业登记代受理
    name_en: Unemployment registration, received
    category: 劳动就业
    category_en: Employment
    receives_tier: 3
    decides_tier: 2
    decides_department: null
    handling: 即办件
    promised_limit: { value: 20, unit: minute }
    materials: [{ id: SQ-001-M1, name: 身份证 }]
    related_street_item: JD-001
    audience: [personal]
    keywords: [失业]
`,
  'channels.yaml': `
meta: { work_day_hours: 8 }
shared_materials:
  - { id: SM-02, name: 营业执照, produced_by: [GSJ-001], used_by: [GSH-001] }
  - { id: SM-07, name: 住所证明, produced_by: [], used_by: [GSJ-001, GSH-001] }
channels:
  - id: EE
    key: enterprise-establishment
    name: 企业设立并联审批通道
    name_en: Enterprise establishment
    launched: 2007-10-30
    members: [GSJ, GSH]
    before: { value: 5, unit: work_day }
    after: { value: 4, unit: work_hour }
    overhead: [{ id: EE-00, name: 受理, name_en: Intake, promised: { value: 15, unit: minute } }]
    reference_route: llc
    routes: [{ id: llc, name: 内资有限责任公司 }]
    steps:
      - { id: EE-01, item: GSJ-001, name: 登记, department: GSJ, prerequisites: [], routes: [llc],
          serial_before: { value: 2, unit: work_day }, promised: { value: 1.5, unit: work_hour },
          statutory: { value: 15, unit: calendar_day }, applies_when: null, shared_materials: [SM-07], produces: [SM-02] }
      - { id: EE-02, item: GSH-001, name: 税务, department: GSH, prerequisites: [EE-01], routes: [llc],
          serial_before: null, promised: { value: 30, unit: minute },
          statutory: null, applies_when: null, shared_materials: [SM-02], produces: [] }
`,
  'channel_forms.yaml': `
forms:
  - key: enterprise-establishment
    help: 各部门共用这一张表。
    words: { usual: { body: 公司 } }
    sections: [{ id: name, title: '{body}名称' }]
    facts:
      - { id: name_first, section: name, schema: { title: '{body}名称（首选）', type: string, minLength: 4 }, fills: [F-GSJ-1.name] }
      - { id: money, section: name, routes: [llc], fills: [F-GSJ-1.capital] }
`,
  'guided_questions.yaml': `
events:
  - id: GQ-01
    name: 开公司
    name_en: Set up a company
    audience: [enterprise]
    keywords: [开公司]
    summary: 一套材料一起办。
    always: [GSJ-001]
    questions: [{ id: vat, text: 要开发票吗？, type: boolean }]
    rules: [{ when: { vat: true }, then: { items: [GSH-001], materials: [GSJ-001-M2] } }]
    order: [GSJ-001, GSH-001]
`,
  'notices.yaml': `
notices:
  - { id: NT-01, category: 公告, title: 通道启用, date: 2007-10-30, body: 并联审批通道启用。, related_items: [GSJ-001, JD-001] }
`,
  'convenience_info.yaml': `
articles:
  - { id: CI-01, category: 办事指南, title: 开放时间, date: "2007-01-04", body: 周一至周五。, related_items: [] }
`,
  'faq.yaml': `
faq:
  - { id: FAQ-01, type: consultation, item: SQ-001, question: 失业登记要带什么？, answer: 带身份证。 }
`,
  'forms/f-gsj-1.yaml': `
id: F-GSJ-1
title: 公司设立登记申请书
title_en: Application
items: [GSJ-001]
help: 由法定代表人签署
sections: [{ id: s1, title: 基本信息, fields: [name, capital] }]
schema:
  $schema: https://json-schema.org/draft/2020-12/schema
  type: object
  properties:
    name: { title: 公司名称, type: string, minLength: 1 }
    capital: { title: 注册资本（万元）, type: number, minimum: 3 }
  required: [name]
  additionalProperties: false
`,
};

/** Writes a folder, lets it be used, and removes it. */
export async function withFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yichuang-folder-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The faults of a folder as lines; empty when it is sound. */
export const faultsOf = (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  withFolder(files, async (folder) => {
    try {
      await readFolder(folder);
      return [];
    } catch (error) {
      if (!(error instanceof ImportRefusedError)) throw error;
      return error.faults.map(faultLine);
    }
  });

/** A row of a table of tests: the small folder with one text replaced, and the faults that must be told. */
export const broken = (file: string, from: string, to: string, ...faults: readonly string[]) => ({
  name: `${file}: ${from.trim()} → ${to.trim() || 'nothing'}`,
  files: smallFolderWith(file, from, to),
  faults,
});

/** The small folder with one text replaced; the text must stand in the file exactly once. */
export function smallFolderWith(file: string, from: string, to: string): Readonly<Record<string, string>> {
  return { ...SMALL_FOLDER, [file]: replaceOnce(SMALL_FOLDER[file] ?? '', from, to) };
}

/** @throws when the text is not there exactly once: the test would break something else than it says */
export function replaceOnce(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" is there ${parts.length - 1} times`);
  return parts.join(to);
}
