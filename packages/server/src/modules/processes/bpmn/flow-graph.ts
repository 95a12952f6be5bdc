import { findCycles } from '@yichuang/domain/processes/cycles.ts';
import type { BpmnElement } from './element.ts';
import { type Findings, finding } from './finding.ts';
import { isAutomatic, kindOf, typeOf } from './kinds.ts';

/** The nodes that a start leads to, each after those before it, and the flows between them. */
export type FlowGraph = {
  readonly nodes: readonly BpmnElement[];
  readonly incoming: ReadonlyMap<BpmnElement, readonly BpmnElement[]>;
  readonly outgoing: ReadonlyMap<BpmnElement, readonly BpmnElement[]>;
};

const MOST_NODES = 1_500;
const MOST_FLOWS = 4_000;

/** The graph of one process or stage; null when it cannot be put in order. Unreachable nodes are refused and left out. */
export function flowGraphOf(scope: BpmnElement, findings: Findings): FlowGraph | null {
  const elements = scope.flowElements ?? [];
  const nodes = elements.filter((element) =>
    ['step', 'stage', 'passed', 'refused'].includes(kindOf(element)),
  );
  const flows = elements.filter((element) => kindOf(element) === 'flow');
  if (nodes.length > MOST_NODES || flows.length > MOST_FLOWS) {
    const why = `元素过多：最多 ${MOST_NODES} 个节点、${MOST_FLOWS} 条顺序流。`;
    findings.refused.push(
      finding(scope, why, `too much: allowed are ${MOST_NODES} nodes and ${MOST_FLOWS} flows.`),
    );
    return null;
  }
  const known = new Set(nodes);
  const sound = flows.filter((flow) => isSound(flow, known, findings));
  const outgoing = grouped(sound, 'sourceRef');
  const reached = reachedNodes(nodes, outgoing, grouped(sound, 'targetRef'));
  for (const node of nodes.filter((one) => !reached.has(one))) refuseUnreached(node, findings);
  const within = sound.filter(({ sourceRef }) => sourceRef !== undefined && reached.has(sourceRef));
  const incoming = grouped(within, 'targetRef');
  const ordered = inOrder([...reached], incoming, outgoing);
  if (ordered.length === reached.size) return { nodes: ordered, incoming, outgoing };
  refuseCycles([...reached], incoming, findings);
  return null;
}

/** Flows from a boundary event are told with the event. */
function isSound(flow: BpmnElement, known: ReadonlySet<BpmnElement>, { refused }: Findings): boolean {
  const { sourceRef, targetRef } = flow;
  if (sourceRef && targetRef && known.has(sourceRef) && known.has(targetRef)) return true;
  if (sourceRef && kindOf(sourceRef) === 'boundary') return false;
  refused.push(
    finding(flow, '顺序流的起点或终点不在同一流程中。', 'the flow begins or ends outside its process.'),
  );
  return false;
}

function grouped(flows: readonly BpmnElement[], end: 'sourceRef' | 'targetRef') {
  const groups = new Map<BpmnElement, BpmnElement[]>();
  for (const flow of flows) {
    const node = flow[end];
    if (node === undefined) continue;
    const group = groups.get(node) ?? [];
    groups.set(node, group);
    group.push(flow);
  }
  return groups;
}

type Groups = ReturnType<typeof grouped>;

/** From the start events, or without any from the nodes that nothing leads to. */
function reachedNodes(nodes: readonly BpmnElement[], outgoing: Groups, incoming: Groups) {
  const starts = nodes.filter((node) => typeOf(node) === 'StartEvent');
  const reached = new Set(starts.length > 0 ? starts : nodes.filter((node) => !incoming.has(node)));
  for (const node of reached) {
    for (const { targetRef } of outgoing.get(node) ?? []) if (targetRef) reached.add(targetRef);
  }
  return reached;
}

function refuseUnreached(node: BpmnElement, { refused }: Findings): void {
  refused.push(
    finding(
      node,
      '从开始事件走不到这里，永远不会办理。',
      'no way from the start leads here; it would never be handled.',
    ),
  );
}

function inOrder(nodes: readonly BpmnElement[], incoming: Groups, outgoing: Groups): readonly BpmnElement[] {
  const waits = new Map(nodes.map((node) => [node, incoming.get(node)?.length ?? 0]));
  const order = nodes.filter((node) => waits.get(node) === 0);
  for (const node of order) {
    for (const { targetRef } of outgoing.get(node) ?? []) {
      if (targetRef === undefined) continue;
      const left = (waits.get(targetRef) ?? 0) - 1;
      waits.set(targetRef, left);
      if (left === 0) order.push(targetRef);
    }
  }
  return order;
}

/** Each circle named once, at one of its steps where it has one. */
function refuseCycles(nodes: readonly BpmnElement[], incoming: Groups, { refused }: Findings): void {
  const ids = new Map(nodes.map((node, at) => [node, node.id ?? `#${at + 1}`]));
  const byId = new Map([...ids].map(([node, id]) => [id, node]));
  const sources = (node: BpmnElement) =>
    (incoming.get(node) ?? []).flatMap(({ sourceRef }) => (sourceRef && ids.get(sourceRef)) ?? []);
  for (const cycle of findCycles(
    nodes.map((node) => ({ id: ids.get(node) ?? '', prerequisites: sources(node) })),
  )) {
    // In the direction of the flows, still from the same element on.
    const [first, ...others] = cycle.flatMap((id) => byId.get(id) ?? []);
    const circle = first === undefined ? [] : [first, ...others.toReversed()];
    const named = circle.find((node) => kindOf(node) === 'step') ?? circle[0] ?? null;
    const path = [...circle, circle[0]].map((node) => node?.name ?? node?.id ?? '?').join(' → ');
    const [why, whyEn] = circle.every(isAutomatic)
      ? ['自动元素循环，会无休止地运行', 'automatic elements in a circle would run for ever']
      : [
          '环节互相等待；退回补正由办件本身办理，不画成循环',
          'these steps would wait for one another; a return for correction belongs to the case, not to the drawing',
        ];
    refused.push(finding(named, `${why}：${path}。`, `${whyEn}: ${path}.`));
  }
}
