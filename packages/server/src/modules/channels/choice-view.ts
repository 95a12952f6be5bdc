import type { ChoiceView, RouteView } from '@yichuang/contract/forms.ts';
import { choiceOf, doubtsOf, type Question, questionsOf } from '@yichuang/domain/processes/applicability.ts';
import type { Procedure, Route } from '@yichuang/domain/processes/procedure.ts';
import type { GivenAnswers } from '@yichuang/domain/processes/situation.ts';
import { situationNotes } from '@yichuang/domain/processes/situation-documents.ts';
import type { Names } from './plan-view.ts';

/** The routes and questions of a channel with what was answered, and what should be looked at twice. */
export function viewChoice(procedure: Procedure, given: GivenAnswers, names: Names): ChoiceView {
  const { route, answers } = given;
  const nameOf = (stepId: string) => {
    const step = procedure.steps.find(({ id }) => id === stepId);
    const name = step?.name ?? stepId;
    return { code: stepId, name, nameEn: names.sheets.get(step?.item ?? '')?.nameEn ?? name };
  };
  return {
    routes: procedure.routes.map(viewRoute),
    questions: questionsOf(procedure, route).map((question) => ({
      ...wordsOf(question),
      questionId: question.id,
      answer: answers[question.id] ?? null,
      steps: question.steps.map(nameOf),
    })),
    notes: situationNotes(procedure, given).map(({ note = '', noteEn }) => ({
      note,
      noteEn: noteEn ?? null,
    })),
    doubts: doubtsOf(procedure, choiceOf(procedure, given)).map(({ step, without }) => ({
      step: nameOf(step),
      without: nameOf(without),
    })),
  };
}

export const viewRoute = ({ id, name, nameEn }: Route): RouteView => ({ id, name, nameEn: nameEn ?? null });

const wordsOf = ({ condition, conditionEn, help, helpEn, options }: Question) => ({
  condition,
  conditionEn: conditionEn ?? null,
  help: help ?? null,
  helpEn: helpEn ?? null,
  options: options?.map(({ value, label, labelEn }) => ({ value, label, labelEn: labelEn ?? null })) ?? null,
});
