import type { Procedure, Step, StepId } from '#processes/procedure.ts';
import { type Choice, selectSteps } from '#processes/select.ts';

/** 适用性问题: one condition on which steps of a procedure depend, asked as yes or no; steps may share it. */
export type Question = {
  /** Id of the first step of the procedure with this condition, whatever the route. */
  readonly id: StepId;
  /** The condition in the words of the data. */
  readonly condition: string;
  /** The steps that apply when the answer is yes, in the order of the procedure. */
  readonly steps: readonly StepId[];
};

/** 适用性回答: by id of the question; absent while nobody has answered. */
export type QuestionAnswers = Readonly<Record<StepId, boolean>>;

/** 适用性存疑: a step was chosen, one that usually comes before it was not. */
export type Doubt = { readonly step: StepId; readonly without: StepId };

/** The questions of one route, in the order of its steps. */
export function questionsOf(procedure: Procedure, route?: string): readonly Question[] {
  const first = new Map<string, StepId>();
  for (const step of procedure.steps) {
    const condition = conditionOf(step);
    if (condition !== null && !first.has(condition)) first.set(condition, step.id);
  }
  const asked = new Map<string, Question>();
  for (const step of procedure.steps) {
    const condition = conditionOf(step);
    if (condition === null || !isOn(step, route)) continue;
    const known = asked.get(condition);
    asked.set(condition, {
      id: first.get(condition) ?? step.id,
      condition,
      steps: [...(known?.steps ?? []), step.id],
    });
  }
  return [...asked.values()];
}

/**
 * What the answers decide: the steps that apply and those that do not. A question nobody answered decides nothing, so
 * its steps keep to the default of the procedure. Answers to questions that the route does not ask are passed over.
 */
export function choiceOf(
  procedure: Procedure,
  { route, answers }: { readonly route?: string; readonly answers: QuestionAnswers },
): Choice {
  const questions = questionsOf(procedure, route);
  const stepsAnswered = (answer: boolean) =>
    questions.filter(({ id }) => answers[id] === answer).flatMap(({ steps }) => steps);
  return {
    ...(route !== undefined && { route }),
    include: stepsAnswered(true),
    without: stepsAnswered(false),
  };
}

/** Questions of the route that nobody has answered yet. */
export const openQuestions = (
  procedure: Procedure,
  { route, answers }: { readonly route?: string; readonly answers: QuestionAnswers },
): readonly Question[] => questionsOf(procedure, route).filter(({ id }) => answers[id] === undefined);

/** Answers that no question of the procedure asks for, on whatever route. */
export function unaskedAnswers(procedure: Procedure, answers: QuestionAnswers): readonly StepId[] {
  const asked = new Set(questionsOf(procedure).map(({ id }) => id));
  return Object.keys(answers).filter((id) => !asked.has(id));
}

/**
 * Chosen steps whose prerequisite depends on a condition too and was not chosen. Nothing is guessed: the step hands
 * its prerequisites on, and people are told.
 *
 * @throws UnknownRouteError, UnknownStepError
 */
export function doubtsOf(procedure: Procedure, choice: Choice): readonly Doubt[] {
  const chosen = new Set(selectSteps(procedure, choice).steps.map(({ id }) => id));
  const conditional = new Set(
    questionsOf(procedure, choice.route ?? procedure.referenceRoute).flatMap(({ steps }) => steps),
  );
  return procedure.steps
    .filter(({ id }) => chosen.has(id) && conditional.has(id))
    .flatMap(({ id, prerequisites }) =>
      prerequisites
        .filter((before) => conditional.has(before) && !chosen.has(before))
        .map((without) => ({ step: id, without })),
    );
}

/** The condition of a step; null where it applies to everybody. */
const conditionOf = ({ optional, appliesWhen, name, id }: Step): string | null =>
  appliesWhen ?? (optional ? (name ?? id) : null);

const isOn = ({ routes }: Step, route: string | undefined): boolean =>
  route === undefined || (routes?.includes(route) ?? true);
