import type { BpmnElement } from './element.ts';
import { type Findings, finding } from './finding.ts';
import { eventWords, kindOf, typeOf, typeWords } from './kinds.ts';
import { isOwn } from './own-data.ts';

/** What one element says that steps with prerequisites cannot: refused where the course depends on it, else lost. */
export function noteElement(element: BpmnElement, { refused, lost }: Findings): void {
  const kind = kindOf(element);
  if (kind === 'refused') {
    const [zh, en] = typeWords(element);
    refused.push(
      finding(
        element,
        `${zh}不能表达为有前提的环节。`,
        `${en}: cannot be said as a step with prerequisites.`,
      ),
    );
  }
  if (kind === 'compensation') {
    lost.push(finding(element, '补偿活动不保留。', 'compensation is not kept.'));
  }
  if (kind === 'data') {
    lost.push(finding(element, '数据对象不保留。', 'data objects are not kept.'));
  }
  if (kind === 'passed') noteEvent(element, lost);
  if (element.loopCharacteristics !== undefined) {
    lost.push(
      finding(element, '重复标记不保留，只办理一次。', 'the loop marker is not kept; it is handled once.'),
    );
  }
  if (element.ioSpecification !== undefined || (element.dataInputAssociations?.length ?? 0) > 0) {
    lost.push(finding(element, '数据输入输出不保留。', 'its data input and output are not kept.'));
  }
  if ((element.resources?.length ?? 0) > 0) {
    lost.push(
      finding(
        element,
        '执行人不保留，由部门授权决定。',
        'its performers are not kept; powers decide who acts.',
      ),
    );
  }
}

function noteEvent(element: BpmnElement, lost: Findings['lost']): void {
  const words = eventWords(element);
  if (words === null) return;
  const [zh, en] = words;
  lost.push(
    finding(element, `${zh}不保留，流程直接通过。`, `${en} is not kept; the flow passes without it.`),
  );
}

/** Notes, groups, pools, messages and the data of other tools, all of them beside the order of the steps. */
export function noteSurroundings(
  definitions: BpmnElement,
  scopes: readonly BpmnElement[],
  { lost }: Findings,
): void {
  for (const artifact of scopes.flatMap(({ artifacts = [] }) => artifacts)) {
    lost.push(
      finding(artifact, '批注、分组和关联不保留。', 'annotations, groups and associations are not kept.'),
    );
  }
  for (const { participants = [], messageFlows = [] } of definitions.rootElements ?? []) {
    for (const pool of participants.filter(({ processRef }) => processRef === undefined)) {
      lost.push(finding(pool, '没有流程的泳池不保留。', 'a pool without a process is not kept.'));
    }
    for (const message of messageFlows) {
      lost.push(finding(message, '消息流不保留。', 'message flows are not kept.'));
    }
  }
  const foreign = new Set(scopes.flatMap(foreignNames));
  if (foreign.size > 0) {
    const names = [...foreign].slice(0, 10).join(', ');
    lost.push(
      finding(null, `其他工具的数据不保留：${names}。`, `data of other tools is not kept: ${names}.`),
    );
  }
}

const foreignNames = (scope: BpmnElement): readonly string[] =>
  [scope, ...(scope.flowElements ?? [])].flatMap(({ extensionElements }) =>
    (extensionElements?.values ?? []).filter((one) => !isOwn(one)).map(typeOf),
  );
