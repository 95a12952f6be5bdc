import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { drawDiagram } from './draw-diagram.ts';
import type { Sheet } from './draw-step.ts';
import { drawSteps } from './draw-steps.ts';
import { type DepartmentNames, drawnName, drawnText, procedureDocumentation } from './drawn-words.ts';
import { oneRoute } from './one-route.ts';
import { OWN_NAMESPACE, ownText } from './own-data.ts';
import { type Drawn, newPen } from './pen.ts';

export type ExportOptions = {
  /** Absent: every route in one drawing. */
  readonly route?: string;
  readonly departments?: DepartmentNames;
};

/**
 * A procedure as a BPMN 2.0 file with its diagram. What BPMN cannot say is kept in our own namespace, so that
 * `readBpmn` gives the same procedure back.
 *
 * @param whole one that `validateProcedure` finds sound
 * @throws UnknownRouteError
 */
export async function exportBpmn(
  whole: Procedure,
  { route, departments = new Map() }: ExportOptions = {},
): Promise<string> {
  const procedure = route === undefined ? whole : oneRoute(whole, route);
  const stepIds = new Map(procedure.steps.map(({ id }, at) => [id, xmlId(id, 'step', at)]));
  const sheet: Sheet = { pen: newPen(), procedure, departments, stepIds };
  const process = drawProcess(sheet);
  const { pen } = sheet;
  const definitions = pen.element('Definitions', {
    id: 'definitions',
    targetNamespace: OWN_NAMESPACE,
    rootElements: [process],
    diagrams: [drawDiagram(process, pen)],
  });
  return pen.xml(definitions);
}

/** Ids of XML are more narrow than ours. No suffix is one that shapes of the diagram bear. */
const xmlId = (id: string, kind: 'step' | 'stage', at: number): string =>
  /^[A-Za-z_][\w.-]*$/.test(id) ? `${id}.${kind}` : `${kind}.${at + 1}`;

function drawProcess(sheet: Sheet): Drawn {
  const { pen, procedure } = sheet;
  const { steps, stages, ...rest } = procedure;
  const data = { ...rest, order: steps.map(({ id }) => id) };
  return pen.element('Process', {
    id: 'process',
    name: drawnText(procedure.name),
    isExecutable: false,
    ...pen.documented(procedureDocumentation(procedure)),
    ...pen.carrying('procedure', ownText(data)),
    flowElements: stages.length === 0 ? drawSteps(steps, 'process', sheet) : drawStages(sheet),
  });
}

/** Stages as sub-processes, one after the other. */
function drawStages(sheet: Sheet): readonly Drawn[] {
  const { pen, procedure } = sheet;
  const drawn = procedure.stages.map((stage, at) => {
    const id = xmlId(stage.id, 'stage', at);
    const inside = procedure.steps.filter((step) => step.stage === stage.id);
    return pen.element('SubProcess', {
      id,
      name: drawnName(stage),
      ...pen.carrying('stage', ownText(stage)),
      flowElements: drawSteps(inside, id, sheet),
    });
  });
  const line = [
    pen.element('StartEvent', { id: 'process.start' }),
    ...drawn,
    pen.element('EndEvent', { id: 'process.end' }),
  ];
  return [...line, ...line.slice(1).map((target, at) => pen.flow(line[at] as Drawn, target))];
}
