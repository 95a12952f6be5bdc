import { expect, test } from 'vitest';
import { unitsOf } from '#processes/duration.ts';
import { type ChannelData, procedureFromData } from '#processes/procedure-from-data.ts';
import { validateProcedure } from '#processes/validate-procedure.ts';

const licence: ChannelData['steps'][number] = {
  id: 'EE-02',
  item: 'GSJ-002',
  name: '设立登记',
  department: 'GSJ',
  prerequisites: [],
  routes: ['llc'],
  serial_before: { value: 2, unit: 'work_day' },
  promised: { value: 90, unit: 'minute' },
  applies_when: null,
};

const channel: ChannelData = {
  key: 'enterprise-establishment',
  name: '企业设立',
  name_en: 'Enterprise establishment',
  after: { value: 4, unit: 'work_hour' },
  routes: [{ id: 'llc', name: '有限责任公司' }],
  reference_route: 'llc',
  overhead: [{ id: 'EE-00', name: '受理', promised: { value: 0.25, unit: 'work_hour' } }],
  steps: [licence],
};

test('the unit of the promise is the unit of the plan', () => {
  expect(procedureFromData(channel, 8).unit).toBe('wh');
  expect(procedureFromData({ ...channel, after: { value: 17, unit: 'work_day' } }, 8).unit).toBe('wd');
});

test('days before and minutes after become hours of one working day', () => {
  const { steps, overhead } = procedureFromData(channel, 8);
  expect(steps.map(({ duration, serialDuration = 0 }) => [duration, serialDuration].map(unitsOf))).toEqual([
    [1.5, 16],
  ]);
  expect(overhead.map(({ duration }) => unitsOf(duration))).toEqual([0.25]);
});

test('a step without a former time adds nothing to the former total', () => {
  const { steps } = procedureFromData({ ...channel, steps: [{ ...licence, serial_before: null }] }, 8);
  expect(steps[0]?.serialDuration).toBe(0);
});

test('what the data leaves out is neither optional nor outside the clock', () => {
  const { steps } = procedureFromData(channel, 8);
  expect(steps).toMatchObject([{ optional: false, countsTowardChannel: true, department: 'GSJ' }]);
  expect(steps[0]).not.toHaveProperty('stage');
  expect(steps[0]).not.toHaveProperty('appliesWhen');
});

test('a conditional step of an intermediary keeps its condition and has no department', () => {
  const step = {
    ...licence,
    department: null,
    counts_toward_channel_time: false,
    optional: true,
    applies_when: '须验资',
  };
  const { steps } = procedureFromData({ ...channel, steps: [step] }, 8);
  expect(steps).toMatchObject([{ optional: true, countsTowardChannel: false, appliesWhen: '须验资' }]);
  expect(steps[0]).not.toHaveProperty('department');
});

test('stages stand by their order, whatever the order of the file', () => {
  const stages = [
    { id: 'S2', order: 2, name: '设计审查', name_en: 'Design' },
    { id: 'S1', order: 1, name: '立项选址', name_en: 'Siting' },
  ];
  const procedure = procedureFromData({ ...channel, stages, steps: [{ ...licence, stage: 'S1' }] }, 8);
  expect(procedure.stages.map(({ id, nameEn }) => [id, nameEn])).toEqual([
    ['S1', 'Siting'],
    ['S2', 'Design'],
  ]);
  expect(validateProcedure(procedure)).toEqual([]);
});
