import type { EventItem, LifeEventData } from '#processes/life-event-procedure.ts';

/** 王芳 opens a noodle shop: alone or as a company, small or large, perhaps with alcohol. */
export const noodleShop: LifeEventData = {
  name: '开面馆',
  name_en: 'Open a noodle shop',
  always: ['EIA', 'FOOD'],
  questions: [
    {
      id: 'form',
      text: '用什么主体？',
      text_en: 'Trade as?',
      type: 'single',
      options: [
        { value: 'sole', label: '个体', label_en: 'Sole trader' },
        { value: 'company', label: '公司', label_en: 'Company' },
      ],
    },
    {
      id: 'area',
      text: '多大？',
      text_en: 'How large?',
      type: 'single',
      options: [
        { value: 'small', label: '小', label_en: 'small' },
        { value: 'mid', label: '中', label_en: 'middling' },
        { value: 'large', label: '大', label_en: 'large' },
      ],
      help: '含厨房',
    },
    { id: 'alcohol', text: '卖酒吗？', text_en: 'Alcohol?', type: 'boolean' },
    { id: 'laidoff', text: '下岗吗？', text_en: 'Laid off?', type: 'boolean' },
  ],
  rules: [
    { when: { form: 'sole' }, items: ['SOLE'], materials: ['SOLE-M5'] },
    {
      when: { form: 'company' },
      items: ['NAME', 'COMPANY'],
      materials: [],
      note: '四小时',
      note_en: 'four hours',
    },
    { when: { area: ['mid', 'large'] }, items: ['FIRE'], materials: [] },
    { when: { alcohol: true }, items: ['ALCOHOL'], materials: ['FOOD-M3'] },
    { when: { form: 'company', area: 'large' }, items: ['ALCOHOL'], materials: [] },
    { when: { form: 'sole', laidoff: true }, items: [], materials: ['SOLE-M6'], note: '免费' },
  ],
  order: ['NAME', 'EIA', 'FIRE', 'FOOD', 'SOLE', 'COMPANY', 'ALCOHOL'],
};

/** Every item takes as many working days as its code has letters; fire is looked at by an intermediary. */
export const shopItems: ReadonlyMap<string, EventItem> = new Map(
  noodleShop.order.map((code) => [
    code,
    {
      name: `事项${code}`,
      ...(code !== 'FIRE' && { department: code.slice(0, 3) }),
      promised: { unit: 'workingDays', count: code.length },
    },
  ]),
);

export const SHOP = { key: 'shop', items: shopItems, hoursPerWorkingDay: 8 };
