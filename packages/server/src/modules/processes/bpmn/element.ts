/** An element of a BPMN 2.0 file as the parser gives it, as far as it is read or written here. */
export type BpmnElement = {
  readonly $type: string;
  readonly $parent?: BpmnElement;
  readonly id?: string;
  readonly name?: string;
  readonly documentation?: readonly { readonly text?: string }[];
  readonly extensionElements?: { readonly values?: readonly BpmnElement[] };
  /** Namespace, and text inside, of an element that BPMN does not know. */
  readonly $descriptor?: { readonly ns?: { readonly uri?: string; readonly localName?: string } };
  readonly $body?: string;
  readonly body?: string;
  /** Language of an expression; absent where it is words. */
  readonly language?: string;

  readonly rootElements?: readonly BpmnElement[];
  readonly participants?: readonly BpmnElement[];
  readonly messageFlows?: readonly BpmnElement[];
  readonly processRef?: BpmnElement;
  readonly artifacts?: readonly BpmnElement[];
  readonly laneSets?: readonly BpmnElement[];
  readonly lanes?: readonly BpmnElement[];
  readonly childLaneSet?: BpmnElement;
  readonly flowNodeRef?: readonly BpmnElement[];

  readonly flowElements?: readonly BpmnElement[];
  readonly sourceRef?: BpmnElement;
  readonly targetRef?: BpmnElement;
  readonly conditionExpression?: BpmnElement;
  readonly default?: BpmnElement;

  readonly attachedToRef?: BpmnElement;
  readonly cancelActivity?: boolean;
  readonly eventDefinitions?: readonly BpmnElement[];
  readonly timeDuration?: BpmnElement;

  readonly triggeredByEvent?: boolean;
  readonly isForCompensation?: boolean;
  readonly loopCharacteristics?: BpmnElement;
  readonly ioSpecification?: BpmnElement;
  readonly dataInputAssociations?: readonly BpmnElement[];
  readonly resources?: readonly BpmnElement[];
};

/** What is said of an element, on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export const documentationOf = ({ documentation = [] }: BpmnElement): string =>
  documentation.map(({ text = '' }) => text).join('\n');
