import type { Counters } from './database-counters.ts';

/** What one side did in the measured time, and its database meanwhile. */
export type Measured = {
  readonly steps: number;
  /** Steps of one application; those cut off by the end of the time count by their steps. */
  readonly stepsEach: number;
  readonly seconds: number;
  /** Processor time of the measured process alone, in seconds; PostgreSQL comes on top. */
  readonly processor: number;
  readonly before: Counters;
  readonly after: Counters;
};

export type Figures = {
  readonly applicationsPerSecond: number;
  readonly stepsPerSecond: number;
  readonly commitsPerStep: number;
  readonly walBytesPerStep: number;
  readonly processorMsPerStep: number;
};

export function figuresOf({ steps, stepsEach, seconds, processor, before, after }: Measured): Figures {
  return {
    applicationsPerSecond: rounded(steps / stepsEach / seconds, 2),
    stepsPerSecond: rounded(steps / seconds, 0),
    commitsPerStep: rounded((after.commits - before.commits) / steps, 2),
    walBytesPerStep: rounded((after.walBytes - before.walBytes) / steps, 0),
    processorMsPerStep: rounded((processor * 1_000) / steps, 2),
  };
}

export function rounded(value: number, digits: number): number {
  const unit = 10 ** digits;
  return Math.round(value * unit) / unit;
}
