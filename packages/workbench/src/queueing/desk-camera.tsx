import { lazy, type ReactNode, Suspense } from 'react';
import { useDevicesHere } from '#devices/use-devices.ts';
import { type Scans, ScansProvider } from './use-scans.ts';

// The camera weighs as much as a page; it is loaded when it is first wanted.
const CameraDialog = lazy(() =>
  import('#devices/camera/camera-dialog.tsx').then((it) => ({ default: it.CameraDialog })),
);

type Props = { readonly scans: Scans; readonly children: ReactNode };

/** Around the boxes of the desk: what was scanned of each material, and the camera over the one that is wanted. */
export function WithCamera({ scans, children }: Props) {
  return (
    <ScansProvider value={scans}>
      {children}
      <CameraOver scans={scans} />
    </ScansProvider>
  );
}

function CameraOver({ scans }: Pick<Props, 'scans'>) {
  const devices = useDevicesHere();
  if (!scans.material || !devices?.ports) return null;
  const { id, name } = scans.material;
  return (
    <Suspense>
      <CameraDialog
        material={name}
        camera={devices.ports.camera}
        onStanding={(standing) => devices.tell('camera', standing)}
        onDone={(file) => scans.add(id, file)}
        onClose={scans.stop}
      />
    </Suspense>
  );
}
