import type { Problem } from '@yichuang/contract/problem.ts';
import type { DeskItem } from '@yichuang/contract/queueing.ts';
import type { EarlierCases } from '@yichuang/contract/queueing-earlier.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { fieldsFromValues, type PostedFields, textOf } from '@yichuang/ui/form/form-values.ts';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { newKey } from '#wire/form-key.ts';
import { useDeskAddress } from './desk-address.ts';
import { applicantOf, checkIdNumber } from './desk-check.ts';
import type { EarlierAnswer, EarlierAsk, TakenAnswers } from './earlier-acts.ts';
import { emptyFilled, fillEmpty } from './fill-empty.ts';

type AtDesk = {
  readonly item: DeskItem | null;
  readonly posted: PostedFields;
  readonly today: DateOnly;
  readonly anchor: RefObject<HTMLElement | null>;
};

/** What was filled in from an earlier case, and from which. */
export type Filled = { readonly fields: PostedFields; readonly from: TakenAnswers };

/** Earlier cases of the person at the desk, as soon as number and item are known. */
export function useEarlier({ item, posted, today, anchor }: AtDesk) {
  const person = personOf(item, posted, today);
  const asked = person === null ? '' : JSON.stringify(person);
  const found = useAsk();
  const taken = useAsk();
  const [filled, setFilled] = useState<Filled | null>(null);
  const formOf = () => anchor.current?.closest('form') ?? null;
  const latest = useRef(filled);
  latest.current = filled;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another person or item is what asks anew
  useEffect(() => {
    const form = formOf();
    // Another number is another person: nothing of the one before stays in their boxes.
    if (latest.current && form) emptyFilled(form, latest.current.fields);
    setFilled(null);
    if (person) found.ask({ ask: 'find', key: newKey(), body: person });
  }, [asked]);

  const answer = taken.answer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled once for each answer
  useEffect(() => {
    const form = formOf();
    if (answer?.ask !== 'take' || !answer.answer.ok || !form || item === null) return;
    if (JSON.stringify(answer.of) !== asked) return;
    const from = answer.answer.value;
    setFilled({ fields: fillEmpty(form, boxesFrom(from, item)), from });
  }, [answer]);

  const told = found.answer;
  const isPresent = told?.ask === 'find' && told.answer.ok && JSON.stringify(told.of) === asked;
  const earlier: EarlierCases | null = isPresent && told.answer.ok ? told.answer.value : null;
  return {
    earlier,
    /** Whose papers they are; null until the number is whole and right. */
    person,
    filled,
    /** Why nothing could be looked up or taken. */
    problem: problemOf(found.answer) ?? problemOf(answer),
    take: () => {
      const source = earlier?.source;
      if (person && source && filled === null)
        taken.ask({ ask: 'take', key: newKey(), caseId: source.caseId, body: person });
    },
  };
}

const problemOf = (told: EarlierAnswer | undefined): Problem | null =>
  told?.answer.ok === false ? told.answer.problem : null;

function useAsk() {
  const address = useDeskAddress();
  const fetcher = useFetcher<EarlierAnswer>();
  return {
    answer: fetcher.data,
    ask: (asks: EarlierAsk) =>
      void fetcher.submit(JSON.stringify(asks), {
        method: 'post',
        action: `${address}/earlier`,
        encType: 'application/json',
      }),
  };
}

/** Null until the number is whole and right, and an item is chosen. */
function personOf(item: DeskItem | null, posted: PostedFields, today: DateOnly) {
  const { kind, idNumber } = applicantOf(posted);
  if (item === null || !checkIdNumber({ kind, idNumber }, today).ok) return null;
  return { kind, idNumber, itemCode: item.code };
}

/** Taken answers by the names of the boxes. */
function boxesFrom({ applicant, form }: TakenAnswers, item: DeskItem): PostedFields {
  const person = Object.entries(applicant).map(([name, value]) => [`applicant.${name}`, textOf(value)]);
  return { ...Object.fromEntries(person), ...fieldsFromValues(fieldsOf(item.form), form) };
}
