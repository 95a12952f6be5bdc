import type { AnyPage } from '#page.ts';
import { padPage } from './pad.tsx';
import { ratePage } from './rate.tsx';

/** Ratings: the pad of a counter, and the page behind the code of a receipt. */
export const complaintsPages: readonly AnyPage[] = [padPage, ratePage];
