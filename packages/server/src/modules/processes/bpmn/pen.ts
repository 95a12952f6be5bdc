import type { BpmnElement } from './element.ts';
import { BpmnModdle } from './moddle.ts';
import { OWN_NAMESPACE, OWN_PREFIX } from './own-data.ts';

/** An element while it is drawn: a node knows its flows, as BPMN wants it. */
export type Drawn = { -readonly [Key in keyof BpmnElement]: BpmnElement[Key] } & {
  incoming?: Drawn[];
  outgoing?: Drawn[];
};

/** Makes the elements of one file. */
export type Pen = {
  /** Of BPMN itself, or with another prefix of the standard (`bpmndi:`, `dc:`). */
  readonly element: (type: string, attributes?: object) => Drawn;
  readonly flow: (source: Drawn, target: Drawn, attributes?: object) => Drawn;
  /** Documentation as attributes of an element. */
  readonly documented: (text: string) => object;
  /** Our own data as attributes of an element. */
  readonly carrying: (kind: string, json: string) => object;
  readonly xml: (definitions: Drawn) => Promise<string>;
};

export function newPen(): Pen {
  const moddle = new BpmnModdle();
  const element = (type: string, attributes: object = {}) =>
    moddle.create(type.includes(':') ? type : `bpmn:${type}`, attributes) as Drawn;
  let flows = 0;
  return {
    element,
    flow(source, target, attributes = {}) {
      flows += 1;
      const flow = element('SequenceFlow', {
        id: `flow.${flows}`,
        sourceRef: source,
        targetRef: target,
        ...attributes,
      });
      source.outgoing = [...(source.outgoing ?? []), flow];
      target.incoming = [...(target.incoming ?? []), flow];
      return flow;
    },
    documented: (text) => ({ documentation: [element('Documentation', { text })] }),
    carrying: (kind, json) => ({
      extensionElements: element('ExtensionElements', {
        values: [moddle.createAny(`${OWN_PREFIX}:${kind}`, OWN_NAMESPACE, { $body: json })],
      }),
    }),
    xml: async (definitions) => (await moddle.toXML(definitions, { format: true })).xml,
  };
}
