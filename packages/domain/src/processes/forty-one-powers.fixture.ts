import { partsOf } from '#processes/duration.ts';
import type { Stage, Step } from '#processes/procedure.ts';
import type { Selection } from '#processes/select.ts';

/** What the table of the 41 powers says about one of them, in working days. */
export type PowerRow = {
  readonly id: string;
  readonly stage: string;
  readonly department: string;
  readonly days: number;
  readonly prerequisites: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly slack: number;
};

/** Project approval (项目报建) with 41 powers, and the plan that was worked out for it by hand. */
export const POWERS: readonly PowerRow[] = [
  row('1/JM/L01', 1, [], [0, 1, 0]),
  row('1/JM/L02', 2, ['L01'], [1, 3, 1]),
  row('1/JM/L03', 3, ['L01'], [1, 4, 0]),
  row('1/JM/L04', 2, ['L01'], [1, 3, 1]),
  row('1/GH/L05', 1, ['L01'], [1, 2, 0]),
  row('1/GH/L06', 1, ['L05'], [2, 3, 0]),
  row('1/GT/L07', 2, ['L01'], [1, 3, 0]),
  row('1/GH/L08', 1, ['L06', 'L07'], [3, 4, 0]),
  row('1/KJ/L09', 3, ['L01'], [1, 4, 0]),
  row('1/SS/L10', 1, ['L05'], [2, 3, 1]),
  row('1/SS/L11', 1, ['L01'], [1, 2, 2]),
  row('2/GH/D01', 2, ['L08'], [4, 6, 0]),
  row('2/GH/D02', 1, ['D01', 'L03'], [6, 7, 0]),
  row('2/XF/D03', 3, ['D01'], [6, 9, 0]),
  row('2/GH/D04', 2, ['D01'], [6, 8, 1]),
  row('2/GH/D05', 2, ['D01'], [6, 8, 1]),
  row('2/GH/D06', 2, ['D01'], [6, 8, 1]),
  row('2/KJ/D07', 2, ['D01', 'L09'], [6, 8, 1]),
  row('2/SS/D08', 1, ['D01', 'L10'], [6, 7, 2]),
  row('2/GT/D09', 2, ['L08'], [4, 6, 0]),
  row('2/GT/D10', 3, ['D09'], [6, 9, 0]),
  row('2/GH/D11', 1, ['D01'], [6, 7, 0]),
  row('2/GH/D12', 2, ['D02', 'D11'], [7, 9, 0]),
  row('2/GH/D13', 1, ['D12', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D10', 'L11'], [9, 10, 0]),
  row('3/GH/S01', 1, ['D13', 'L02'], [10, 11, 0]),
  row('3/GH/S02', 1, ['S01'], [11, 12, 0]),
  row('3/GH/S03', 1, ['S02'], [12, 13, 0]),
  row('3/GH/S04', 1, ['S02'], [12, 13, 0]),
  row('3/JM/S05', 1, ['D13'], [10, 11, 2]),
  row('3/GH/S06', 2, ['D13'], [10, 12, 1]),
  row('3/GH/S07', 2, ['D13'], [10, 12, 1]),
  row('3/KJ/S08', 1, ['D13'], [10, 11, 2]),
  row('3/GH/S09', 1, ['S03', 'S04', 'S05', 'S06', 'S07', 'S08'], [13, 14, 0]),
  row('4/GH/J01', 2, ['S09'], [14, 16, 0]),
  row('4/XF/J02', 2, ['S09'], [14, 16, 0]),
  row('4/KJ/J03', 2, ['S09'], [14, 16, 0]),
  row('4/GH/J04', 2, ['S09'], [14, 16, 0]),
  row('4/GH/J05', 2, ['S09'], [14, 16, 0]),
  row('4/GT/J06', 2, ['S09'], [14, 16, 0]),
  row('4/SS/J07', 2, ['S09'], [14, 16, 0]),
  row('4/GH/J08', 1, ['J01', 'J02', 'J03', 'J04', 'J05', 'J06', 'J07'], [16, 17, 0]),
];

export const POWER_STAGES: readonly Stage[] = [
  { id: '1', name: '立项选址' },
  { id: '2', name: '设计审查' },
  { id: '3', name: '施工许可' },
  { id: '4', name: '竣工验收' },
];

export const powersSelection: Selection = {
  stages: POWER_STAGES,
  steps: POWERS.map(
    ({ id, stage, department, days, prerequisites }): Step => ({
      id,
      stage,
      department,
      duration: partsOf(days),
      prerequisites,
      countsTowardChannel: true,
      optional: false,
    }),
  ),
  overhead: 0,
};

/** Place is stage, department and id; the plan is start, end and slack. */
function row(
  place: `${string}/${string}/${string}`,
  days: number,
  prerequisites: readonly string[],
  [start, end, slack]: readonly [start: number, end: number, slack: number],
): PowerRow {
  const [stage = '', department = '', id = ''] = place.split('/');
  return { id, stage, department, days, prerequisites, start, end, slack };
}
