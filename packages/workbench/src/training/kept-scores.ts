import type { Score } from './score-sheet.ts';

const KEPT_AS = 'yichuang.training';

type Kept = { readonly owner: string; readonly scores: readonly Score[] };

/** 成绩只留在本标签页: the scores of whoever works here; those of another person are forgotten. */
export function keptScores(owner: string): readonly Score[] {
  const kept = readKept();
  if (kept?.owner === owner) return kept.scores;
  storage()?.removeItem(KEPT_AS);
  return [];
}

/** A tab without room for it goes on without. */
export function keepScores(owner: string, scores: readonly Score[]): void {
  const kept: Kept = { owner, scores };
  try {
    storage()?.setItem(KEPT_AS, JSON.stringify(kept));
  } catch {
    storage()?.removeItem(KEPT_AS);
  }
}

/** Written above; what cannot be read is as good as nothing. */
function readKept(): Kept | null {
  try {
    return JSON.parse(storage()?.getItem(KEPT_AS) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** None while a page is rendered elsewhere, or where the browser forbids it. */
function storage(): Storage | null {
  try {
    return typeof sessionStorage === 'undefined' ? null : sessionStorage;
  } catch {
    return null;
  }
}
