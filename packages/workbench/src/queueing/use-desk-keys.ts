import type { RefObject } from 'react';
import { useKeys } from '#shell/use-keys.ts';
import type { DeskAct } from './desk-acts.ts';
import { focusPart } from './desk-focus.ts';

type Keyed = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onMain: () => void;
  readonly onAct: (act: DeskAct) => void;
  readonly onNext: () => void;
  /** Absent once the act is done. */
  readonly onDraft: (() => void) | undefined;
  readonly onTickRequired: () => void;
};

/** The keys of the desk; moving between its parts needs no hand on the mouse. */
export function useDeskKeys({ form, onMain, onAct, onNext, onDraft, onTickRequired }: Keyed): void {
  const to = (part: string) => () => focusPart(form.current, part);
  const by = (act: DeskAct) => () => onAct(act);
  useKeys('desk', {
    act: onMain,
    correct: by('correct'),
    decline: by('decline'),
    tolerate: by('tolerate'),
    nextPerson: onNext,
    saveDraft: onDraft,
    tickRequired: onTickRequired,
    toItem: to('item'),
    toSituations: to('situations'),
    toApplicant: to('applicant'),
    toForm: to('form'),
    toMaterials: to('materials'),
  });
}
