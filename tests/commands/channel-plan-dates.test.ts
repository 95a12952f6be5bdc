import { describe, expect, test } from 'vitest';
import { ask, channelPlanWith, refusalOf } from './channel-plan-command.ts';

describe('in real dates, and otherwise', () => {
  test('accepted on 30 October 2007 the stages of construction end on their days', async () => {
    const { finish, serialFinish, stageEnds } = await ask('project-construction', '--from', '2007-10-30');
    expect(Object.values(stageEnds)).toEqual([
      '2007-11-05T17:30',
      '2007-11-13T17:30',
      '2007-11-16T17:30',
      '2007-11-22T17:30',
    ]);
    expect([finish, serialFinish]).toEqual(['2007-11-22T17:30', '2008-02-02T17:30']);
  });

  test('hours go over lunch, by the hours that were asked for', async () => {
    const at = ['enterprise-establishment', '--from', '2007-10-30T10:00'];
    expect(await ask(...at)).toMatchObject({ finish: '2007-10-30T14:30' });
    expect(await ask(...at, '--hours', '09:00-17:00')).toMatchObject({ finish: '2007-10-30T13:30' });
  });

  test('the text tells the dates too', async () => {
    const { out } = await channelPlanWith('project-construction', '--from', '2007-10-30');
    expect(out).toContain('竣工验收 ends 2007-11-22T17:30.');
    expect(out).toContain('Finished 2007-11-22T17:30; one after another 2008-02-02T17:30.');
  });

  test('a prerequisite more or less, a decision delegated to the window', async () => {
    const { parallel } = await ask('enterprise-establishment');
    const with_ = async (...options: readonly string[]) =>
      (await ask('enterprise-establishment', ...options)).parallel - parallel;
    expect(await with_('--add', 'EE-11=EE-09')).toBeGreaterThanOrEqual(0);
    expect(await with_('--drop', 'EE-02=EE-01')).toBeLessThan(0);
    expect(await with_('--delegate', 'EE-01')).toBe(-0.5);
    expect(await with_('--delegate', 'EE-01=15')).toBe(-0.25);
  });

  test.each([
    [
      ['--add', 'EE-01'],
      ['--add', 'step=the step it waits for'],
    ],
    [
      ['--add', 'EE-01=EE-12'],
      ['cycle', 'EE-01', 'EE-12'],
    ],
    [
      ['--drop', 'EE-01=EE-12'],
      ['does-not-wait', 'EE-01'],
    ],
    [
      ['--delegate', 'EE-77'],
      ['--delegate', 'EE-77', 'no step'],
    ],
    [
      ['--from', '2007-10-30'],
      ['--from', 'time of day'],
    ],
    [
      ['--from', '2007-13-30T10:00'],
      ['--from', '2007-13-30'],
    ],
    [
      ['--from', '2007-10-30T10:00', '--hours', 'always'],
      ['--hours', 'always'],
    ],
  ])('%j is refused in one line', async (options, words) => {
    const refusal = await refusalOf('enterprise-establishment', ...options);
    for (const word of words) expect(refusal).toContain(word);
  });
});
