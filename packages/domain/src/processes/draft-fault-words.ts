import type { DraftFault } from '#processes/draft-faults.ts';
import type { StepId } from '#processes/procedure.ts';
import type { ProcedureDraft } from '#processes/procedure-draft.ts';

/** The place of a fault: the list, the place in it, the field and the place in that. */
const PATH = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+)(?:\[(\d+)\]|\.\w+)?)?$/;

/** The step a fault stands beside; every step of a circle, none for a fault of the whole. */
export function stepsOfFault(fault: DraftFault, draft: Pick<ProcedureDraft, 'steps'>): readonly StepId[] {
  if (fault.kind === 'cycle') return [...new Set(circleOf(fault).split(' → '))];
  const [, list, at] = PATH.exec(fault.path) ?? [];
  const step = list === 'steps' && at !== undefined ? draft.steps[Number(at)] : undefined;
  return step === undefined ? [] : [step.id];
}

/** A fault in Chinese, with the ids it is about and what is allowed. */
export function faultInChinese(fault: DraftFault, draft: ProcedureDraft): string {
  const [, list = '', at, field, nth] = PATH.exec(fault.path) ?? [];
  const subject = subjectOf(draft, list, Number(at));
  const step = list === 'steps' ? draft.steps[Number(at)] : undefined;
  switch (fault.kind) {
    case 'no-step':
      return '通道还没有环节';
    case 'no-name':
      return field === 'gate' ? `${subject}的开启条件没有写明声明什么、凭什么材料` : `${subject}没有名称`;
    case 'unknown-item':
      return `${subject}的事项${step?.item ? `“${step.item}”不在已发布的事项目录中` : '还没有选'}；应为已发布事项的编码`;
    case 'bad-promise':
      return '通道承诺时限应为 1 到 10000；工作日为整数，小时可精确到分钟';
    case 'bad-former-time':
      return '改革前时限应为 1 到 10000；工作日为整数，小时可精确到分钟';
    case 'no-condition':
      return `${subject}不是人人要办，须写明什么情形要办`;
    case 'unknown-question':
      return `${subject}的情形用到的问题或答案不存在`;
    case 'duplicate-id':
      return `${subject}的编号重复`;
    case 'unknown-prerequisite':
      return `${subject}的前置环节“${step?.prerequisites[Number(nth)] ?? ''}”不存在`;
    case 'later-prerequisite':
      return `${subject}的前置环节“${step?.prerequisites[Number(nth)] ?? ''}”在后面的阶段`;
    case 'unknown-stage':
      return `${subject}的阶段“${step?.stage ?? ''}”不存在；可选：${listed(draft.stages)}`;
    case 'missing-stage':
      return `${subject}没有选阶段；可选：${listed(draft.stages)}`;
    case 'unknown-route':
      return field === undefined
        ? `基准路线“${draft.referenceRoute ?? ''}”不存在；可选：${listed(draft.routes)}`
        : `${subject}的路线“${step?.routes?.[Number(nth)] ?? ''}”不存在；可选：${listed(draft.routes)}`;
    case 'no-route':
      return `${subject}没有选路线；每个环节至少在一条路线上`;
    case 'bad-duration':
      return `${subject}的${field === 'serialDuration' ? '原来用时' : '时限'}应为 0 以上的数`;
    case 'cycle':
      return `这些环节互相等待：${circleOf(fault)}`;
  }
}

const NOUNS: Readonly<Record<string, string>> = {
  steps: '环节',
  stages: '阶段',
  routes: '路线',
  questions: '问题',
  overhead: '固定环节',
};

function subjectOf(draft: ProcedureDraft, list: string, at: number): string {
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    steps: draft.steps,
    stages: draft.stages,
    routes: draft.routes,
    questions: draft.questions,
    overhead: draft.overhead,
  };
  const noun = NOUNS[list];
  return noun === undefined ? '通道' : `${noun} ${lists[list]?.[at]?.id ?? ''} `;
}

/** `…: A → B → A` of the message, which is the only place where the steps of a circle are named. */
const circleOf = ({ message }: DraftFault): string => message.slice(message.indexOf(': ') + 2);

const listed = (entries: readonly { readonly id: string; readonly name: string }[]): string =>
  entries.map(({ id, name }) => `${id} ${name}`).join('、') || '尚无';
