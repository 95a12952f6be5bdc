import { lazy, Suspense, useState } from 'react';
import { liveActs } from './use-keys.ts';

const CommandPalette = lazy(() =>
  import('./command-palette.tsx').then((module) => ({ default: module.CommandPalette })),
);
const KeyMap = lazy(() => import('./key-map.tsx').then((module) => ({ default: module.KeyMap })));

/** Sheets over every page: the map of its keys, and its commands as they are when they are asked for. */
export function useSheets(permissions: readonly string[]) {
  const [isKeyMapOpen, setKeyMapOpen] = useState(false);
  const [acts, setActs] = useState<ReturnType<typeof liveActs> | null>(null);
  return {
    onShowKeys: () => setKeyMapOpen(true),
    onShowCommands: () => setActs(liveActs()),
    sheets: (
      <Suspense>
        {acts && <CommandPalette acts={acts} permissions={permissions} onClose={() => setActs(null)} />}
        {isKeyMapOpen && <KeyMap onClose={() => setKeyMapOpen(false)} />}
      </Suspense>
    ),
  };
}
