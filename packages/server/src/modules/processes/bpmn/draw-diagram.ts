import type { Drawn, Pen } from './pen.ts';
import { type Cell, placeNodes } from './place-nodes.ts';

/** Points of a drawing, as BPMN DI counts them. */
type Point = { readonly x: number; readonly y: number };
type Size = { readonly width: number; readonly height: number };
type Area = Size & { readonly parts: readonly Drawn[] };

const CELL = { width: 190, height: 130 };
const MARGIN = 40;
const EVENT = { width: 36, height: 36 };
const GATEWAY = { width: 50, height: 50 };
const TASK = { width: 130, height: 80 };

/** The diagram of a process: a shape for each node and an edge for each flow, its stages opened and side by side. */
export function drawDiagram(process: Drawn, pen: Pen): Drawn {
  const elements = (process.flowElements ?? []) as readonly Drawn[];
  const hasStages = elements.some(isStage);
  const { parts } = hasStages ? drawLine(elements, pen) : drawGrid(elements, { x: MARGIN, y: MARGIN }, pen);
  return pen.element('bpmndi:BPMNDiagram', {
    id: 'diagram',
    plane: pen.element('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: process, planeElement: parts }),
  });
}

const isStage = ({ $type }: Drawn): boolean => $type === 'bpmn:SubProcess';
const isFlow = ({ $type }: Drawn): boolean => $type === 'bpmn:SequenceFlow';

function sizeOf({ $type }: Drawn): Size {
  if ($type.endsWith('Event')) return EVENT;
  return $type.endsWith('Gateway') ? GATEWAY : TASK;
}

/** Start, stages and end on one middle line. */
function drawLine(elements: readonly Drawn[], pen: Pen): Area {
  const nodes = elements.filter((element) => !isFlow(element));
  const insides = new Map(
    nodes.filter(isStage).map((stage) => [stage, drawInside(stage, { x: 0, y: 0 }, pen)]),
  );
  const sizes = new Map(nodes.map((node) => [node, insides.get(node) ?? sizeOf(node)]));
  const height = Math.max(...[...sizes.values()].map((size) => size.height));
  const middle = MARGIN + height / 2;
  const parts: Drawn[] = [];
  const ends = new Map<Drawn, { readonly left: Point; readonly right: Point }>();
  let x = MARGIN;
  for (const node of nodes) {
    const size = sizes.get(node) ?? TASK;
    const corner = { x, y: middle - size.height / 2 };
    parts.push(shapeOf(node, corner, size, pen));
    if (isStage(node)) parts.push(...drawInside(node, corner, pen).parts);
    ends.set(node, { left: { x, y: middle }, right: { x: x + size.width, y: middle } });
    x += size.width + MARGIN;
  }
  for (const flow of elements.filter(isFlow)) {
    const [from, to] = [ends.get(flow.sourceRef as Drawn)?.right, ends.get(flow.targetRef as Drawn)?.left];
    if (from && to) parts.push(edgeOf(flow, [from, to], pen));
  }
  return { width: x, height: height + 2 * MARGIN, parts };
}

function drawInside(stage: Drawn, corner: Point, pen: Pen): Area {
  const inside = { x: corner.x + MARGIN / 2, y: corner.y + MARGIN };
  const area = drawGrid((stage.flowElements ?? []) as readonly Drawn[], inside, pen);
  return { ...area, width: area.width + MARGIN, height: area.height + MARGIN };
}

function drawGrid(elements: readonly Drawn[], corner: Point, pen: Pen): Area {
  const nodes = elements.filter((element) => !isFlow(element) && element.attachedToRef === undefined);
  const places = placeNodes(nodes);
  const middleOf = ({ column, row }: Cell): Point => ({
    x: corner.x + (column + 0.5) * CELL.width,
    y: corner.y + (row + 0.5) * CELL.height,
  });
  const shapes = nodes.map((node) => {
    const size = sizeOf(node);
    const { x, y } = middleOf(places.nodes.get(node) as Cell);
    return shapeOf(node, { x: x - size.width / 2, y: y - size.height / 2 }, size, pen);
  });
  const timers = elements
    .filter(({ attachedToRef }) => attachedToRef !== undefined)
    .map((timer) => {
      const { x, y } = middleOf(places.nodes.get(timer.attachedToRef as Drawn) as Cell);
      return shapeOf(
        timer,
        { x: x - EVENT.width / 2, y: y + TASK.height / 2 - EVENT.height / 2 },
        EVENT,
        pen,
      );
    });
  const edges = elements.filter(isFlow).map((flow) => {
    const [source, target] = [flow.sourceRef as Drawn, flow.targetRef as Drawn];
    const cells = [places.nodes.get(source), ...(places.flows.get(flow) ?? []), places.nodes.get(target)];
    const halves = { from: sizeOf(source).width / 2, to: sizeOf(target).width / 2 };
    return edgeOf(flow, bent((cells as Cell[]).map(middleOf), halves), pen);
  });
  const used = [...places.nodes.values(), ...[...places.flows.values()].flat()];
  return {
    width: (Math.max(...used.map(({ column }) => column)) + 1) * CELL.width,
    height: (Math.max(...used.map(({ row }) => row)) + 1) * CELL.height,
    parts: [...shapes, ...timers, ...edges],
  };
}

/** From the right side of the first to the left side of the last, up and down only between columns. */
function bent(middles: readonly Point[], { from, to }: { readonly from: number; readonly to: number }) {
  const points = middles.flatMap((point, at) => {
    const next = middles[at + 1];
    const own = {
      x: point.x + (at === 0 ? from : 0) - (at === middles.length - 1 ? to : 0),
      y: point.y,
    };
    if (next === undefined || next.y === point.y) return [own];
    const between = (point.x + next.x) / 2;
    return [own, { x: between, y: point.y }, { x: between, y: next.y }];
  });
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    return !(before && after && before.y === point.y && after.y === point.y);
  });
}

const shapeOf = (node: Drawn, { x, y }: Point, { width, height }: Size, pen: Pen): Drawn =>
  pen.element('bpmndi:BPMNShape', {
    id: `${node.id}_shape`,
    bpmnElement: node,
    ...(isStage(node) && { isExpanded: true }),
    bounds: pen.element('dc:Bounds', { x, y, width, height }),
  });

const edgeOf = (flow: Drawn, points: readonly Point[], pen: Pen): Drawn =>
  pen.element('bpmndi:BPMNEdge', {
    id: `${flow.id}_edge`,
    bpmnElement: flow,
    waypoint: points.map((point) => pen.element('dc:Point', point)),
  });
