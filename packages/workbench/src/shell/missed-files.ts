const missed = new WeakSet<object>();

/** Tells a file of this page that could not be fetched apart from a fault of ours; the loader of the build says which. */
export function hearMissedFiles(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => missed.add(payload));
  // What is said then must be here before the files of this release are gone.
  window.addEventListener('load', () => void missedFile().catch(() => undefined));
}

export const isMissedFile = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && missed.has(error);

export const missedFile = () => import('./missed-file.tsx');
