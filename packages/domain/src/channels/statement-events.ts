import type { EventAuthor } from '#cases/case-event.ts';
import type { Digest } from '#cases/digest.ts';
import type { OutsideTime } from '#channels/application.ts';
import type { Due } from '#clock/due.ts';
import type { StepId } from '#processes/procedure.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

type Recorded<Kind extends string> = { readonly kind: Kind; readonly at: Instant; readonly by: EventAuthor };

/** 申请人声明事件: what opens the gate of a stage was stated, or taken back; ids, codes and digests only. */
export type StatementEvent =
  | (Recorded<'factStated'> & {
      /** The gate. */
      readonly factId: StepId;
      /** The day it is so, as it was said. */
      readonly on: DateOnly;
      /** Of the paper that shows it. */
      readonly statementDigest: Digest;
      /** While everything waited for this alone; the clock of the channel does not count it. */
      readonly outside?: OutsideTime;
      /** The promise of the channel, moved by that time; absent: it stays. */
      readonly promisedDue?: Due;
    })
  | (Recorded<'statementWithdrawn'> & {
      readonly factId: StepId;
      /** Open cases of the stage, which end with it; its steps begin anew when it is stated again. */
      readonly caseIds: readonly string[];
    });

/** 承诺起算事件: the results of the pre-approvals are in, and the clock of the channel starts. */
export type ClockEvent = Recorded<'clockStarted'> & { readonly promisedDue: Due };
