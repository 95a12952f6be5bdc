import type { BpmnElement } from './element.ts';
import { type Findings, finding } from './finding.ts';
import type { FlowGraph } from './flow-graph.ts';
import { flowWords, isConditional } from './flow-words.ts';
import { type Branch, type Guard, type Meeting, meetAll, meetAny } from './guards.ts';
import { kindOf, typeOf } from './kinds.ts';

/** A step or stage as the flows around it say. */
export type DerivedStep = {
  readonly element: BpmnElement;
  /** All that a way without another step between leads from. */
  readonly before: ReadonlySet<BpmnElement>;
  /** The same without those that are waited for anyway; of a step left out its own take the place. */
  readonly needed: readonly BpmnElement[];
  /** For whom it applies; null: for all. */
  readonly condition: string | null;
};

const MOST_WAYS = 50;
const MOST_DECISIONS = 30;

/** Steps and stages of one graph, each after those it waits for. */
export function deriveSteps(graph: FlowGraph, findings: Findings): readonly DerivedStep[] {
  const guards = new Map<BpmnElement, Guard>();
  const before = new Map<BpmnElement, ReadonlySet<BpmnElement>>();
  const ancestors = new Map<BpmnElement, ReadonlySet<BpmnElement>>();
  const derived: DerivedStep[] = [];
  for (const node of graph.nodes) {
    const guard = guardOf(node, graph, guards, findings);
    guards.set(node, guard);
    const own = beforeOf(node, graph, before);
    before.set(node, own);
    if (!isStepLike(node)) continue;
    ancestors.set(node, joined([own, ...[...own].map((one) => ancestors.get(one) ?? NOTHING)]));
    const needed = [...own].filter((one) => ![...own].some((two) => ancestors.get(two)?.has(one)));
    derived.push({ element: node, before: own, needed, condition: conditionOf(guard, findings) });
  }
  return derived;
}

const NOTHING: ReadonlySet<BpmnElement> = new Set();

const isStepLike = (node: BpmnElement): boolean => ['step', 'stage'].includes(kindOf(node));

function joined(sets: readonly ReadonlySet<BpmnElement>[]): ReadonlySet<BpmnElement> {
  const all = new Set<BpmnElement>();
  for (const set of sets) for (const one of set) all.add(one);
  return all;
}

function beforeOf(
  node: BpmnElement,
  { incoming }: FlowGraph,
  before: ReadonlyMap<BpmnElement, ReadonlySet<BpmnElement>>,
) {
  const sources = (incoming.get(node) ?? []).flatMap(({ sourceRef }) => sourceRef ?? []);
  return joined(
    sources.map((source) => (isStepLike(source) ? new Set([source]) : (before.get(source) ?? NOTHING))),
  );
}

function guardOf(
  node: BpmnElement,
  { incoming, outgoing }: FlowGraph,
  guards: ReadonlyMap<BpmnElement, Guard>,
  findings: Findings,
): Guard {
  const arriving = (incoming.get(node) ?? []).map((flow) => guardOfFlow(flow, outgoing, guards));
  if (arriving.length > MOST_WAYS && arriving.some((guard) => guard.length > 0)) {
    findings.refused.push(
      finding(
        node,
        `最多 ${MOST_WAYS} 条有条件的路径汇合。`,
        `at most ${MOST_WAYS} conditional ways may meet.`,
      ),
    );
    return [];
  }
  const meeting = typeOf(node) === 'ParallelGateway' ? meetAll(arriving) : meetAny(arriving);
  noteMeeting(node, meeting, findings);
  return meeting.guard.slice(0, MOST_DECISIONS);
}

function guardOfFlow(
  flow: BpmnElement,
  outgoing: FlowGraph['outgoing'],
  guards: ReadonlyMap<BpmnElement, Guard>,
): Guard {
  const split = flow.sourceRef;
  if (split === undefined) return [];
  const guard = guards.get(split) ?? [];
  const ways = outgoing.get(split) ?? [];
  if (!isConditional(flow, ways)) return guard;
  const branch: Branch = {
    split,
    isExclusive: typeOf(split) === 'ExclusiveGateway',
    taken: new Set([flow]),
    all: new Set(ways),
  };
  return [...guard, branch];
}

function noteMeeting(node: BpmnElement, meeting: Meeting, { refused, lost }: Findings): void {
  if (meeting.guard.length > MOST_DECISIONS) {
    refused.push(
      finding(node, `条件超过 ${MOST_DECISIONS} 层。`, `more than ${MOST_DECISIONS} conditions in a row.`),
    );
  }
  if (meeting.isTangled === true) {
    refused.push(
      finding(
        node,
        '来自不同判断的路径在此交叉汇合，不能表达为前提。',
        'ways of different decisions cross here; prerequisites cannot say that.',
      ),
    );
  }
  if (meeting.isDead === true) {
    refused.push(
      finding(node, '此处等待互斥的路径，永远等不齐。', 'it waits for ways of which only one is ever taken.'),
    );
  }
  if (meeting.isRepeated === true && !AWAITING.has(typeOf(node))) {
    lost.push(
      finding(
        node,
        '多条并行路径未经并行网关汇合：导入后等待全部到达，只办一次。',
        'parallel ways meet without a parallel gateway: here all of them are awaited, once.',
      ),
    );
  }
}

/** An inclusive gateway awaits what is on its way, an end event all. */
const AWAITING = new Set(['InclusiveGateway', 'EndEvent']);

/** Decisions in words; of one decision any of its ways, of several all. */
function conditionOf(guard: Guard, findings: Findings): string | null {
  if (guard.length === 0) return null;
  const words = guard.map(({ taken }) =>
    [...taken]
      .map((flow) => flowWords(flow, findings))
      .filter(Boolean)
      .join(' 或 '),
  );
  return words.filter(Boolean).join('；且 ');
}
