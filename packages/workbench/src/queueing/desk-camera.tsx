import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { lazy, type ReactNode, type RefObject, Suspense, useMemo, useState } from 'react';
import { useDevicesHere } from '#devices/use-devices.ts';
import { useMaterialKeys } from './use-material-keys.ts';
import { type Scans, ScansProvider } from './use-scans.ts';

// The camera weighs as much as a page; it is loaded when it is first wanted.
const CameraDialog = lazy(() =>
  import('#devices/camera/camera-dialog.tsx').then((it) => ({ default: it.CameraDialog })),
);

type Props = {
  readonly scans: Scans;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly item: DeskItem | null;
  readonly children: ReactNode;
};

/**
 * Around the boxes of the desk: what was scanned of each material, and the camera over the one that is wanted. Which one
 * that is, is known here only: the key that opens the camera draws the camera, and not the desk anew.
 */
export function WithCamera({ scans, form, item, children }: Props) {
  const [wanted, setWanted] = useState<string | null>(null);
  const here = useMemo(
    () => ({ ...scans, capture: (id: string) => scans.mayAdd(id) && setWanted(id) }),
    [scans],
  );
  useMaterialKeys({ form, item, onCapture: here.capture });
  const material = item?.documents.find(({ id }) => id === wanted);
  return (
    <ScansProvider value={here}>
      {children}
      {material && <CameraOver material={material} scans={scans} onClose={() => setWanted(null)} />}
    </ScansProvider>
  );
}

type Over = {
  readonly material: DeskItem['documents'][number];
  readonly scans: Scans;
  readonly onClose: () => void;
};

function CameraOver({ material: { id, name }, scans, onClose }: Over) {
  const devices = useDevicesHere();
  if (!devices?.ports) return null;
  return (
    <Suspense>
      <CameraDialog
        material={name}
        camera={devices.ports.camera}
        onStanding={(standing) => devices.tell('camera', standing)}
        onDone={(file) => {
          scans.add(id, file);
          onClose();
        }}
        onClose={onClose}
      />
    </Suspense>
  );
}
