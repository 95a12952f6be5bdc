import { BadLimitError } from '#clock/errors.ts';
import {
  formerTimeOfDraft,
  type ProcedureDraft,
  procedureOfDraft,
  promiseOfDraft,
} from '#processes/procedure-draft.ts';
import { type ProcedureFault, validateProcedure } from '#processes/validate-procedure.ts';

/** 草稿缺陷: what keeps a draft from being published: the faults of a procedure, and what only a draft can lack. */
export type DraftFault =
  | ProcedureFault
  | (Pick<ProcedureFault, 'path' | 'message'> & {
      readonly kind:
        | 'no-step'
        | 'no-name'
        | 'unknown-item'
        | 'bad-promise'
        | 'bad-former-time'
        | 'no-condition';
    });

/** An item as far as a step needs it; its department is absent where an intermediary does the work. */
export type StepItem = { readonly department?: string };

/**
 * Everything that keeps a draft from being published, never only the first fault.
 *
 * @param items published items by code
 */
export function draftFaults(
  key: string,
  draft: ProcedureDraft,
  items: ReadonlyMap<string, StepItem>,
): readonly DraftFault[] {
  const procedure = procedureOfDraft(key, draft, (code) => items.get(code)?.department);
  return [
    ...nameFaults(draft),
    ...termFaults(draft),
    ...stepFaults(draft, items),
    ...validateProcedure(procedure),
  ];
}

const nameFaults = ({ name, routes, stages, steps }: ProcedureDraft): readonly DraftFault[] => {
  const named = [
    { path: 'name', id: 'the channel', name },
    ...routes.map((route, at) => ({ ...route, path: `routes[${at}].name` })),
    ...stages.map((stage, at) => ({ ...stage, path: `stages[${at}].name` })),
    ...stages.flatMap(({ id, gate }, at) =>
      gate === null
        ? []
        : [
            { id: `what is stated before ${id}`, name: gate.name, path: `stages[${at}].gate.name` },
            { id: `the paper of ${id}`, name: gate.document, path: `stages[${at}].gate.document` },
          ],
    ),
    ...steps.map((step, at) => ({ ...step, path: `steps[${at}].name` })),
  ];
  return named
    .filter((one) => one.name.trim() === '')
    .map(({ path, id }) => ({ kind: 'no-name', path, message: `${id} has no name` }));
};

const termFaults = (draft: ProcedureDraft): readonly DraftFault[] => [
  ...limitFaults(() => promiseOfDraft(draft), {
    kind: 'bad-promise',
    path: 'promise',
    message: `the channel promises no time that can be counted; ${COUNTED}`,
  }),
  ...limitFaults(() => formerTimeOfDraft(draft), {
    kind: 'bad-former-time',
    path: 'before.count',
    message: `the time it took before cannot be counted; ${COUNTED}`,
  }),
];

const COUNTED = 'allowed: 1 to 10,000, hours to the minute';

function limitFaults(read: () => unknown, fault: DraftFault): readonly DraftFault[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof BadLimitError)) throw error;
    return [fault];
  }
}

function stepFaults({ steps }: ProcedureDraft, items: ReadonlyMap<string, StepItem>): readonly DraftFault[] {
  if (steps.length === 0) return [{ kind: 'no-step', path: 'steps', message: 'the channel has no step' }];
  return steps.flatMap((step, at): DraftFault[] => [
    ...(items.has(step.item)
      ? []
      : [
          {
            kind: 'unknown-item' as const,
            path: `steps[${at}].item`,
            message: `${step.id} carries out ${step.item || 'no item'}; allowed: a published item`,
          },
        ]),
    ...(step.optional && step.when === null && step.appliesWhen.trim() === ''
      ? [
          {
            kind: 'no-condition' as const,
            path: `steps[${at}].appliesWhen`,
            message: `${step.id} is optional and does not say for whom it applies`,
          },
        ]
      : []),
  ]);
}
