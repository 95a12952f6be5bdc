import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import type { Route } from '@yichuang/contract/route.ts';
import { isOpenInTraining, isTrainingPage, trainingRefusal } from '@yichuang/contract/training.ts';

/**
 * 培训不落库: whatever page of the router a call is for, nothing that writes is sent while the training page is the one
 * the person looks at. The server refuses it as well.
 *
 * @throws ProblemError
 */
export function refuseInTraining(route: Route, from: string): void {
  const isTraining = isTrainingPage(new URL(from).pathname) || isTrainingPage(pageLookedAt());
  if (isTraining && !isOpenInTraining(route)) throw new ProblemError(REFUSED);
}

/** Empty where there is no browser. */
const pageLookedAt = (): string => (typeof location === 'undefined' ? '' : location.pathname);

const REFUSED: Problem = {
  type: `/api/problems/${trainingRefusal.code}`,
  ...trainingRefusal,
  status: 403,
};
