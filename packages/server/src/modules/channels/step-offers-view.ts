import type { StepOffers } from '@yichuang/contract/channel-forecast.ts';
import { offeredStepActs, type StepOffer } from '@yichuang/domain/channels/step-offers.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import type { Reading } from '../context.ts';
import type { Names } from './plan-view.ts';
import { type ApplicationRow, applicationOf } from './rows.ts';
import type { Running } from './running.ts';

/** What the coordinator may do with single steps; null for everybody else. */
export function viewStepOffers(
  row: ApplicationRow,
  { published, records }: Running,
  { sheets }: Names,
  { actor }: Pick<Reading, 'actor'>,
): StepOffers | null {
  if (!mayUse(actor, 'channels.accept') || reachOf(actor).kind !== 'centre') return null;
  const { procedure } = published;
  const offers = offeredStepActs(applicationOf(row), procedure, records);
  const view = ({ stepId, standing, isOpen }: StepOffer) => {
    const step = procedure.steps.find(({ id }) => id === stepId);
    const name = step?.name ?? stepId;
    const nameEn = sheets.get(step?.item ?? '')?.nameEn ?? name;
    return { stepId, name, nameEn, appliesWhen: step?.appliesWhen ?? null, standing, open: isOpen };
  };
  return {
    join: offers.join.map(view),
    leave: offers.leave.map(view),
    reopen: offers.reopen.map(view),
  };
}
