import type { AnyPage } from '#page.ts';
import { correctionPage } from './correction.tsx';
import { datesPage } from './dates.tsx';
import { disclosurePage } from './disclosure.tsx';
import { findTrackPage } from './find-track.tsx';
import { statementPage } from './statement.tsx';
import { trackPage } from './track.tsx';
import { withdrawPage } from './withdraw.tsx';

/** Tracking of a case without log-in. */
export const casePages: readonly AnyPage[] = [
  findTrackPage,
  trackPage,
  datesPage,
  correctionPage,
  withdrawPage,
  statementPage,
  disclosurePage,
];
