import type { Parts, PlanUnit } from '#processes/duration.ts';
import type { Situation, SituationNote, SituationQuestion } from '#processes/situation.ts';

/** 环节标识: unique inside one procedure, for example D03; also the name of the fact the step establishes. */
export type StepId = string;

/**
 * 环节: one department's own act inside a procedure.
 *
 * It may begin when the facts of its prerequisites hold; it establishes the fact that bears its id.
 */
export type Step = {
  readonly id: StepId;
  readonly name?: string;
  /** Code of the department; absent where an intermediary does the work. */
  readonly department?: string;
  /** Code of the service item (事项) the step carries out. */
  readonly item?: string;
  /** What the department promises inside the channel. */
  readonly duration: Parts;
  /** What the step took when steps followed one another; absent: the same as now, 0: it was not counted then. */
  readonly serialDuration?: Parts;
  readonly prerequisites: readonly StepId[];
  /** Id of its stage, where the procedure has stages. */
  readonly stage?: string;
  /** Routes the step is on; absent: on every route. */
  readonly routes?: readonly string[];
  /** False: tied to the channel, but outside its clock. */
  readonly countsTowardChannel: boolean;
  /** True: only for the applicants whose matter needs it. */
  readonly optional: boolean;
  /** For whom an optional step applies, in the words of the data. */
  readonly appliesWhen?: string;
  readonly appliesWhenEn?: string;
  /** Situations in which an optional step applies, by the questions of the procedure; absent: asked by its own words. */
  readonly when?: readonly Situation[];
};

/** 阶段: steps between two gates; a stage begins when everything before it is established. */
export type Stage = {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  /** What the applicant must state before the stage begins, for example that the works are finished. */
  readonly gate?: StageGate;
};

/** 阶段开启条件: a fact that no department decides and the applicant states, with its day and the paper that shows it. */
export type StageGate = {
  /** Name of the fact, different from every step. */
  readonly id: StepId;
  readonly name: string;
  readonly nameEn?: string;
  /** The paper that shows it, in the words of the data. */
  readonly document: string;
  readonly documentEn?: string;
};

/** 情形路线: one kind of matter inside a channel, for example the limited company. */
export type Route = {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
};

/** 固定环节: work of the channel itself, such as intake and issue; once an application, beside all steps. */
export type Overhead = {
  readonly id: string;
  readonly name: string;
  readonly duration: Parts;
};

/**
 * 流程: a parallel approval channel as data. Nothing about any channel is built in.
 *
 * Stages stand in the order in which they follow one another; no stages means one run without gates.
 */
export type Procedure = {
  readonly key: string;
  readonly name: string;
  readonly nameEn?: string;
  /** Unit of every duration in it. */
  readonly unit: PlanUnit;
  readonly routes: readonly Route[];
  /** The route the published totals describe; required where there are routes. */
  readonly referenceRoute?: string;
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
  readonly overhead: readonly Overhead[];
  /** Asked once at the beginning; what steps, documents and notes depend on. Absent: none. */
  readonly questions?: readonly SituationQuestion[];
  /** What some answers bring beside steps. */
  readonly notes?: readonly SituationNote[];
  /** Title of the form that all its departments share; absent: the name of the procedure. */
  readonly formTitle?: string;
  readonly formTitleEn?: string;
};

/** 环节图: the steps that apply to one matter, with every prerequisite among them, and the stages in order. */
export type StepGraph = {
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
};
