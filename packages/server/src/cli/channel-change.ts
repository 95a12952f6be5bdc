import {
  MAX_UNITS,
  type Parts,
  type PlanUnit,
  partsOf,
  partsOfData,
} from '@yichuang/domain/processes/duration.ts';
import { WhatIfError } from '@yichuang/domain/processes/errors.ts';
import type { StepId } from '@yichuang/domain/processes/procedure.ts';
import type { Selection } from '@yichuang/domain/processes/select.ts';
import { type Wait, whatIf } from '@yichuang/domain/processes/what-if.ts';
import { UsageError } from '#cli/usage-error.ts';

/** What should be otherwise, as it was typed. */
export type TypedChange = {
  readonly set: readonly string[];
  readonly without: readonly string[];
  readonly add: readonly string[];
  readonly drop: readonly string[];
  readonly delegate: readonly string[];
};

/**
 * The selection with what was typed changed in it.
 *
 * @throws UsageError for an option that cannot be read, and for changes that contradict the plan
 */
export function changedSelection(
  selection: Selection,
  { unit, hoursPerDay }: { readonly unit: PlanUnit; readonly hoursPerDay: number },
  typed: TypedChange,
): Selection {
  const minutes = (value: number) => partsOfData({ value, unit: 'minute' }, unit, hoursPerDay);
  const change = {
    durations: new Map(typed.set.map((text) => readLength('--set', text, selection, partsOf))),
    without: typed.without.map((id) => knownStep('--without', id, selection)),
    added: typed.add.map((text) => readWait('--add', text, selection)),
    dropped: typed.drop.map((text) => readWait('--drop', text, selection)),
    delegated: new Map(
      typed.delegate.map((text) => {
        return readLength('--delegate', text.includes('=') ? text : `${text}=0`, selection, minutes);
      }),
    ),
  };
  try {
    return whatIf(selection, change);
  } catch (error) {
    if (!(error instanceof WhatIfError)) throw error;
    throw new UsageError(`what if: ${error.message}; allowed: changes that fit the plan and one another`);
  }
}

function readLength(
  option: string,
  text: string,
  selection: Selection,
  parts: (value: number) => Parts,
): readonly [StepId, Parts] {
  const [, id, length = ''] = /^(.+)=(.*)$/s.exec(text) ?? [];
  if (id === undefined || !/^\d+(\.\d+)?$/.test(length) || Number(length) > MAX_UNITS) {
    throw new UsageError(
      `${option} ${quoted(text)} is no change; allowed: step=number from 0 to ${MAX_UNITS}, for example ${example(selection, 1)}=5`,
    );
  }
  return [knownStep(option, id, selection), parts(Number(length))];
}

function readWait(option: string, text: string, selection: Selection): Wait {
  const [, id, other] = /^([^=]+)=([^=]+)$/s.exec(text) ?? [];
  if (id === undefined || other === undefined) {
    throw new UsageError(
      `${option} ${quoted(text)} is no prerequisite; allowed: step=the step it waits for, for example ${example(selection, 2).replace(', ', '=')}`,
    );
  }
  return { stepId: knownStep(option, id, selection), waitsFor: knownStep(option, other, selection) };
}

function knownStep(option: string, id: StepId, selection: Selection): StepId {
  if (selection.steps.some((step) => step.id === id)) return id;
  throw new UsageError(
    `${option}: ${quoted(id)} is no step of this plan; allowed: its steps, for example ${example(selection, 3)}`,
  );
}

const example = ({ steps }: Selection, count: number): string =>
  steps
    .slice(0, count)
    .map(({ id }) => id)
    .join(', ');

/** Keeps whatever was typed on one line. */
const quoted = (text: string): string => JSON.stringify(text);
