import type { ApplicationId } from '#cases/case-file.ts';
import { makeCaseNumber } from '#cases/case-number.ts';
import { CLOCK } from '#cases/course.fixture.ts';
import { digest } from '#cases/digest.ts';
import { acceptApplication, submitApplication } from '#channels/acts.ts';
import type { Application } from '#channels/application.ts';
import { dueOf } from '#clock/due.ts';
import type { AccountId, Actor, Role } from '#identity/policy.ts';
import type { Step, StepGraph } from '#processes/procedure.ts';
import { dateOnly } from '#time/date-only.ts';
import { type Instant, parseInstant } from '#time/instant.ts';

export const SALTED = digest('a'.repeat(64));

export const at = (text: string): Instant => parseInstant(`${text}:00+08:00`);

export const actor = (role: Role): Actor => ({
  accountId: 'c0ffee00-0000-7000-8000-000000000001' as AccountId,
  role,
  departmentCode: 'ZWC',
  departmentLevel: 'manager',
  authorityVersion: 1,
  powers: [],
});

/** The coordinator acts at this moment. */
export const act = (text: string, role: Role = 'clerk') => ({
  by: actor(role),
  at: at(text),
  on: dateOnly(text.slice(0, 10)),
});

export const submitted = (text = '2007-10-30T09:00'): Application =>
  submitApplication(
    {
      applicationId: 'c0ffee00-0000-7000-8000-000000000002' as ApplicationId,
      applicationNumber: makeCaseNumber({
        region: '510109',
        on: dateOnly(text.slice(0, 10)),
        receivedVia: 'online',
        sequence: 1,
        child: 0,
      }),
      procedureKey: 'any',
      procedureVersion: 1,
      route: '',
    },
    { at: at(text), dossierDigest: SALTED },
  ).application;

export type Promised = { readonly unit: 'workingHours' | 'workingDays'; readonly count: number };

export const accepted = (text = '2007-10-30T09:00', promised: Promised = { unit: 'workingDays', count: 5 }) =>
  acceptApplication(submitted(text), {
    ...act(text),
    promisedDue: dueOf(at(text), promised, [], CLOCK),
  }).application;

const step = (id: string, department: string | null, ...prerequisites: string[]): Step => ({
  id,
  ...(department !== null && { department }),
  duration: 1,
  prerequisites,
  countsTowardChannel: department !== null,
  optional: false,
});

/** The name, then the bank, then the licence; beside them a survey that nobody waits for. */
export const GRAPH: StepGraph = {
  stages: [],
  steps: [
    step('name', 'GSJ'),
    step('bank', null, 'name'),
    step('licence', 'GSJ', 'bank'),
    step('survey', null),
  ],
};
