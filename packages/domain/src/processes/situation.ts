/** 情形回答: yes or no, or one of the answers that a question offers. */
export type SituationAnswer = boolean | string;

/** 情形问题: asked once for all steps, documents and notes that depend on it. */
export type SituationQuestion = {
  readonly id: string;
  readonly text: string;
  readonly textEn?: string;
  readonly help?: string;
  readonly helpEn?: string;
  /** The answers to choose from; absent: yes or no. */
  readonly options?: readonly SituationOption[];
};

/** 情形选项: one answer of a question with several. */
export type SituationOption = { readonly value: string; readonly label: string; readonly labelEn?: string };

/** 情形: holds on its routes when every question named has one of the answers. */
export type Situation = {
  /** Absent: on every route. */
  readonly routes?: readonly string[];
  /** Answers by question. */
  readonly answers: Readonly<Record<string, readonly SituationAnswer[]>>;
};

/** 情形材料和提示: documents that only this situation needs, and what should be known in it. */
export type SituationNote = {
  readonly when: Situation;
  /** Ids of documents of the items. */
  readonly documents: readonly string[];
  readonly note?: string;
  readonly noteEn?: string;
};

/** 办理情形: the route of a matter, and what was answered so far. */
export type GivenAnswers = {
  readonly route?: string | undefined;
  readonly answers: Readonly<Record<string, SituationAnswer>>;
};

/** Whether a situation holds; open while an answer that decides it is missing. */
export function situationHolds(
  { routes, answers: wanted }: Situation,
  { route, answers }: GivenAnswers,
): 'yes' | 'no' | 'open' {
  if (!isOnRoute(routes, route)) return 'no';
  const asked = Object.entries(wanted);
  if (asked.some(([id, ones]) => answers[id] !== undefined && !ones.includes(answers[id]))) return 'no';
  return asked.every(([id]) => answers[id] !== undefined) ? 'yes' : 'open';
}

/** Whether any of several situations holds; open while none does and one still may. */
export function anyHolds(situations: readonly Situation[], given: GivenAnswers): 'yes' | 'no' | 'open' {
  const found = new Set(situations.map((one) => situationHolds(one, given)));
  if (found.has('yes')) return 'yes';
  return found.has('open') ? 'open' : 'no';
}

/** Whether a thing of these routes counts on one of them. */
export const isOnRoute = (routes: readonly string[] | undefined, route: string | undefined): boolean =>
  route === undefined || (routes?.includes(route) ?? true);

/** Whether a question takes this answer. */
export const takesAnswer = (
  { options }: Pick<SituationQuestion, 'options'>,
  answer: SituationAnswer,
): boolean =>
  options === undefined ? typeof answer === 'boolean' : options.some(({ value }) => value === answer);
