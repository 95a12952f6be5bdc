import fc from 'fast-check';
import { expect } from 'vitest';
import type { ApplicationId } from '#cases/case-file.ts';
import { makeCaseNumber } from '#cases/case-number.ts';
import { digest } from '#cases/digest.ts';
import {
  type ApplicationResult,
  acceptApplication,
  concludeIfDone,
  noteStepOpened,
  submitApplication,
} from '#channels/acts.ts';
import type { Application, ApplicationEvent, ReopeningGround } from '#channels/application.ts';
import { recordsOf, type StepCase, type StepStanding, standingOf } from '#channels/standing.ts';
import { applyingSteps, joinStep, leaveStep, loseGrant, reopenStep } from '#channels/step-acts.ts';
import { DomainError } from '#errors.ts';
import type { AccountId, Actor } from '#identity/policy.ts';
import type { Procedure, Step, StepGraph } from '#processes/procedure.ts';
import { dateOnly } from '#time/date-only.ts';
import { instant } from '#time/instant.ts';

/*
 * The model of a channel at work: any procedure, any order of decisions, refusals, withdrawals, grants taken away,
 * steps joining and leaving, steps handled anew. What the model keeps is kept on its own and compared with the rules.
 */

const COORDINATOR: Actor = {
  accountId: 'c0ffee00-0000-7000-8000-000000000001' as AccountId,
  role: 'clerk',
  departmentCode: 'ZWC',
  departmentLevel: 'manager',
  authorityVersion: 1,
  powers: [],
};
const AT = instant(Date.UTC(2007, 9, 30, 1));
const ON = dateOnly('2007-10-30');
const DUE = { at: AT, on: ON, unit: 'workingDays', provisional: false } as const;
const STAGES = ['one', 'two', 'three'];

