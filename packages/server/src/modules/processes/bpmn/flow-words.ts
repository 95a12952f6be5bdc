import { type BpmnElement, oneLine } from './element.ts';
import { type Findings, finding } from './finding.ts';
import { typeOf } from './kinds.ts';

/** A flow that is only sometimes taken: out of a deciding gateway with several ways, or with a condition of its own. */
export function isConditional(flow: BpmnElement, ways: readonly BpmnElement[]): boolean {
  const split = flow.sourceRef;
  if (split !== undefined && DECIDING.has(typeOf(split))) return ways.length > 1;
  if (split !== undefined && typeOf(split) === 'ParallelGateway') return false;
  return flow.conditionExpression !== undefined || split?.default === flow;
}

const DECIDING = new Set(['ExclusiveGateway', 'InclusiveGateway', 'ComplexGateway', 'EventBasedGateway']);

/** The condition of a flow in words: what is written there, else its name. A formula is not evaluated. */
export function flowWords(flow: BpmnElement, { refused, lost }: Findings): string {
  const { conditionExpression: expression, name = '', sourceRef } = flow;
  const written = oneLine(expression?.body ?? '');
  if (expression?.language !== undefined) {
    noteOnce(
      refused,
      flow,
      '条件以程序语言写成；条件只能用文字说明。',
      'a condition in a programming language; allowed: words.',
    );
  }
  if (/^[$#=]/.test(written)) {
    noteOnce(
      lost,
      flow,
      `条件公式不计算，由人判断：${written}`,
      `the formula is not evaluated, people decide: ${written}`,
    );
    return oneLine(name) || written;
  }
  if (written !== '' || name !== '') return written || oneLine(name);
  if (sourceRef?.default === flow) return '其余情形';
  noteOnce(
    lost,
    flow,
    '没有写明条件，由人判断是否适用。',
    'no condition is written; people decide whether it applies.',
  );
  return '';
}

function noteOnce(list: Findings['lost'], flow: BpmnElement, why: string, whyEn: string): void {
  const found = finding(flow, why, whyEn);
  if (!list.some((one) => one.elementId === found.elementId && one.whyEn === whyEn)) list.push(found);
}
