import type { Call, CallOptions } from '@yichuang/contract/client.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import type { InputOf, ReplyOf, Route } from '@yichuang/contract/route.ts';
import { createContext, type LoaderFunctionArgs, type RouterContextProvider, redirect } from 'react-router';
import { orCutOff, tellAnswered, tellNoAnswer } from './connection.ts';
import { mayWait, untilUnlocked } from './locked.ts';
import { refuseInTraining } from './training.ts';

declare module 'react-router' {
  // Types the context of loaders and actions; it is the only way of version 8.
  interface Future {
    v8_middleware: true;
  }
}

/** The client of the contract, handed to loaders and actions by the router; tests hand in their own. */
export const callContext = createContext<Call>();

/** What loaders and actions get from the router, as far as the wire needs it. */
export type Asked = Pick<LoaderFunctionArgs, 'request'> & {
  readonly context: Readonly<RouterContextProvider>;
};

/** Reads for a loader. Without a session it leads to the sign-in page, which leads back. */
export async function read<R extends Route>(asked: Asked, route: R, input: InputOf<R>): Promise<ReplyOf<R>> {
  try {
    return await send(asked, route, input, { signal: asked.request.signal });
  } catch (error) {
    if (isSignInRequired(error)) throw toSignIn(asked.request.url);
    throw error;
  }
}

/**
 * One call; a network failure becomes a problem like any other. Behind a locked screen it waits until the person is
 * back: nothing on the page is lost to an error.
 *
 * @throws ProblemError
 */
export async function send<R extends Route>(
  { context, request }: Asked,
  route: R,
  input: InputOf<R>,
  options: CallOptions,
): Promise<ReplyOf<R>> {
  refuseInTraining(route, request.url);
  try {
    const answer = await orCutOff(context.get(callContext)(route, input, options));
    tellAnswered();
    return answer;
  } catch (error) {
    tellOf(error, request.signal);
    if (mayWait(error)) {
      await untilUnlocked(request.signal);
      return send({ context, request }, route, input, options);
    }
    const isOurs = error instanceof ProblemError || request.signal.aborted;
    throw isOurs ? error : new ProblemError(NO_ANSWER);
  }
}

/** A refusal is an answer too; whether one comes at all is what the page must know. */
function tellOf(error: unknown, { aborted }: AbortSignal): void {
  if (!(error instanceof ProblemError)) {
    if (!aborted) tellNoAnswer();
  } else if (error.problem.code === 'unavailable') tellNoAnswer();
  else tellAnswered();
}

/** The server was not reached, or could not work: nobody knows more than that. */
export const isNoAnswer = (error: unknown): boolean =>
  error instanceof ProblemError && isNoAnswerCode(error.problem.code);

export const isNoAnswerCode = (code: string): boolean => NO_ANSWERS.includes(code);

/** What a page can do without: where nothing answers, something else stands in its place, and the page stays. */
export async function orWithout<Value, Other>(answer: Promise<Value>, other: Other): Promise<Value | Other> {
  try {
    return await answer;
  } catch (error) {
    if (isNoAnswer(error)) return other;
    throw error;
  }
}

export const isSignInRequired = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'sign-in-required';

/** The sign-in page, with the way back below `/w`; never an address elsewhere. */
export function toSignIn(from: string): Response {
  const back = pageOf(from) + new URL(from).search;
  return redirect(back === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to: back })}`);
}

/** `https://hall.example/w/cases/1?x` → `/cases/1`: the page as the router knows it. */
export const pageOf = (url: string): string => new URL(url).pathname.replace(/^\/w(?=\/|$)/, '') || '/';

const NO_ANSWERS: readonly string[] = ['no-answer', 'unavailable'];

// The same key goes with the next try, so an act that did arrive is not done twice.
const NO_ANSWER: Problem = {
  type: '/api/problems/unavailable',
  code: 'no-answer',
  title: '网络没有回应。填写的内容都还在，可以再试一次，不会重复办理。',
  titleEn: 'No answer from the network. Everything you typed is kept; try again, nothing is done twice.',
  status: 503,
};
