import { useNavigate } from 'react-router';
import { placesFor } from './places.ts';
import { useKeys } from './use-keys.ts';

type Framed = {
  readonly permissions: readonly string[];
  readonly onShowKeys: () => void;
  readonly onShowCommands: () => void;
  readonly onLock: () => void;
};

/** Keys that work on every screen; they lead only where this person may go. */
export function useFrameKeys({ permissions, onShowKeys, onShowCommands, onLock }: Framed): void {
  const navigate = useNavigate();
  const mine = placesFor(permissions).map(({ path }) => path);
  const go = (path: string) => (mine.includes(path) ? () => void navigate(path) : undefined);
  useKeys('everywhere', {
    showKeys: onShowKeys,
    showKeysByMark: onShowKeys,
    commands: onShowCommands,
    lockScreen: onLock,
    goDay: go('/'),
    goDesk: go('/desk'),
    goTasks: go('/tasks'),
    goAccept: go('/accept'),
    goProjects: go('/projects'),
    goSupervise: go('/supervise'),
    focusSearch: () => {
      const box = document.querySelector<HTMLElement>('[data-search]');
      if (box) box.focus();
      else onShowCommands();
    },
  });
}
