import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import type { InputOf, ReplyOf, Route } from '@yichuang/contract/route.ts';
import { type FaultWords, faultWords } from '@yichuang/ui/form/field-name.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { data } from 'react-router';
import { type Asked, isSignInRequired, pageOf, send, toSignIn } from './call.ts';
import { keepTyped, type Typed, typedFrom } from './kept-forms.ts';

/** What a page gets back from an act: the reply, or the problem in words. */
export type Answer<Reply> = { readonly ok: true; readonly value: Reply } | Refused;
export type Refused = { readonly ok: false; readonly problem: Problem };

/** An act on its way: the key is made once per form fill, `typed` is the form that must survive a lost session. */
export type Act<R extends Route> = {
  readonly route: R;
  readonly input: InputOf<R>;
  readonly key: string;
  readonly typed?: FormData | Typed;
};

/** Does an act. Without a session it keeps what was typed and leads to the sign-in page and back. */
export async function write<R extends Route>(asked: Asked, act: Act<R>): Promise<Answer<ReplyOf<R>>> {
  try {
    return { ok: true, value: await send(asked, act.route, act.input, { key: act.key }) };
  } catch (error) {
    if (isSignInRequired(error)) {
      if (act.typed) keepTyped(pageOf(asked.request.url), withoutSecrets(act.typed));
      throw toSignIn(asked.request.url);
    }
    if (!(error instanceof ProblemError)) throw error;
    return { ok: false, problem: error.problem };
  }
}

function withoutSecrets(filled: FormData | Typed): Typed {
  const { password: _secret, ...typed } = filled instanceof FormData ? typedFrom(filled) : filled;
  return typed;
}

/** What the server found wrong, by name of the field, in the language of the page. */
export const faultsOf = (answer: Answer<unknown> | undefined, language: Language): FaultWords =>
  faultWords(answer?.ok === false ? (answer.problem.errors ?? []) : [], language);

/** The answer as an action returns it; the status keeps the router from reading the page again after a refusal. */
export const asResult = <Given extends Answer<unknown>>(answer: Given) =>
  data(answer, { status: answer.ok ? 200 : answer.problem.status });

/**
 * The view a page shows: the newest of what was loaded, what the act gave back and, after a
 * collision (`stale`), the view as it is now.
 */
export function newestView<View extends { readonly version: number }>(
  loaded: View,
  answer: Answer<View> | undefined,
): View {
  const given = answer?.ok ? answer.value : freshOf<View>(answer);
  return given && given.version > loaded.version ? given : loaded;
}

/** The fresh view of a collision, or undefined. */
export const freshOf = <View>(answer: Refused | undefined): View | undefined =>
  answer?.problem.code === 'stale' ? (answer.problem.fresh as View | undefined) : undefined;
