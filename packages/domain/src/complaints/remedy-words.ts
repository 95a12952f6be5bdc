import type { RemedyWhyNot } from '#complaints/errors.ts';
import type { AppealOutcome, RemedyEvent, RemedyState, Verdict } from '#complaints/remedy.ts';
import type { RemedyStep, RemedyStepState } from '#complaints/remedy-dues.ts';

type Words = { readonly zh: string; readonly en: string };

export const REMEDY_STATE_WORDS = {
  opened: { zh: '待交办', en: 'To be assigned' },
  assigned: { zh: '核实中', en: 'Being looked into' },
  judged: { zh: '已核实', en: 'Found' },
  rectified: { zh: '已整改，待回访', en: 'Put right; to be asked again' },
  revisited: { zh: '已回访', en: 'Asked again' },
  closed: { zh: '已办结', en: 'Closed' },
} as const satisfies Readonly<Record<RemedyState, Words>>;

export const REMEDY_EVENT_WORDS = {
  opened: { zh: '差评立案', en: 'Opened by a bad rating' },
  assigned: { zh: '交办并联系评价人', en: 'Assigned; the person was called' },
  judged: { zh: '核实结论', en: 'What was found' },
  appealed: { zh: '部门申诉', en: 'The department appealed' },
  appealDecided: { zh: '申诉裁定', en: 'The appeal was decided' },
  rectified: { zh: '部门整改', en: 'Put right by the department' },
  revisited: { zh: '回访', en: 'The person was asked again' },
  closed: { zh: '办结', en: 'Closed' },
} as const satisfies Readonly<Record<RemedyEvent['kind'], Words>>;

export const VERDICT_WORDS = {
  founded: { zh: '属实', en: 'It holds' },
  mistaken: { zh: '误评', en: 'Given by mistake' },
  malicious: { zh: '恶意评价', en: 'Malicious' },
  policy: { zh: '政策原因', en: 'The policy, not the service' },
} as const satisfies Readonly<Record<Verdict, Words>>;

export const APPEAL_OUTCOME_WORDS = {
  ratingUpheld: { zh: '申诉不成立，差评有效', en: 'Appeal dismissed; the rating stands' },
  ratingSetAside: { zh: '申诉成立，差评不计', en: 'Appeal allowed; the rating counts nowhere' },
} as const satisfies Readonly<Record<AppealOutcome, Words>>;

export const REMEDY_STEP_WORDS = {
  callBack: { zh: '交办和联系', en: 'Assign and call' },
  verify: { zh: '核实', en: 'Look into it' },
  decideAppeal: { zh: '裁定申诉', en: 'Decide the appeal' },
  rectify: { zh: '整改', en: 'Put right' },
  revisit: { zh: '回访', en: 'Ask again' },
} as const satisfies Readonly<Record<RemedyStep, Words>>;

export const REMEDY_STEP_STATE_WORDS = {
  running: { zh: '进行中', en: 'running' },
  warning: { zh: '预警', en: 'soon over' },
  late: { zh: '逾期', en: 'late' },
  met: { zh: '按期', en: 'in time' },
  missed: { zh: '逾期完成', en: 'done late' },
} as const satisfies Readonly<Record<RemedyStepState, Words>>;

export const REMEDY_WHY_NOT_WORDS = {
  'remedy-step': { zh: '现在的环节不能这样处理', en: 'Not possible at this step' },
  'own-rating': { zh: '被评价的人员不能处理本件', en: 'Whoever was rated has no hand in it' },
  appealed: { zh: '已经申诉过一次', en: 'There was an appeal already' },
  'appeal-late': { zh: '申诉期限已过', en: 'The days for an appeal are over' },
  'appeal-open': { zh: '申诉还没有裁定', en: 'The appeal is not decided yet' },
} as const satisfies Readonly<Record<RemedyWhyNot, Words>>;
