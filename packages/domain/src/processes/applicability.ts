import type { Procedure, Step, StepId } from '#processes/procedure.ts';
import { type Choice, selectSteps } from '#processes/select.ts';
import {
  anyHolds,
  type GivenAnswers,
  isOnRoute,
  type SituationAnswer,
  type SituationOption,
  takesAnswer,
} from '#processes/situation.ts';

/** 适用性问题: what is asked to find the steps that apply; a condition in words is asked as yes or no. */
export type Question = {
  /** Id of the question, or of the first step of the procedure with this condition, whatever the route. */
  readonly id: string;
  /** The question, or the condition in the words of the data. */
  readonly condition: string;
  readonly conditionEn?: string;
  readonly help?: string;
  readonly helpEn?: string;
  /** Answers to choose from; absent: yes or no. */
  readonly options?: readonly SituationOption[];
  /** The steps that apply when the answer is yes, or that depend on it, in the order of the procedure. */
  readonly steps: readonly StepId[];
};

/** 适用性回答: by id of the question; absent while nobody has answered. */
export type QuestionAnswers = Readonly<Record<string, SituationAnswer>>;

/** 适用性存疑: a step was chosen, one that usually comes before it was not. */
export type Doubt = { readonly step: StepId; readonly without: StepId };

/** The questions of one route: those of the procedure first, then conditions in the order of their steps. */
export const questionsOf = (procedure: Procedure, route?: string): readonly Question[] => [
  ...sharedQuestions(procedure, route),
  ...conditionQuestions(procedure, route),
];

/** Questions of the procedure that decide something on this route. */
function sharedQuestions(
  { questions = [], steps, notes = [] }: Procedure,
  route: string | undefined,
): readonly Question[] {
  return questions.flatMap(({ text, textEn, ...question }) => {
    const decides = ({ routes, answers }: { routes?: readonly string[]; answers: object }) =>
      isOnRoute(routes, route) && Object.hasOwn(answers, question.id);
    const deciding = steps
      .filter((step) => isOnRoute(step.routes, route) && (step.when ?? []).some(decides))
      .map(({ id }) => id);
    if (deciding.length === 0 && !notes.some(({ when }) => decides(when))) return [];
    return [
      {
        ...question,
        condition: text,
        ...(textEn !== undefined && { conditionEn: textEn }),
        steps: deciding,
      },
    ];
  });
}

function conditionQuestions(procedure: Procedure, route: string | undefined): readonly Question[] {
  const first = new Map<string, Step>();
  for (const step of procedure.steps) {
    const condition = conditionOf(step);
    if (condition !== null && !first.has(condition)) first.set(condition, step);
  }
  const asked = new Map<string, Question>();
  for (const step of procedure.steps) {
    const condition = conditionOf(step);
    if (condition === null || !isOnRoute(step.routes, route)) continue;
    const known = asked.get(condition);
    const { id, appliesWhenEn } = first.get(condition) ?? step;
    asked.set(condition, {
      id,
      condition,
      ...(appliesWhenEn !== undefined && { conditionEn: appliesWhenEn }),
      steps: [...(known?.steps ?? []), step.id],
    });
  }
  return [...asked.values()];
}

/**
 * What the answers decide: the steps that apply and those that do not. A question nobody answered decides nothing, so
 * its steps keep to the default of the procedure. Answers to questions that the route does not ask are passed over.
 */
export function choiceOf(procedure: Procedure, given: GivenAnswers): Choice {
  const { route, answers } = given;
  const questions = conditionQuestions(procedure, route);
  const stepsAnswered = (answer: boolean) =>
    questions.filter(({ id }) => answers[id] === answer).flatMap(({ steps }) => steps);
  const stepsThat = (verdict: 'yes' | 'no') =>
    procedure.steps
      .filter(({ routes, when }) => isOnRoute(routes, route) && when && anyHolds(when, given) === verdict)
      .map(({ id }) => id);
  return {
    ...(route !== undefined && { route }),
    include: [...stepsAnswered(true), ...stepsThat('yes')],
    without: [...stepsAnswered(false), ...stepsThat('no')],
  };
}

/** Questions of the route that nobody has answered yet. */
export const openQuestions = (procedure: Procedure, { route, answers }: GivenAnswers): readonly Question[] =>
  questionsOf(procedure, route).filter(({ id }) => answers[id] === undefined);

/** Answers that no question of the procedure asks for, on whatever route, or that their question does not take. */
export function unaskedAnswers(procedure: Procedure, answers: QuestionAnswers): readonly string[] {
  const asked = new Map(questionsOf(procedure).map((question) => [question.id, question]));
  return Object.entries(answers)
    .filter(([id, answer]) => {
      const question = asked.get(id);
      return question === undefined || !takesAnswer(question, answer);
    })
    .map(([id]) => id);
}

/**
 * Chosen steps whose prerequisite depends on a condition too and was not chosen. Nothing is guessed: the step hands
 * its prerequisites on, and people are told. Where the procedure itself asks about situations, it has decided.
 *
 * @throws UnknownRouteError, UnknownStepError
 */
export function doubtsOf(procedure: Procedure, choice: Choice): readonly Doubt[] {
  const chosen = new Set(selectSteps(procedure, choice).steps.map(({ id }) => id));
  const conditional = new Set(
    conditionQuestions(procedure, choice.route ?? procedure.referenceRoute).flatMap(({ steps }) => steps),
  );
  return procedure.steps
    .filter(({ id }) => chosen.has(id) && conditional.has(id))
    .flatMap(({ id, prerequisites }) =>
      prerequisites
        .filter((before) => conditional.has(before) && !chosen.has(before))
        .map((without) => ({ step: id, without })),
    );
}

/** The condition of a step in its own words; null where it applies to everybody, or situations decide. */
const conditionOf = ({ optional, appliesWhen, name, id, when }: Step): string | null =>
  when === undefined ? (appliesWhen ?? (optional ? (name ?? id) : null)) : null;
