import { PARTS_PER_UNIT, unitsOf } from '@yichuang/domain/processes/duration.ts';
import { type Plan, planOf } from '@yichuang/domain/processes/plan.ts';
import type { Procedure, Step } from '@yichuang/domain/processes/procedure.ts';
import { countedSteps, selectSteps } from '@yichuang/domain/processes/select.ts';
import type { PublishedProcedure } from '../procedures.ts';
import { type BpmnFinding, finding } from './finding.ts';

/** What a centre knows that a procedure must fit. */
export type Surroundings = {
  /** By code. */
  readonly departments: ReadonlyMap<string, { readonly code: string; readonly name: string }>;
  /** Published items by code; without a department where an intermediary does the work. */
  readonly items: ReadonlyMap<string, { readonly department?: string }>;
  /** The version published last under the same key. */
  readonly newest: PublishedProcedure | null;
};

/** Why a sound procedure cannot be published in this centre; empty when it can. */
export function obstaclesOf(procedure: Procedure, surroundings: Surroundings): readonly BpmnFinding[] {
  return [
    ...shapeObstacles(procedure),
    ...procedure.steps.flatMap((step) => stepObstacles(step, surroundings)),
    ...promiseObstacles(procedure, surroundings.newest),
  ];
}

/** The plan of the reference route, as the clock of the channel measures it. */
export const referencePlan = (procedure: Procedure): Plan => planOf(countedSteps(selectSteps(procedure)));

function shapeObstacles({ key, routes, steps }: Procedure): readonly BpmnFinding[] {
  const obstacles = [];
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(key)) {
    obstacles.push(
      finding(
        { id: key },
        '通道标识须为小写字母、数字和连字符，最多 40 个字符；请另行指定。',
        'the key of a channel has lower-case letters, digits and hyphens, at most 40; name another key.',
      ),
    );
  }
  if (routes.length === 0)
    obstacles.push(finding(null, '通道至少要有一条情形路线。', 'a channel has at least one route.'));
  if (steps.length === 0)
    obstacles.push(finding(null, '通道至少要有一个环节。', 'a channel has at least one step.'));
  return obstacles;
}

function stepObstacles(step: Step, { departments, items, newest }: Surroundings): readonly BpmnFinding[] {
  const { department, item, optional, appliesWhen = '' } = step;
  const obstacles: BpmnFinding[] = [];
  const tell = (why: string, whyEn: string) => obstacles.push(finding(step, why, whyEn));
  if (department !== undefined && !departments.has(department)) {
    tell(
      `本中心没有部门“${department}”；请写部门代码或全称。`,
      `no department "${department}" here; allowed: its code or full name.`,
    );
  }
  if (item !== undefined) tellItem(item, department, items, tell);
  if (department !== undefined && item === undefined && newest?.isOpen === true) {
    tell(
      '可申请的通道，每个部门环节都要有事项；请在说明中写“事项：代码”。',
      'each step of a department needs an item where the channel can be applied for; write a line "item: code" in its documentation.',
    );
  }
  if (optional && appliesWhen.trim() === '') {
    tell(
      '没有写明对谁适用；请在条件中说明。',
      'it does not say for whom it applies; write it in its condition.',
    );
  }
  return obstacles;
}

function tellItem(
  item: string,
  department: string | undefined,
  items: Surroundings['items'],
  tell: (why: string, whyEn: string) => void,
): void {
  const known = items.get(item);
  if (known === undefined) {
    tell(`事项目录中没有“${item}”。`, `no item "${item}" in the catalogue.`);
  } else if (known.department !== department) {
    const [zh, en] = [known.department ?? '中介机构', known.department ?? 'an intermediary'];
    tell(`事项 ${item} 由 ${zh} 办理。`, `the item ${item} is handled by ${en}.`);
  }
}

/** Longest promise there is. */
const MOST_UNITS = 10_000;

function promiseObstacles(procedure: Procedure, newest: PublishedProcedure | null): readonly BpmnFinding[] {
  if (procedure.routes.length === 0) return [];
  const { parallel, serial } = referencePlan(procedure);
  const length = unitsOf(parallel);
  if (newest === null) {
    if (parallel > 0 && Math.max(parallel, serial) <= MOST_UNITS * PARTS_PER_UNIT) return [];
    return [
      finding(
        null,
        `新通道的承诺时限由环节时限得出，合计 ${length}；须大于 0，且不超过 ${MOST_UNITS}。`,
        `what a new channel promises comes from the limits of its steps, here ${length}; allowed: above 0, at most ${MOST_UNITS}.`,
      ),
    ];
  }
  const promised = promisedUnits(procedure, newest);
  if (promised === null) {
    return [
      finding(
        null,
        '计时单位与已公布的承诺不同。',
        'its unit of time is not the one of the published promise.',
      ),
    ];
  }
  if (length <= promised) return [];
  return [
    finding(
      null,
      `各环节合计 ${length}，超过通道已公布的承诺 ${promised}。`,
      `its steps take ${length} together, more than the ${promised} the channel promises.`,
    ),
  ];
}

function promisedUnits({ unit }: Procedure, { after }: PublishedProcedure): number | null {
  switch (after.unit) {
    case 'workingDays':
      return unit === 'wd' ? after.count : null;
    case 'workingHours':
      return unit === 'wh' ? after.count : null;
    case 'minutes':
      return unit === 'wh' ? after.count / 60 : null;
    default:
      return null;
  }
}
