import type { AnyPage } from '#page.ts';
import { checkedLicencePage, checkLicencePage } from './check.tsx';

/** Checking of licences, for everybody. */
export const licencePages: readonly AnyPage[] = [checkLicencePage, checkedLicencePage];
