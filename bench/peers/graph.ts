/** A step as the engines are given it: the place of its stage, and what of the same stage it waits for. */
export type StagedStep = { readonly id: string; readonly stage: number; readonly after: readonly string[] };

const stagesOf = (steps: readonly StagedStep[]): readonly (readonly StagedStep[])[] =>
  [...new Set(steps.map(({ stage }) => stage))]
    .toSorted((a, b) => a - b)
    .map((stage) => steps.filter((step) => step.stage === stage));

/**
 * What may be decided beside one another, wave after wave: the order in which departments see steps open.
 *
 * @throws Error when steps wait for one another
 */
export function wavesOf(steps: readonly StagedStep[]): readonly (readonly string[])[] {
  const waves: string[][] = [];
  const done = new Set<string>();
  for (const stage of stagesOf(steps)) {
    let left = stage;
    while (left.length > 0) {
      const wave = left.filter(({ after }) => after.every((id) => done.has(id))).map(({ id }) => id);
      if (wave.length === 0) throw new Error('steps wait for one another');
      for (const id of wave) done.add(id);
      left = left.filter(({ id }) => !done.has(id));
      waves.push(wave);
    }
  }
  return waves;
}

/**
 * The graph in BPMN 2.0: a step is a user task, the gate between two stages one parallel gateway, a wait for several
 * others one more; a task with several flows out forks by itself. No element is there without need.
 */
export function bpmnOf(steps: readonly StagedStep[]): string {
  const nodes = ['<startEvent id="start" />', '<endEvent id="end" />', gateway('gate0')];
  const flows: string[] = [];
  const flow = (from: string, to: string) =>
    flows.push(`<sequenceFlow id="flow${flows.length}" sourceRef="${from}" targetRef="${to}" />`);
  const stages = stagesOf(steps);

  flow('start', 'gate0');
  for (const [at, stage] of stages.entries()) {
    nodes.push(gateway(`gate${at + 1}`));
    for (const { id, after } of stage) {
      nodes.push(`<userTask id="${id}" />`);
      const entry = after.length > 1 ? `wait-${id}` : id;
      if (entry !== id) {
        nodes.push(gateway(entry));
        flow(entry, id);
      }
      for (const before of after.length > 0 ? after : [`gate${at}`]) flow(before, entry);
      if (!stage.some((other) => other.after.includes(id))) flow(id, `gate${at + 1}`);
    }
  }
  flow(`gate${stages.length}`, 'end');
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="channel" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <process id="application" isExecutable="true">${[...nodes, ...flows].join('')}</process>
</definitions>`;
}

const gateway = (id: string): string => `<parallelGateway id="${id}" />`;
