import type { ChannelOutlook } from '@yichuang/contract/channel-outlook.ts';
import { companyChannel, companyPlan } from '#centre.fixture.ts';

export const RESTAURANT = {
  slug: 'restaurant',
  name: '开饭店',
  nameEn: 'Open a restaurant',
  summary: '先定名称和场所。',
};

const named = (code: string, name: string, nameEn: string) => ({ code, name, nameEn });

/** A restaurant of one person, middling, nothing said about gas. */
export const restaurantOutlook: ChannelOutlook = {
  channel: {
    ...companyChannel,
    key: 'restaurant',
    name: '开饭店',
    nameEn: 'Open a restaurant',
    routes: [
      { id: 'indiv', name: '个体工商户', nameEn: 'Sole trader' },
      { id: 'company', name: '有限公司', nameEn: 'Limited company' },
    ],
    referenceRoute: 'indiv',
  },
  route: 'indiv',
  choice: {
    routes: [
      { id: 'indiv', name: '个体工商户', nameEn: 'Sole trader' },
      { id: 'company', name: '有限公司', nameEn: 'Limited company' },
    ],
    questions: [
      {
        questionId: 'area',
        condition: '经营面积有多大？',
        conditionEn: 'How large are the premises?',
        help: '包含厨房',
        helpEn: 'Kitchen included',
        options: [
          { value: 'small', label: '不超过100平方米', labelEn: 'Up to 100 m²' },
          { value: 'mid', label: '100至300平方米', labelEn: '100 to 300 m²' },
        ],
        answer: 'mid',
        steps: [named('XFD-004', '消防安全检查', 'Fire inspection')],
      },
      {
        questionId: 'gas',
        condition: '要接管道天然气吗？',
        conditionEn: 'Do you need a gas connection?',
        help: null,
        helpEn: null,
        options: null,
        answer: null,
        steps: [named('IMS-005', '燃气报装', 'Gas connection')],
      },
    ],
    notes: [
      {
        note: '饭店属公众聚集场所，开业前须消防检查',
        noteEn: 'A restaurant is a place of assembly: it needs a fire inspection before it opens',
      },
    ],
    doubts: [],
  },
  isComplete: false,
  plan: companyPlan,
  finish: { at: '2025-12-08T09:30:00.000Z', on: '2025-12-08', provisional: false },
  outside: [{ name: '燃气报装', nameEn: 'Gas connection', owner: null }],
  documents: [
    {
      id: 'KJJ-003-M2',
      name: '房屋租赁合同',
      form: 'copy',
      count: 1,
      required: true,
      when: null,
      sourceType: 'applicant',
      source: '申请人',
      deferrable: false,
      fetchable: false,
      departments: [
        named('KJJ', '科技局', 'Science and Technology Bureau'),
        named('SSJ', '卫生局', 'Health Bureau'),
      ],
    },
  ],
};
