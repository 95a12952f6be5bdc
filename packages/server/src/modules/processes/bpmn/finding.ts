import type { BpmnElement } from './element.ts';

/** One thing in a file that was refused or could not be kept, with its reason in both languages. */
export type BpmnFinding = {
  /** Id in the file; null where the file as a whole is meant. */
  readonly elementId: string | null;
  readonly name: string | null;
  readonly why: string;
  readonly whyEn: string;
};

/** Whatever a finding can be about. */
export type Named = Pick<BpmnElement, 'id' | 'name'> | null;

export const finding = (element: Named, why: string, whyEn: string): BpmnFinding => ({
  elementId: element?.id ?? null,
  name: element?.name ?? null,
  why,
  whyEn,
});

/** Where the parts of the reading put what they find. */
export type Findings = { readonly refused: BpmnFinding[]; readonly lost: BpmnFinding[] };

/** Enough to repair a file; a list for people has an end. */
const MOST = 200;

export function bounded(findings: readonly BpmnFinding[]): readonly BpmnFinding[] {
  if (findings.length <= MOST) return findings;
  const more = findings.length - MOST;
  return [...findings.slice(0, MOST), finding(null, `另有 ${more} 项未列出。`, `and ${more} more.`)];
}
