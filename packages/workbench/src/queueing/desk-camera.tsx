import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { lazy, type ReactNode, type RefObject, Suspense, useMemo, useState, useTransition } from 'react';
import { useDevicesHere } from '#devices/use-devices.ts';
import { betweenPictures } from '#shell/between-pictures.ts';
import { useWords } from '#shell/language.tsx';
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
 * that is, is known here only: the key that opens the camera draws the camera, and not the desk anew; it is answered
 * before the camera stands.
 */
export function WithCamera({ scans, form, item, children }: Props) {
  const words = useWords(WORDS);
  const [wanted, setWanted] = useState<string | null>(null);
  const [isOpening, open] = useTransition();
  const here = useMemo(
    () => ({ ...scans, capture: (id: string) => scans.mayAdd(id) && open(() => setWanted(id)) }),
    [scans],
  );
  useMaterialKeys({ form, item, onCapture: here.capture });
  const material = item?.documents.find(({ id }) => id === wanted);
  return (
    <ScansProvider value={here}>
      {children}
      <p className="camera-opening" role="status">
        {isOpening && words.opening}
      </p>
      <Suspense>
        {material && <CameraOver material={material} scans={scans} onClose={() => setWanted(null)} />}
      </Suspense>
    </ScansProvider>
  );
}

type Over = {
  readonly material: DeskItem['documents'][number];
  readonly scans: Scans;
  readonly onClose: () => void;
};

function CameraOver({ material, scans, onClose }: Over) {
  const devices = useDevicesHere();
  if (!devices?.ports) return null;
  return (
    <CameraDialog
      material={material.name}
      camera={devices.ports.camera}
      onStanding={(standing) => devices.tell('camera', standing)}
      onDone={async (file) => {
        await betweenPictures();
        scans.add(material, file);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

const WORDS = bilingual({
  zh: { opening: '正在打开高拍仪…' },
  en: { opening: 'Opening the camera…' },
});
