import type { AnyPage } from '#page.ts';
import { verifyPage } from './verify.tsx';
import { verifyFormPage } from './verify-form.tsx';

/** Verification of papers, for everybody. */
export const documentPages: readonly AnyPage[] = [verifyFormPage, verifyPage];
