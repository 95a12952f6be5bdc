import { useEffect, useState } from 'react';

/** What the server says of the release this page came from: it is still there, another has taken its place, or nothing. */
export type Release = 'same' | 'replaced' | 'no-answer';

/** Milliseconds in which the words about it can be read before the page opens again. */
const TO_READ = 1500;

const missed = new WeakSet<object>();

/** A file of this page that could not be fetched is told apart from a fault of ours; the loader of the build says which. */
export function hearMissedFiles(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => missed.add(payload));
}

export const isMissedFile = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && missed.has(error);

/**
 * Null until the server has answered. Where another release has taken the place of this one, the page opens again by
 * itself: once, for then it names the files of that release. Typed texts are kept as through any reload.
 */
export function useRelease(): Release | null {
  const [release, setRelease] = useState<Release | null>(null);
  useEffect(() => {
    void askRelease().then(setRelease);
  }, []);
  useEffect(() => {
    if (release !== 'replaced') return;
    const timer = setTimeout(() => location.reload(), TO_READ);
    return () => clearTimeout(timer);
  }, [release]);
  return release;
}

/** The document names the first file of its release. */
async function askRelease(): Promise<Release> {
  const mine = document.querySelector('script[type=module]')?.getAttribute('src') ?? '';
  try {
    const reply = await fetch('/w/', { cache: 'no-store' });
    if (!reply.ok) return 'no-answer';
    return (await reply.text()).includes(`"${mine}"`) ? 'same' : 'replaced';
  } catch {
    return 'no-answer';
  }
}
