import type { DeskItem, DeskReceipt } from '@yichuang/contract/queueing.ts';
import { localDay, parseInstant } from '@yichuang/domain/time/instant.ts';
import { type FaultWords, faultWords } from '@yichuang/ui/form/field-name.ts';
import { fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { type PostedFields, valuesFromFields } from '@yichuang/ui/form/form-values.ts';
import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { useLanguage } from '#shell/language.tsx';
import { useMe } from '#shell/me.ts';
import type { Answer } from '#wire/answer.ts';
import { newKey } from '#wire/form-key.ts';
import { typedFrom } from '#wire/kept-forms.ts';
import type { DeskAct, DeskFill } from './desk-acts.ts';
import { deskGaps } from './desk-check.ts';
import { asPosted, schemaGaps } from './schema-check.ts';

/** One person at the counter: the key of the act, and what the boxes begin with. */
export type Turn = { readonly key: string; readonly start: PostedFields };

/** The desk as it is filled in: what is typed, what is missing, what became of the act. */
export function useDesk(turn: Turn, item: DeskItem | null) {
  const { language } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [posted, setPosted] = useState(turn.start);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [key, setKey] = useState(turn.key);
  const fetcher = useFetcher<Answer<DeskReceipt>>({ key: turn.key });
  const sent = useRef<PostedFields>({});
  const read = () => {
    if (form.current) setPosted(typedFrom(new FormData(form.current)));
  };
  // Another item has other boxes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the item is what changes the boxes
  useEffect(read, [item?.code]);

  const answer = fetcher.data;
  const problem = answer?.ok === false ? answer.problem : undefined;
  // The first try was done after all, with other content: what comes now is another act.
  useEffect(() => {
    if (problem?.code === 'key-reused') setKey(newKey());
  }, [problem]);

  const today = localDay(parseInstant(useMe()?.now ?? ''));
  const gaps = deskGaps({ item, posted, today, language });
  const inForm =
    item === null
      ? NOTHING
      : asPosted(schemaGaps(item.form.schema, valuesOf(item, posted), language), posted);
  const told = faultWords(problem?.errors ?? [], language);
  const faults = shownFaults({ gaps, inForm, told, posted, sent: sent.current, left });

  const submit = (act: DeskAct) => {
    if (item === null) return;
    sent.current = posted;
    const fill: DeskFill = { act, key, item, posted };
    void fetcher.submit(JSON.stringify(fill), {
      method: 'post',
      action: `/desk?item=${item.code}`,
      encType: 'application/json',
    });
  };
  return {
    form,
    posted,
    read,
    gaps,
    formGaps: inForm.size,
    faults,
    today,
    problem,
    receipt: answer?.ok ? answer.value : undefined,
    isBusy: fetcher.state !== 'idle',
    submit,
    leave: (name: string) => setLeft((now) => new Set(now).add(name)),
    leaveAll: () => setLeft(new Set(gaps.map((gap) => gap.name))),
  };
}

const NOTHING: ReadonlyMap<string, string> = new Map();

const valuesOf = (item: DeskItem, posted: PostedFields) => valuesFromFields(fieldsOf(item.form), posted);

type Known = {
  readonly gaps: readonly { readonly name: string; readonly words: string }[];
  readonly inForm: FaultWords;
  /** What the server found in what was sent. */
  readonly told: FaultWords;
  readonly posted: PostedFields;
  readonly sent: PostedFields;
  readonly left: ReadonlySet<string>;
};

/**
 * Faults as they stand beside the boxes: the server's until the box is changed, our own once the
 * clerk has left the box. A number that is being typed tells of itself.
 */
export function shownFaults({ gaps, inForm, told, posted, sent, left }: Known): FaultWords {
  const own = [...gaps.map(({ name, words }) => [name, words] as const), ...inForm].filter(
    ([name]) => left.has(name) && !(name === 'applicant.idNumber' && posted[name]),
  );
  const servers = [...told].filter(([name]) => String(posted[name] ?? '') === String(sent[name] ?? ''));
  return new Map([...own, ...servers]);
}
