import type { DueView } from '@yichuang/contract/wire.ts';
import type { ReactNode } from 'react';
import { CopyNumber } from '#parts/copy-number.tsx';
import { PageTitle } from '#parts/page-title.tsx';
import { ClockChip } from './clock-chip.tsx';
import { StateChip } from './state-chip.tsx';

type Props = {
  readonly title: string;
  readonly state: string;
  /** Null: nothing is counted now; absent: the page is not about a clock. */
  readonly due?: DueView | null | undefined;
  readonly now: string;
  readonly onTime?: boolean | null;
  readonly number: string;
  /** Department, kind: what places the record. */
  readonly beside: string;
  readonly children?: ReactNode;
};

/** Head of a case or of a joint application: what it is, where it stands, how much time is left. */
export function RecordHead({ title, state, due, now, onTime = null, number, beside, children }: Props) {
  return (
    <header className="case-head">
      <PageTitle>{title}</PageTitle>
      <StateChip state={state} />
      {due !== undefined && <ClockChip due={due} now={now} onTime={onTime} />}
      <CopyNumber value={number} />
      <span className="hint">{beside}</span>
      {children}
    </header>
  );
}
