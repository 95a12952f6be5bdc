import { useEffect, useState } from 'react';
import { type Intake, inOrder, type Outcome, settled } from './intake.ts';
import { changeKept, dropKept, keep, keptBelow } from './kept.ts';

const INTAKE = 'intake/';

const heard = new Set<() => void>();
/** Other tabs of the same desk. */
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('yichuang-intakes');
tabs?.addEventListener('message', () => tellHere());

const tellHere = (): void => {
  for (const changed of heard) changed();
};

function tell(): void {
  tellHere();
  tabs?.postMessage('changed');
}

/** Papers one clerk has taken in without a network, in the order in which they came. */
export const intakesOf = async (accountId: string): Promise<readonly Intake[]> =>
  inOrder(
    (await keptBelow<Intake>(INTAKE))
      .map(([, intake]) => intake)
      .filter((intake) => intake.accountId === accountId),
  );

export async function keepIntake(intake: Intake): Promise<void> {
  await keep(INTAKE + intake.number, intake);
  tell();
}

export async function settleIntake(number: string, outcome: Outcome): Promise<void> {
  await changeKept<Intake>(INTAKE + number, (intake) => (intake ? settled(intake, outcome) : null));
  tell();
}

export async function dropIntakes(numbers: readonly string[]): Promise<void> {
  for (const number of numbers) await dropKept(INTAKE + number);
  tell();
}

/** The same for a page, as they change here or in another tab; null until they were read. */
export function useIntakes(accountId: string): readonly Intake[] | null {
  const [intakes, setIntakes] = useState<readonly Intake[] | null>(null);
  useEffect(() => {
    let isGone = false;
    const readAgain = () =>
      void intakesOf(accountId).then((now) => {
        if (!isGone) setIntakes(now);
      });
    readAgain();
    heard.add(readAgain);
    return () => {
      isGone = true;
      heard.delete(readAgain);
    };
  }, [accountId]);
  return intakes;
}
