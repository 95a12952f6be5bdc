import { PARTS_PER_UNIT } from '#processes/duration.ts';
import type { Procedure, Step } from '#processes/procedure.ts';
import type { ChannelTerms } from '#processes/procedure-draft.ts';

/** A step of the registry that takes so many working days. */
export const workStep = (
  id: string,
  days: number,
  prerequisites: readonly string[] = [],
  more: Partial<Step> = {},
): Step => ({
  id,
  name: `环节${id}`,
  item: `GSJ-${id}`,
  department: 'GSJ',
  duration: days * PARTS_PER_UNIT,
  prerequisites,
  countsTowardChannel: true,
  optional: false,
  ...more,
});

/** Thirty days before, six now. */
export const inSixDays: ChannelTerms = {
  before: { unit: 'workingDays', count: 30 },
  after: { unit: 'workingDays', count: 6 },
  isOpen: true,
};

/** Two stages, two routes; A before B, C on one route only, D by an intermediary, E on a condition. */
export const twoStages: Procedure = {
  key: 'works',
  name: '建设通道',
  nameEn: 'Works',
  unit: 'wd',
  routes: [
    { id: 'north', name: '北' },
    { id: 'south', name: '南' },
  ],
  referenceRoute: 'north',
  stages: [
    { id: 'S1', name: '立项', nameEn: 'Approval' },
    { id: 'S2', name: '施工' },
  ],
  steps: [
    workStep('A', 2, [], { stage: 'S1', serialDuration: 5 * PARTS_PER_UNIT }),
    workStep('B', 3, ['A'], { stage: 'S1' }),
    workStep('C', 1, ['B'], { stage: 'S2', routes: ['north'] }),
    byIntermediary(workStep('D', 9, [], { stage: 'S2', item: 'ZJ-D', countsTowardChannel: false })),
    workStep('E', 4, ['A'], { stage: 'S2', optional: true, appliesWhen: '外商投资的' }),
  ],
  overhead: [{ id: 'X', name: '出证', duration: PARTS_PER_UNIT / 2 }],
};

function byIntermediary({ department: _none, ...step }: Step): Step {
  return step;
}
