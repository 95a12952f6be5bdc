import { validateProcedure } from '@yichuang/domain/processes/validate-procedure.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyProcedure } from './any-procedure.fixture.ts';
import { CHANNELS, channelOf, readText, told } from './drawing.testing.ts';
import { exportBpmn } from './export-bpmn.ts';
import { oneRoute } from './one-route.ts';

describe('a file of ours gives the procedure back', () => {
  test.each(CHANNELS.map((procedure) => [procedure.key, procedure] as const))(
    '%s',
    async (_key, procedure) => {
      const reading = await readText(await exportBpmn(procedure));
      expect(reading).toEqual({ procedure, refused: [], lost: [], faults: [] });
      expect(JSON.stringify(reading.procedure?.steps.map(({ id }) => id))).toBe(
        JSON.stringify(procedure.steps.map(({ id }) => id)),
      );
    },
  );

  test.each(
    CHANNELS.flatMap((procedure) =>
      procedure.routes.map(({ id }) => [procedure.key, id, procedure] as const),
    ),
  )('%s, route %s alone', async (_key, route, procedure) => {
    const reading = await readText(await exportBpmn(procedure, { route }));
    expect(reading).toEqual({ procedure: oneRoute(procedure, route), refused: [], lost: [], faults: [] });
  });

  test('any procedure that can be published', async () => {
    await fc.assert(
      fc.asyncProperty(anyProcedure, async (procedure) => {
        expect(validateProcedure(procedure)).toEqual([]);
        const { procedure: again, refused, faults } = await readText(await exportBpmn(procedure));
        expect(again).toStrictEqual(procedure);
        expect([refused, faults]).toEqual([[], []]);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

describe('what was changed in a modeller counts', () => {
  const establishment = channelOf('enterprise-establishment');
  const changed = async (from: RegExp | string, to: string) => {
    const xml = await exportBpmn(establishment);
    const edited = xml.replace(from, to);
    expect(edited).not.toBe(xml);
    return readText(edited);
  };
  const stepOf = ({ procedure }: Awaited<ReturnType<typeof readText>>, id: string) =>
    procedure?.steps.find((step) => step.id === id);
  const before = (id: string) => establishment.steps.find((step) => step.id === id);

  test('another name', async () => {
    const reading = await changed('name="企业名称预先核准"', 'name="名称核准"');
    expect(stepOf(reading, 'EE-01')).toEqual({ ...before('EE-01'), name: '名称核准' });
  });

  test('another limit', async () => {
    const reading = await changed(/PT30M/, 'PT1H15M');
    expect(stepOf(reading, 'EE-01')).toEqual({ ...before('EE-01'), duration: 75_000 });
  });

  test('another condition', async () => {
    const { appliesWhen = '' } = before('EE-20') ?? {};
    const reading = await changed(
      new RegExp(`>([^<]*${appliesWhen})</bpmn:conditionExpression>`),
      '>仅外地企业</bpmn:conditionExpression>',
    );
    expect(stepOf(reading, 'EE-20')).toMatchObject({ optional: true, appliesWhen: '仅外地企业' });
  });

  test('a flow that was drawn in: one more prerequisite, the others as they were', async () => {
    const before = oneRoute(establishment, 'llc');
    const xml = await exportBpmn(establishment, { route: 'llc' });
    const reading = await readText(
      xml.replace(
        '</bpmn:process>',
        '<bpmn:sequenceFlow id="new" sourceRef="EE-09.step" targetRef="EE-11.step"/></bpmn:process>',
      ),
    );
    expect(reading.procedure?.steps).toEqual(
      before.steps.map((step) =>
        step.id === 'EE-11' ? { ...step, prerequisites: [...step.prerequisites, 'EE-09'] } : step,
      ),
    );
    expect(told(reading.lost)).toEqual([
      'EE-11.step: parallel ways meet without a parallel gateway: here all of them are awaited, once.',
    ]);
  });

  test('data of ours that were damaged: what is drawn is read', async () => {
    const reading = await changed(/("id":"EE-01",[^}]*)"optional":false/, '$1"optional":"no"');
    expect(stepOf(reading, 'EE-01.step')).toMatchObject({ name: '企业名称预先核准', department: 'GSJ' });
    expect(stepOf(reading, 'EE-20')?.prerequisites).toEqual(['EE-01.step']);
    expect(reading.faults).toEqual([]);
  });

  test('a step that was copied becomes a step of its own', async () => {
    const reading = await changed(
      /<bpmn:userTask id="EE-01.step"[\s\S]*?<\/bpmn:userTask>/,
      `$&<bpmn:userTask id="copy" name="再次核准"><bpmn:extensionElements><yichuang:step>${JSON.stringify(before('EE-01'))}</yichuang:step></bpmn:extensionElements></bpmn:userTask><bpmn:sequenceFlow id="c" sourceRef="EE-01.step" targetRef="copy"/>`,
    );
    expect(stepOf(reading, 'copy')).toMatchObject({ name: '再次核准', prerequisites: ['EE-01'] });
    expect(stepOf(reading, 'EE-01')).toEqual(before('EE-01'));
  });
});
