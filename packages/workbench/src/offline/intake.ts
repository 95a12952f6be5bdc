import type { Problem } from '@yichuang/contract/problem.ts';
import type { enterSlip } from '@yichuang/contract/queueing-slips.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import type { DeskFill } from '#queueing/desk-acts.ts';
import type { Typed } from '#wire/kept-forms.ts';
import type { KeptScan } from './kept-scans.ts';

/** 离线收件: papers taken in without a network, from the slip to the case. */
export type Intake = {
  /** Of the provisional slip. */
  readonly number: string;
  readonly accountId: string;
  readonly counterNumber: number;
  /** When the window took the papers, on the clock of the server. */
  readonly receivedAt: string;
  readonly item: { readonly code: string; readonly name: string; readonly nameEn: string };
  /** Name of the applicant, masked. */
  readonly who: string;
  /** Everything personal; gone as soon as the server has it. */
  readonly papers: Papers | null;
  readonly outcome: Outcome;
};

export type Papers = {
  /** Made when the desk was opened for the person: however often it is sent, it is one case. */
  readonly key: string;
  readonly body: InputOf<typeof enterSlip>['body'];
  /** The boxes of the desk, for putting right what the server refuses. */
  readonly posted: Typed;
  /**
   * 扫描件 that did not reach the server before the slip was given; they go up before the papers are entered. An older
   * release kept none.
   */
  readonly scans?: readonly IntakeScan[];
  /** An act under the same key whose answer never came. */
  readonly tried: DeskFill | null;
};

export type IntakeScan = {
  readonly key: string;
  readonly documentId: string;
  /** Name of the material. */
  readonly document: string;
  readonly scan: KeptScan;
};

type CaseMade = { readonly caseId: string; readonly caseNumber: string };

export type Outcome =
  | { readonly kind: 'waiting' }
  | (CaseMade & {
      readonly kind: 'entered';
      readonly duplicates: readonly CaseMade[];
      /** Names of materials whose scan the server did not take. */
      readonly withoutScan?: readonly string[];
    })
  /** The act tried as the network went had arrived: the case is that one. Null where nobody knows its number. */
  | { readonly kind: 'before'; readonly made: CaseMade | null }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** An intake after its outcome: what the server has is no longer kept here. */
export const settled = (intake: Intake, outcome: Outcome): Intake => ({
  ...intake,
  outcome,
  papers: outcome.kind === 'entered' || outcome.kind === 'before' ? null : intake.papers,
});

/** In the order in which the papers came. */
export const inOrder = (intakes: readonly Intake[]): readonly Intake[] =>
  [...intakes].sort((one, other) =>
    `${one.receivedAt} ${one.number}` < `${other.receivedAt} ${other.number}` ? -1 : 1,
  );

/** How many stand where. */
export const countsOf = (intakes: readonly Intake[]) => {
  const count = (...kinds: readonly Outcome['kind'][]) =>
    intakes.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
  return { waiting: count('waiting'), refused: count('refused'), merged: count('entered', 'before') };
};
