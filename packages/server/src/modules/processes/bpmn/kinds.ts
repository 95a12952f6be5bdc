import type { BpmnElement } from './element.ts';

type Words = readonly [zh: string, en: string];

/** What an element of a flow becomes: a step, a stage, a point that is passed, or nothing that facts can say. */
export type Kind = 'step' | 'stage' | 'passed' | 'flow' | 'boundary' | 'data' | 'compensation' | 'refused';

export function kindOf(element: BpmnElement): Kind {
  if (element.isForCompensation === true) return 'compensation';
  const type = typeOf(element);
  if (type === 'SubProcess') return element.triggeredByEvent === true ? 'refused' : 'stage';
  return KINDS[type] ?? 'refused';
}

const KINDS: Readonly<Record<string, Kind>> = {
  Task: 'step',
  UserTask: 'step',
  ManualTask: 'step',
  ServiceTask: 'step',
  StartEvent: 'passed',
  EndEvent: 'passed',
  IntermediateCatchEvent: 'passed',
  IntermediateThrowEvent: 'passed',
  ParallelGateway: 'passed',
  ExclusiveGateway: 'passed',
  InclusiveGateway: 'passed',
  SequenceFlow: 'flow',
  BoundaryEvent: 'boundary',
  DataObject: 'data',
  DataObjectReference: 'data',
  DataStoreReference: 'data',
};

/** Its name in the standard, without the prefix. */
export const typeOf = ({ $type }: BpmnElement): string => $type.replace(/^bpmn:/, '');

/** A step nobody handles by hand. */
export const isAutomatic = (element: BpmnElement): boolean =>
  typeOf(element) === 'ServiceTask' || kindOf(element) === 'passed';

export function typeWords(element: BpmnElement): Words {
  const type = typeOf(element);
  if (type === 'SubProcess') return ['事件子流程', 'event sub-process'];
  return TYPE_WORDS[type] ?? [`元素 ${type}`, type];
}

const TYPE_WORDS: Readonly<Record<string, Words>> = {
  BusinessRuleTask: ['业务规则任务', 'business rule task'],
  SendTask: ['发送任务', 'send task'],
  ReceiveTask: ['接收任务', 'receive task'],
  CallActivity: ['调用活动', 'call activity'],
  Transaction: ['事务子流程', 'transaction'],
  AdHocSubProcess: ['自由子流程', 'ad-hoc sub-process'],
  ComplexGateway: ['复杂网关', 'complex gateway'],
  EventBasedGateway: ['事件网关', 'event-based gateway'],
};

/** What an event is about, for example a message. */
export function eventWords({ eventDefinitions = [] }: BpmnElement): Words | null {
  const [first] = eventDefinitions;
  if (first === undefined) return null;
  const type = typeOf(first).replace(/EventDefinition$/, '');
  return EVENT_WORDS[type] ?? [`${type} 事件`, `${type} event`];
}

const EVENT_WORDS: Readonly<Record<string, Words>> = {
  Message: ['消息事件', 'message event'],
  Timer: ['定时事件', 'timer event'],
  Signal: ['信号事件', 'signal event'],
  Error: ['错误事件', 'error event'],
  Escalation: ['升级事件', 'escalation event'],
  Compensate: ['补偿事件', 'compensation event'],
  Conditional: ['条件事件', 'conditional event'],
  Link: ['链接事件', 'link event'],
  Cancel: ['取消事件', 'cancel event'],
  Terminate: ['终止事件', 'terminate event'],
};
