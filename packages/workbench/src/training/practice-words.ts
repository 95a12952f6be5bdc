import { bilingual } from '@yichuang/ui/language.ts';
import { ART_32 } from '#queueing/refusal-text.ts';
import type { PracticeAct, PracticeFault } from './judge.ts';
import type { PracticeKind } from './practice.ts';

/** What is told of a person: names of the item, of the paper that is not there, of the agent. */
type Told = { readonly item: string; readonly paper: string; readonly agent: string };

type Tells = Readonly<Record<PracticeKind, (told: Told) => string>>;

/** What stands at the counter. */
export const STORIES = bilingual<Tells>({
  zh: {
    instant: ({ item }) => `来办“${item}”。必备材料齐全，符合要求。`,
    promised: ({ item }) => `来办“${item}”。必备材料齐全，符合要求。`,
    lacking: ({ item, paper }) => `来办“${item}”。没有带“${paper}”，其余必备材料齐全。`,
    follows: ({ item, paper }) =>
      `来办“${item}”。没有带“${paper}”，承诺按期补交并已签署承诺书；其余必备材料齐全。`,
    notOurs: ({ item }) => `来办“${item}”，但场所在外区，不在本中心辖区，应由外区的机关受理。`,
    repeated: ({ item }) => `来办“${item}”。说三天前已经交过材料，不知办到哪里，想再交一遍。`,
    agent: ({ item, agent }) => `由代办人来办“${item}”：${agent}。必备材料齐全，委托书在内。`,
  },
  en: {
    instant: ({ item }) => `Comes for “${item}”. Every required paper is there and in order.`,
    promised: ({ item }) => `Comes for “${item}”. Every required paper is there and in order.`,
    lacking: ({ item, paper }) =>
      `Comes for “${item}”, without “${paper}”. The other required papers are there.`,
    follows: ({ item, paper }) =>
      `Comes for “${item}”, without “${paper}”, and has signed the commitment to bring it in time. The rest is there.`,
    notOurs: ({ item }) =>
      `Comes for “${item}”, but the place lies in another district, outside of this centre; an authority there is competent.`,
    repeated: ({ item }) =>
      `Comes for “${item}”: handed everything in three days ago, does not know how far it is, wants to do it once more.`,
    agent: ({ item, agent }) => `An agent comes for “${item}”: ${agent}. Every required paper is there.`,
  },
});

const LAW = '《中华人民共和国行政许可法》';

/** What is right, and why. */
export const REASONS = bilingual<Readonly<Record<PracticeKind, string>>>({
  zh: {
    instant: `当场办结。材料齐全、符合法定形式，能够当场决定的，应当当场作出决定（${LAW}第三十四条第二款）。`,
    promised: `受理。属于职权范围，材料齐全、符合法定形式的，应当受理（${LAW}第三十二条第一款第五项）；决定由部门作出。`,
    lacking: `补正。应当当场或者五日内一次告知需要补正的全部内容（${LAW}第三十二条第一款第四项）；不能收下不说。`,
    follows: '容缺受理。这份材料按本事项的规则可以后补，承诺书已签，写明补交期限。',
    notOurs: `不予受理。不属于本机关职权范围的，即时作出不予受理的决定，并告知向有关机关申请（${ART_32}）。`,
    repeated: '不再收件。此人此事项已有在办办件，告诉他办件编号和进度，请下一位。',
    agent: `当场办结，填写代办人。申请人可以委托代理人提出申请（${LAW}第二十九条第二款），代办人的姓名和身份证号要记下。`,
  },
  en: {
    instant:
      'Decide. What is complete and can be decided on the spot is decided on the spot (Administrative Licensing Law art. 34(2)).',
    promised:
      'Accept. What is complete and within the powers is accepted (Administrative Licensing Law art. 32(1)5); the department decides.',
    lacking:
      'Ask for the correction. Everything that is missing is said once, on the spot or within five days (Administrative Licensing Law art. 32(1)4).',
    follows: 'Tolerate. The rule of the item lets this paper follow, and the commitment is signed.',
    notOurs:
      'Decline. What is not within the powers is declined at once, naming the competent authority (Administrative Licensing Law art. 32(1)2).',
    repeated:
      'Take nothing in. There is an open case already: say its number and how far it is; next person.',
    agent:
      'Decide, with the agent. Applicants may send an agent (Administrative Licensing Law art. 29(2)); name and number are written down.',
  },
});

export const ACT_WORDS = bilingual<Readonly<Record<PracticeAct, string>>>({
  zh: {
    decide: '当场办结',
    accept: '受理',
    tolerate: '容缺受理',
    correct: '补正',
    decline: '不予受理',
    receive: '收件',
    none: '没有办理，请了下一位',
  },
  en: {
    decide: 'decided now',
    accept: 'accepted',
    tolerate: 'accepted, papers follow',
    correct: 'asked for the correction',
    decline: 'declined',
    receive: 'taken in',
    none: 'no act, next person',
  },
});

export const FAULT_WORDS = bilingual<Readonly<Record<PracticeFault, string>>>({
  zh: {
    act: '办法不对',
    item: '事项选错了',
    person: '申请人与证件不符',
    agent: '代办人没有填，或者填错了',
    papers: '材料的勾选与柜台上的不符',
  },
  en: {
    act: 'Another act was right',
    item: 'Another item was chosen',
    person: 'The applicant is not the one of the card',
    agent: 'The agent is missing or wrong',
    papers: 'The marks do not fit the papers on the counter',
  },
});
