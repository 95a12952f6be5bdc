import type { RefObject } from 'react';
import { useKeys } from '#shell/use-keys.ts';
import { focusPart } from './desk-focus.ts';

type Keyed = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onAct: () => void;
  readonly onNext: () => void;
  readonly onTickRequired: () => void;
};

/** The keys of the desk; moving between its parts needs no hand on the mouse. */
export function useDeskKeys({ form, onAct, onNext, onTickRequired }: Keyed): void {
  const to = (part: string) => () => focusPart(form.current, part);
  useKeys('desk', {
    act: onAct,
    nextPerson: onNext,
    tickRequired: onTickRequired,
    toItem: to('item'),
    toApplicant: to('applicant'),
    toForm: to('form'),
    toMaterials: to('materials'),
  });
}
