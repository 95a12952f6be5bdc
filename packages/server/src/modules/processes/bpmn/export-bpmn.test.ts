import { UnknownRouteError } from '@yichuang/domain/processes/errors.ts';
import type { Procedure, Step } from '@yichuang/domain/processes/procedure.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyProcedure } from './any-procedure.fixture.ts';
import { CHANNELS, channelOf } from './drawing.testing.ts';
import type { BpmnElement } from './element.ts';
import { exportBpmn } from './export-bpmn.ts';
import { BpmnModdle } from './moddle.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Shape = BpmnElement & {
  readonly bpmnElement: BpmnElement;
  readonly bounds: Box;
  readonly waypoint: readonly { readonly x: number; readonly y: number }[];
};

async function parsed(xml: string) {
  const model = (await new BpmnModdle().fromXML(xml)) as unknown as {
    warnings: readonly unknown[];
    rootElement: { rootElements: BpmnElement[]; diagrams: { plane: { planeElement: Shape[] } }[] };
  };
  const { rootElements, diagrams } = model.rootElement;
  const elements = rootElements.flatMap(within);
  return { warnings: model.warnings, elements, drawn: diagrams.flatMap(({ plane }) => plane.planeElement) };
}

const within = (scope: BpmnElement): readonly BpmnElement[] =>
  (scope.flowElements ?? []).flatMap((element) => [element, ...within(element)]);

const isFlow = ({ $type }: BpmnElement) => $type === 'bpmn:SequenceFlow';
const idsOf = (elements: readonly BpmnElement[]) => elements.map(({ id }) => id).sort();

/** Every node has one shape, every flow one edge that begins and ends at its nodes, and no two nodes lie on each other. */
async function expectWhole(procedure: Procedure) {
  const { warnings, elements, drawn } = await parsed(await exportBpmn(procedure));
  expect(warnings).toEqual([]);
  const shapes = drawn.filter(({ $type }) => $type === 'bpmndi:BPMNShape');
  const edges = drawn.filter(({ $type }) => $type === 'bpmndi:BPMNEdge');
  expect(idsOf(shapes.map(({ bpmnElement }) => bpmnElement))).toEqual(
    idsOf(elements.filter((one) => !isFlow(one))),
  );
  expect(idsOf(edges.map(({ bpmnElement }) => bpmnElement))).toEqual(idsOf(elements.filter(isFlow)));
  const boxes = new Map(shapes.map(({ bpmnElement, bounds }) => [bpmnElement, bounds]));
  for (const { bpmnElement, waypoint } of edges) {
    expect(touches(boxes.get(bpmnElement.sourceRef as BpmnElement), waypoint[0])).toBe(true);
    expect(touches(boxes.get(bpmnElement.targetRef as BpmnElement), waypoint.at(-1))).toBe(true);
  }
  const solid = shapes.filter(({ bpmnElement: { $type } }) => !/SubProcess|BoundaryEvent/.test($type));
  for (const [at, one] of solid.entries()) {
    for (const two of solid.slice(at + 1)) expect(overlap(one.bounds, two.bounds)).toBe(false);
  }
}

const touches = (box: Box | undefined, point: { readonly x: number; readonly y: number } | undefined) =>
  box !== undefined &&
  point !== undefined &&
  point.x >= box.x &&
  point.x <= box.x + box.width &&
  point.y >= box.y &&
  point.y <= box.y + box.height;

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a file is whole', () => {
  test.each(CHANNELS.map((procedure) => [procedure.key, procedure] as const))(
    '%s: no warning, a shape for each node, an edge for each flow, nothing on top of another',
    (_key, procedure) => expectWhole(procedure),
  );

  test('any procedure', async () => {
    await fc.assert(fc.asyncProperty(anyProcedure, expectWhole), { numRuns: 40 });
  }, 120_000);
});

describe('what another modeller sees', () => {
  const names = (elements: readonly BpmnElement[], type: string) =>
    elements.filter(({ $type }) => $type === `bpmn:${type}`).map(({ name }) => name);

  test('stages of project construction as sub-processes in their order', async () => {
    const { elements } = await parsed(await exportBpmn(channelOf('project-construction')));
    expect(names(elements, 'SubProcess')).toEqual(
      channelOf('project-construction').stages.map(({ name }) => name),
    );
  });

  test('a department acts in a user task, an intermediary in a manual task', async () => {
    const procedure = channelOf('enterprise-establishment');
    const { elements } = await parsed(await exportBpmn(procedure));
    const namesOf = (steps: readonly Step[]) => steps.map(({ name }) => name);
    const byHand = procedure.steps.filter(({ department }) => department === undefined);
    expect(byHand.length).toBeGreaterThan(0);
    expect(names(elements, 'ManualTask')).toEqual(namesOf(byHand));
    expect(names(elements, 'UserTask')).toEqual(
      namesOf(procedure.steps.filter(({ department }) => department !== undefined)),
    );
  });

  test('limits as timers that interrupt nothing, conditions in words, the department with its name', async () => {
    const xml = await exportBpmn(channelOf('enterprise-establishment'), {
      route: 'llc',
      departments: new Map([['GSJ', { name: '工商局' }]]),
    });
    expect(xml).toContain('cancelActivity="false" attachedToRef="EE-02.step"');
    expect(xml).toContain('>PT1H30M<');
    expect(xml).toContain('办理部门：工商局（GSJ）');
    expect(xml).toContain('>住宿、理发美容、游泳等公共场所</bpmn:conditionExpression>');
    expect(xml).not.toContain('股份有限公司');
  });

  test('one route has only its steps, and no condition for being on it', async () => {
    const procedure = channelOf('enterprise-establishment');
    const { elements } = await parsed(await exportBpmn(procedure, { route: 'branch' }));
    const onRoute = procedure.steps.filter(({ routes = [] }) => routes.includes('branch'));
    expect(elements.filter(({ $type }) => /Task$/.test($type))).toHaveLength(onRoute.length);
    expect(elements.some(({ name = '' }) => name.startsWith('情形：'))).toBe(false);
  });

  test('a route that is not there', async () => {
    const exported = exportBpmn(channelOf('enterprise-establishment'), { route: 'nope' });
    await expect(exported).rejects.toThrow(UnknownRouteError);
  });
});
