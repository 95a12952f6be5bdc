import type { Parts, PlanUnit } from '@yichuang/domain/processes/duration.ts';
import { type BpmnElement, oneLine } from './element.ts';
import { type Findings, finding } from './finding.ts';
import { eventWords, kindOf, typeOf } from './kinds.ts';
import { partsOfTimer } from './timer-duration.ts';

/** Boundary timers of steps as the file says them, by the step. */
export type Timers = ReadonlyMap<BpmnElement, readonly BpmnElement[]>;

/** Timers with a duration at the edge of a step; what else stands at an edge is told as lost or refused. */
export function readTimers(scopes: readonly BpmnElement[], findings: Findings): Timers {
  const timers = new Map<BpmnElement, BpmnElement[]>();
  for (const event of scopes.flatMap(({ flowElements = [] }) => flowElements)) {
    if (kindOf(event) !== 'boundary' || !isLimit(event, findings)) continue;
    const host = event.attachedToRef as BpmnElement;
    timers.set(host, [...(timers.get(host) ?? []), event]);
  }
  return timers;
}

function isLimit(event: BpmnElement, { refused, lost }: Findings): boolean {
  const host = event.attachedToRef;
  const [definition] = event.eventDefinitions ?? [];
  if (definition === undefined || typeOf(definition) !== 'TimerEventDefinition') {
    const [zh, en] = eventWords(event) ?? ['事件', 'event'];
    lost.push(
      finding(event, `边界${zh}及其后的路径不保留。`, `the boundary ${en} and what follows it are not kept.`),
    );
    return false;
  }
  if (definition.timeDuration === undefined) {
    refused.push(finding(event, '定时器须写明时长（timeDuration），例如 P5D 或 PT4H。', LIMIT_EN));
    return false;
  }
  if (host === undefined || kindOf(host) !== 'step') {
    lost.push(
      finding(
        event,
        '只有环节有时限，阶段的定时器不保留。',
        'only steps have limits; this timer is not kept.',
      ),
    );
    return false;
  }
  if (event.cancelActivity !== false) {
    lost.push(
      finding(
        event,
        '到期不中断：超时的环节仍须办结。',
        'nothing is interrupted: a late step is still handled.',
      ),
    );
  }
  return true;
}

const LIMIT_EN =
  'a limit is a duration in days, hours, minutes or seconds; allowed: for example P5D or PT4H.';

export const timerText = (event: BpmnElement): string =>
  oneLine(event.eventDefinitions?.[0]?.timeDuration?.body ?? '');

/** The limit a step is drawn with: the longest of its timers. Without one it counts as 0. */
export function limitOf(
  step: BpmnElement,
  { timers, unit }: { readonly timers: Timers; readonly unit: PlanUnit },
  { refused, lost }: Findings,
): Parts {
  const lengths: Parts[] = [];
  for (const event of timers.get(step) ?? []) {
    const parts = partsOfTimer(timerText(event), unit);
    if (parts === null) {
      const text = timerText(event);
      refused.push(finding(event, `时长 ${text} 不是工作时间，例如 P5D 或 PT4H。`, `${text}: ${LIMIT_EN}`));
    } else lengths.push(parts);
  }
  if (lengths.length === 0) {
    lost.push(finding(step, '未画时限，按 0 计。', 'no limit is drawn; it counts as 0.'));
  }
  if (lengths.length > 1) {
    lost.push(
      finding(step, '有多个定时器，只保留最长的作为时限。', 'of several timers the longest is its limit.'),
    );
  }
  return Math.max(0, ...lengths);
}
