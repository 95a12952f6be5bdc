import type { AnyPage } from '#page.ts';
import { setUpPage } from './set-up.tsx';

/** The one-time set-up of a production centre. */
export const setUpPages: readonly AnyPage[] = [setUpPage];
