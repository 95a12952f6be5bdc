import type { CardEvent, CardState } from '#supervision/card.ts';
import type { CardWhyNot } from '#supervision/errors.ts';

type Words = { readonly zh: string; readonly en: string };

/** States of a card as people read them. */
export const CARD_STATE_WORDS = {
  raised: { zh: '已发出', en: 'Raised' },
  explained: { zh: '已申辩', en: 'Explained' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  lifted: { zh: '已撤销', en: 'Lifted' },
} as const satisfies Readonly<Record<CardState, Words>>;

/** Lines of the timeline of a card. */
export const CARD_EVENT_WORDS = {
  raised: { zh: '系统发牌', en: 'Raised by the system' },
  explained: { zh: '部门申辩', en: 'The department explained itself' },
  paperIssued: { zh: '发出监察文书', en: 'A paper was sent' },
  confirmed: { zh: '监察员确认', en: 'Confirmed by the monitor' },
  lifted: { zh: '撤销', en: 'Lifted' },
} as const satisfies Readonly<Record<CardEvent['kind'], Words>>;

/** Why something cannot be done with a card now. */
export const CARD_WHY_NOT_WORDS = {
  closed: { zh: '这张牌现在的状态不能这样处理', en: 'Not possible in the present state of the card' },
  'only-warning': {
    zh: '预警只要求尽快办理，不需要申辩和确认',
    en: 'A warning asks for action; it is neither explained nor confirmed',
  },
  'answer-open': {
    zh: '部门申辩期限未到，尚不能确认',
    en: 'The department may still explain itself; it cannot be confirmed yet',
  },
  'no-case': {
    zh: '差评的牌不出监察文书，请在差评整改页面督促',
    en: 'No paper is sent about a rating; follow it on the page of its remedy',
  },
} as const satisfies Readonly<Record<CardWhyNot, Words>>;
