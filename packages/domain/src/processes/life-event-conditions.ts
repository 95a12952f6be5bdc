import type { EventRule, LifeEventData } from '#processes/life-event-procedure.ts';
import type { Route, Step } from '#processes/procedure.ts';
import type { Situation, SituationAnswer, SituationNote } from '#processes/situation.ts';

/** On which routes, and in which situations, an item of an event is done. */
type Condition = Pick<Step, 'routes' | 'when' | 'appliesWhen' | 'appliesWhenEn'> & {
  readonly optional?: true;
};

/**
 * The rules of an event as situations on routes.
 *
 * @param kindId id of the question that gives the routes; undefined: none does
 */
export function eventConditions(event: LifeEventData, kindId: string | undefined, routes: readonly Route[]) {
  const situationOf = ({ when }: EventRule): Situation => {
    const { [kindId ?? '']: kinds, ...others } = when;
    return {
      ...(kindId !== undefined && kinds !== undefined && { routes: listOf(kinds).map(String) }),
      answers: Object.fromEntries(Object.entries(others).map(([id, wanted]) => [id, listOf(wanted)])),
    };
  };
  const notes = event.rules.flatMap((rule): SituationNote[] => {
    const { materials, note, note_en } = rule;
    if (materials.length === 0 && note === undefined) return [];
    return [
      {
        when: situationOf(rule),
        documents: materials,
        ...(note !== undefined && { note }),
        ...(note_en !== undefined && { noteEn: note_en }),
      },
    ];
  });
  const ofItem = (code: string): Condition => {
    if (event.always.includes(code)) return {};
    const situations = event.rules.filter(({ items }) => items.includes(code)).map(situationOf);
    const on = onRoutes(situations, routes);
    if (situations.every(isOnlyRoute)) return on;
    return {
      ...on,
      when: situations,
      optional: true,
      appliesWhen: situations.map((one) => wordsOf(one, event, routes, 'zh')).join('；或'),
      appliesWhenEn: situations.map((one) => wordsOf(one, event, routes, 'en')).join('; or '),
    };
  };
  return { notes, ofItem };
}

const listOf = (wanted: SituationAnswer | readonly SituationAnswer[]): readonly SituationAnswer[] =>
  typeof wanted === 'object' ? wanted : [wanted];

const isOnlyRoute = ({ answers }: Situation): boolean => Object.keys(answers).length === 0;

/** The routes that any of the situations is on; none said where that is all of them. */
function onRoutes(situations: readonly Situation[], routes: readonly Route[]): Pick<Step, 'routes'> {
  const ids = routes.map(({ id }) => id);
  const named = ids.filter((id) => situations.some((one) => one.routes?.includes(id) ?? true));
  return named.length === ids.length ? {} : { routes: named };
}

/** A situation in words: the kind of matter, then each question with the answers that count. */
function wordsOf(
  { routes: on, answers }: Situation,
  { questions }: LifeEventData,
  routes: readonly Route[],
  language: 'zh' | 'en',
): string {
  const comma = language === 'zh' ? '、' : ' / ';
  const kinds = (on ?? []).map((id) => {
    const { name = id, nameEn = name } = routes.find((route) => route.id === id) ?? {};
    return language === 'zh' ? name : nameEn;
  });
  const answered = Object.entries(answers).map(([id, wanted]) => {
    const question = questions.find((one) => one.id === id);
    const { text = id, text_en = text } = question ?? {};
    const given = wanted.map((answer) => {
      if (typeof answer === 'boolean') return YES_NO[language][answer ? 'yes' : 'no'];
      const { label = answer, label_en = label } =
        question?.options?.find(({ value }) => value === answer) ?? {};
      return language === 'zh' ? label : label_en;
    });
    return language === 'zh' ? `${text}${given.join(comma)}` : `${text_en} ${given.join(comma)}`;
  });
  const parts = [...(kinds.length > 0 ? [kinds.join(comma)] : []), ...answered];
  return parts.join(language === 'zh' ? '，' : ', ');
}

const YES_NO = { zh: { yes: '是', no: '否' }, en: { yes: 'Yes', no: 'No' } } as const;
