import { describe, expect, test } from 'vitest';
import { axisEnd, lanesOf, spanOf } from './lanes.ts';
import { ahead, application, forecast, planned, standing } from './project.testing.ts';

const department = (code: string) => ({ code, name: code, nameEn: code });

describe('a channel without stages', () => {
  const plan = {
    ...application().plan,
    steps: [
      { ...planned('tax', 3, 4), department: department('GSH') },
      { ...planned('name', 0, 1), department: department('GSJ') },
      { ...planned('code', 2, 3), department: department('ZJJ') },
      { ...planned('licence', 1, 2), department: department('GSJ') },
    ],
  };
  const lanes = lanesOf({ plan, running: [standing('name')], forecast: forecast({ steps: [] }) });

  test('has a lane for each department, in the order in which they begin, with their steps in order', () => {
    expect(
      lanes.map(({ kind, title, rows }) => [kind, title?.name, rows.map(({ step }) => step.stepId)]),
    ).toEqual([
      ['department', 'GSJ', ['name', 'licence']],
      ['department', 'ZJJ', ['code']],
      ['department', 'GSH', ['tax']],
    ]);
  });

  test('every planned step is there, also one that does not run yet', () => {
    expect(lanes.flatMap(({ rows }) => rows)).toHaveLength(plan.steps.length);
    expect(lanes[1]?.rows[0]).toMatchObject({ running: undefined, forecast: undefined });
  });
});

describe('a channel with stages', () => {
  const stages = [
    { name: '立项选址', start: 0, length: 4 },
    { name: '设计审查', start: 4, length: 6 },
  ];
  const view = {
    running: [],
    plan: {
      ...application().plan,
      stages,
      steps: [
        { ...planned('D01', 4, 6), stage: '设计审查' },
        { ...planned('L01', 0, 1), stage: '立项选址' },
      ],
    },
    forecast: forecast({
      stages: stages.map(({ name }) => ({ name, nameEn: `${name} in English`, end: null })),
      steps: [],
      outside: [
        {
          stepId: 'SURVEY',
          name: '测绘',
          nameEn: 'Survey',
          department: department('IM'),
          byThirdParty: true,
          start: null,
          end: null,
          from: 1,
          until: 9,
        },
      ],
    }),
  };

  test('has a lane for each stage, named in both languages, and one for what is outside the clock', () => {
    expect(lanesOf(view).map(({ kind, title, rows }) => [kind, title?.nameEn, rows[0]?.step.stepId])).toEqual(
      [
        ['stage', '立项选址 in English', 'L01'],
        ['stage', '设计审查 in English', 'D01'],
        ['outside', undefined, 'SURVEY'],
      ],
    );
  });

  test('the axis reaches to the last of plan, promise, today and what stands outside', () => {
    expect(axisEnd(view)).toBe(9);
    expect(axisEnd({ ...view, forecast: { ...view.forecast, used: 12 } })).toBe(12);
  });
});

test('a bar stands where it is expected, and as planned where no end is in sight', () => {
  const step = { ...planned('name', 0, 1), planned: { start: 0, end: 1 }, byThirdParty: false };
  const row = { step, running: undefined };
  expect(spanOf({ ...row, forecast: ahead('name', { from: 2, until: 3 }) })).toEqual({ from: 2, until: 3 });
  expect(spanOf({ ...row, forecast: ahead('name', { from: null, until: null }) })).toEqual({
    from: 0,
    until: 1,
  });
  const outside = { ...step, planned: null };
  expect(spanOf({ step: outside, running: undefined, forecast: undefined })).toBeNull();
});
