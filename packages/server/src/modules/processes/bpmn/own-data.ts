import type { Procedure, Stage, Step } from '@yichuang/domain/processes/procedure.ts';
import { z } from 'zod';
import type { BpmnElement } from './element.ts';

/** Namespace of what BPMN has no word for. A name, not an address: nothing is ever fetched from it. */
export const OWN_NAMESPACE = 'urn:yichuang:bpmn:1';
export const OWN_PREFIX = 'yichuang';

/** What a file keeps of the procedure itself; the stages stand at their sub-processes. */
export type ProcedureData = Omit<Procedure, 'steps' | 'stages'> & { readonly order: readonly string[] };

/** Fields that a later version adds are kept as they are. */
const Text = z.string();
const Parts = z.number();
const NamedText = z.looseObject({ id: Text, name: Text });

const OwnProcedure = z.looseObject({
  key: Text,
  name: Text,
  nameEn: Text.exactOptional(),
  unit: z.enum(['wd', 'wh']),
  routes: z.array(NamedText),
  referenceRoute: Text.exactOptional(),
  overhead: z.array(NamedText.extend({ duration: Parts })),
  /** Ids of the steps as the procedure lists them. */
  order: z.array(Text),
}) satisfies z.ZodType<ProcedureData>;

const OwnStage = NamedText.extend({ nameEn: Text.exactOptional() }) satisfies z.ZodType<Stage>;

const OwnStep = z.looseObject({
  id: Text,
  name: Text.exactOptional(),
  department: Text.exactOptional(),
  item: Text.exactOptional(),
  duration: Parts,
  serialDuration: Parts.exactOptional(),
  prerequisites: z.array(Text),
  stage: Text.exactOptional(),
  routes: z.array(Text).exactOptional(),
  countsTowardChannel: z.boolean(),
  optional: z.boolean(),
  appliesWhen: Text.exactOptional(),
}) satisfies z.ZodType<Step>;

const SHAPES = { procedure: OwnProcedure, stage: OwnStage, step: OwnStep };
type Shapes = { readonly [Kind in keyof typeof SHAPES]: z.infer<(typeof SHAPES)[Kind]> };

/** JSON keeps every text exactly; XML 1.0 cannot hold all of them, and spaces in it may be changed by other tools. */
export const ownText = (value: Procedure | ProcedureData | Stage | Step): string =>
  JSON.stringify(value).replace(
    /[\uFFFE\uFFFF\u007F-\u009F]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Our own data at an element; null where there is none, or none that can be read. */
export function ownDataOf<Kind extends keyof Shapes>(element: BpmnElement, kind: Kind): Shapes[Kind] | null {
  const own = element.extensionElements?.values?.find(
    (one) => isOwn(one) && one.$descriptor?.ns?.localName === kind,
  );
  if (own === undefined) return null;
  try {
    return SHAPES[kind].parse(JSON.parse(own.$body ?? '')) as Shapes[Kind];
  } catch {
    // Changed by hand or by a tool: what is drawn counts.
    return null;
  }
}

export const isOwn = ({ $descriptor }: BpmnElement): boolean => $descriptor?.ns?.uri === OWN_NAMESPACE;