/** Procedures of up to nine steps over up to three stages; a prerequisite is an earlier step of the same or an earlier stage. */
export const procedures: fc.Arbitrary<Procedure> = fc
  .record({
    stages: fc.integer({ min: 0, max: 3 }),
    seeds: fc.array(
      fc.record({
        stage: fc.nat(2),
        optional: fc.boolean(),
        onCondition: fc.boolean(),
        waitsFor: fc.array(fc.nat(8), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 9 },
    ),
  })
  .map(({ stages, seeds }) => {
    const stageOf = (at: number) => Math.min(seeds[at]?.stage ?? 0, Math.max(0, stages - 1));
    const steps = seeds.map(
      ({ optional, onCondition, waitsFor }, at): Step => ({
        id: `s${at}`,
        department: 'GSJ',
        duration: 1,
        countsTowardChannel: true,
        optional: optional && at > 0,
        ...(onCondition && { appliesWhen: 'it applies' }),
        ...(stages > 0 && { stage: STAGES[stageOf(at)] ?? '' }),
        prerequisites: [...new Set(waitsFor)]
          .filter((other) => other < at && stageOf(other) <= stageOf(at))
          .map((other) => `s${other}`),
      }),
    );
    const known = STAGES.slice(0, stages).map((id) => ({ id, name: id }));
    return { key: 'any', name: 'any', unit: 'wd', routes: [], stages: known, steps, overhead: [] };
  });

const ACTS = ['grant', 'refuse', 'withdraw', 'takeAway', 'join', 'leave', 'fileAnew', 'decideAnew'] as const;
export type WorldAct = (typeof ACTS)[number];
const ENDINGS = { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn' } as const;
export const commands = fc.array(fc.record({ act: fc.constantFrom(...ACTS), at: fc.nat(8) }), {
  maxLength: 40,
});

export class World {
  readonly procedure: Procedure;
  application: Application;
  readonly events: ApplicationEvent[];
  readonly facts = new Set<string>();
  /** Every case there ever was, by step, oldest first. */
  readonly cases = new Map<string, StepCase[]>();

  constructor(procedure: Procedure) {
    this.procedure = procedure;
    const filed = submitApplication(
      {
        applicationId: 'c0ffee00-0000-7000-8000-000000000002' as ApplicationId,
        applicationNumber: makeCaseNumber({
          region: '510109',
          on: ON,
          receivedVia: 'online',
          sequence: 1,
          child: 0,
        }),
        procedureKey: 'any',
        procedureVersion: 1,
        route: '',
      },
      { at: AT, dossierDigest: digest('a'.repeat(64)) },
    );
    this.events = [...filed.events];
    this.application = filed.application;
    this.take(acceptApplication(this.application, { by: COORDINATOR, at: AT, on: ON, promisedDue: DUE }));
    this.advance();
  }

  graph(): StepGraph {
    return applyingSteps(this.application, this.procedure);
  }

  records() {
    const latest = new Map([...this.cases].map(([id, all]) => [id, all.at(-1) ?? 'open'] as const));
    return recordsOf(this.graph(), this.facts, latest);
  }

  take(result: ApplicationResult | null): void {
    if (result === null) return;
    this.application = result.application;
    this.events.push(...result.events);
  }

  /** What the job of a channel does after every event. */
  advance(): void {
    if (this.application.state !== 'accepted') return;
    for (const stepId of this.records().ready) {
      this.expectLawfulStart(stepId);
      this.cases.set(stepId, ['open']);
      this.take(noteStepOpened(this.application, { at: AT, stepId, caseId: `${stepId}/1` }));
    }
    this.take(concludeIfDone(this.application, this.graph(), { ...this.records(), at: AT }));
  }

  /** Nothing begins twice, before its prerequisites, or behind a gate with something open before it. */
  expectLawfulStart(stepId: string): void {
    const { steps } = this.graph();
    const step = steps.find(({ id }) => id === stepId);
    expect(this.cases.has(stepId), `${stepId} begins twice`).toBe(false);
    expect(step?.prerequisites.filter((id) => !this.facts.has(id))).toEqual([]);
    const place = ({ stage }: Step) => STAGES.indexOf(stage ?? '');
    const before = steps.filter((other) => step && place(other) < place(step) && !this.facts.has(other.id));
    expect(before.map(({ id }) => id)).toEqual([]);
  }

  end(stepId: string, how: StepCase): void {
    const all = this.cases.get(stepId);
    if (all?.at(-1) !== 'open') return;
    all[all.length - 1] = how;
    if (how === 'granted') this.facts.add(stepId);
  }

  act(act: WorldAct, stepId: string): void {
    const command = { by: COORDINATOR, at: AT, on: ON, stepId };
    const ending = ENDINGS[act as keyof typeof ENDINGS];
    if (ending) this.end(stepId, ending);
    else if (act === 'join') this.take(joinStep(this.application, this.procedure, command));
    else if (act === 'leave')
      this.take(leaveStep(this.application, { procedure: this.procedure, records: this.records() }, command));
    else if (act === 'takeAway') this.takeAway(stepId);
    else this.reopen(stepId, act === 'fileAnew' ? 'filedAnew' : 'decisionSetAside');
  }

  takeAway(stepId: string): void {
    const result = loseGrant(this.application, { at: AT, stepId, caseId: `${stepId}/1` });
    if (result === null || !this.facts.delete(stepId)) return;
    this.take(result);
  }

  reopen(stepId: string, because: ReopeningGround): void {
    const all = this.cases.get(stepId) ?? [];
    const command = {
      by: COORDINATOR,
      at: AT,
      on: ON,
      stepId,
      caseId: `${stepId}/${all.length + 1}`,
      because,
    };
    this.take(reopenStep(this.application, { procedure: this.procedure, records: this.records() }, command));
    this.cases.set(stepId, [...all, 'open']);
  }

  tryAct(act: WorldAct, stepId: string): void {
    const before = { application: this.application, events: this.events.length };
    try {
      this.act(act, stepId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect({ application: this.application, events: this.events.length }).toEqual(before);
    }
    this.advance();
  }

  hasEnded(stepId: string): boolean {
    return ['refused', 'lost', 'withdrawn'].includes(standingOf(stepId, this.records()));
  }

  standings(): readonly StepStanding[] {
    const records = this.records();
    return this.graph().steps.map(({ id }) => standingOf(id, records));
  }
}
