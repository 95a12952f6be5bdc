import type { FormView } from '@yichuang/contract/forms.ts';
import { channelDocuments } from './channel-documents.ts';
import type { FolderData } from './read-folder.ts';
import type { Channel } from './schemas/channels.ts';

/** 一张表: the facts that every department of a route needs, asked once, with the documents of all its steps. */
export function channelForm(channel: Channel, route: Channel['routes'][number], data: FolderData) {
  const form = formOf(ROUTE_WORDS[route.id] ?? USUAL_WORDS);
  return {
    title: `${channel.name.replace(/(并联审批)?通道$/, '')} · ${route.name}`,
    titleEn: channel.name_en,
    definition: { ...form, documents: channelDocuments(channel, route.id, data) },
  };
}

type RouteWords = {
  /** What is set up. */
  readonly body: string;
  /** Who answers for it, and whether that is always a person with a resident id. */
  readonly head: string;
  readonly isHeadResident: boolean;
  /** In 万元; null where nobody puts up capital. */
  readonly capital: { readonly title: string; readonly minimum: number; readonly note: string } | null;
};

const USUAL_WORDS: RouteWords = {
  body: '企业',
  head: '负责人',
  isHeadResident: false,
  capital: { title: '注册资本（万元）', minimum: 0.01, note: '与章程一致' },
};

/**
 * Words and least capital by kind of enterprise.
 *
 * Law: Company Law (2005) art. 26, 59, 81; the laws on sole proprietorships and partnerships set no minimum.
 */
const ROUTE_WORDS: Readonly<Record<string, RouteWords>> = {
  llc: {
    body: '公司',
    head: '法定代表人',
    isHeadResident: true,
    capital: { title: '注册资本（万元）', minimum: 3, note: '不少于3万元；一人公司不少于10万元，一次缴足' },
  },
  jsc: {
    body: '公司',
    head: '法定代表人',
    isHeadResident: true,
    capital: { title: '注册资本（万元）', minimum: 500, note: '不少于500万元' },
  },
  branch: { body: '分公司', head: '负责人', isHeadResident: true, capital: null },
  sole: {
    body: '企业',
    head: '投资人',
    isHeadResident: true,
    capital: { title: '申报的出资额（万元）', minimum: 0.01, note: '没有最低限额' },
  },
  partnership: {
    body: '企业',
    head: '执行事务合伙人',
    isHeadResident: false,
    capital: { title: '全体合伙人出资额（万元）', minimum: 0.01, note: '没有最低限额' },
  },
  foreign: {
    body: '企业',
    head: '法定代表人',
    isHeadResident: false,
    capital: { title: '注册资本（万元）', minimum: 3, note: '与批准证书一致，外币折合人民币' },
  },
  nonco: {
    body: '企业',
    head: '负责人',
    isHeadResident: true,
    capital: { title: '注册资金（万元）', minimum: 3, note: '营业单位填资金数额' },
  },
};

function formOf(words: RouteWords): Pick<FormView, 'help' | 'sections' | 'schema'> {
  const { body, head } = words;
  const capital = capitalOf(words);
  const properties = { ...fieldsOf(words), ...capital };
  return {
    help: '各部门共用这一张表，每项只填一次；名称核准、登记、刻章备案、代码和税务登记一起办理。',
    sections: [
      { id: 'name', title: `${body}名称和地址`, fields: ['name_first', 'name_second', 'address'] },
      { id: 'business', title: '经营', fields: ['scope', ...Object.keys(capital), 'employees'] },
      { id: 'head', title: head, fields: ['head_name', 'head_id'] },
      { id: 'delivery', title: '领取证照', fields: ['delivery'] },
    ],
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties,
      required: Object.keys(properties).filter((field) => field !== 'name_second'),
      additionalProperties: false,
    },
  };
}

function capitalOf({ capital }: RouteWords) {
  if (capital === null) return {};
  const { title, minimum, note } = capital;
  return { capital: { title, type: 'number', minimum, maximum: 100_000_000, description: note } };
}

function fieldsOf({ body, head, isHeadResident }: RouteWords) {
  const name = { type: 'string', minLength: 4, maxLength: 60 };
  return {
    name_first: {
      title: `${body}名称（首选）`,
      ...name,
      description: '例如：成都＋字号＋行业＋组织形式',
    },
    name_second: { title: `${body}名称（备选）`, ...name, description: '首选重名时用它，填上可少跑一趟' },
    address: {
      title: '住所（经营场所）',
      type: 'string',
      minLength: 4,
      maxLength: 100,
      description: '精确到门牌号和房间号',
    },
    scope: {
      title: '经营范围',
      type: 'string',
      'x-widget': 'textarea',
      minLength: 2,
      maxLength: 500,
      description: '参考国民经济行业分类表述',
    },
    employees: { title: '从业人数', type: 'integer', minimum: 1, maximum: 100_000 },
    head_name: { title: `${head}姓名`, type: 'string', minLength: 2, maxLength: 60 },
    head_id: isHeadResident ? residentId(`${head}身份证号`) : anyNumber(`${head}证件号码`),
    delivery: { title: '领取证照的方式', type: 'string', enum: ['窗口领取', '邮寄送达'] },
  };
}

const residentId = (title: string) => ({
  title,
  type: 'string',
  pattern: String.raw`^(\d{15}|\d{17}[\dXx])$`,
  'x-kind': 'id_card',
});

/** A passport, or the registration number of a partner that is an enterprise. */
const anyNumber = (title: string) => ({
  title,
  type: 'string',
  minLength: 5,
  maxLength: 30,
  description: '身份证、护照或营业执照号码',
});
