import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<(words: string) => void>(() => {});

/** One live region for the whole app: what happened is read aloud without moving the focus. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', turn: 0 });
  const announce = useCallback(
    (words: string) => setSaid((before) => ({ words, turn: before.turn + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="spoken" role="status" aria-live="polite">
        {/* A new element each time, so that the same words are said again. */}
        <span key={said.turn}>{said.words}</span>
      </div>
    </AnnounceContext>
  );
}

/** Says words to readers of the screen; the page must show them as well. */
export const useAnnounce = (): ((words: string) => void) => useContext(AnnounceContext);
