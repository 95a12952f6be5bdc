import { bilingual } from '@yichuang/ui/language.ts';
import { lazy, Suspense, useState } from 'react';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import type { Device, Standing } from './device.ts';
import { DEVICE_WORDS } from './device-words.ts';
import { useDevicesHere } from './use-devices.ts';

const DevicePanel = lazy(() => import('./device-panel.tsx').then((it) => ({ default: it.DevicePanel })));

/** 外设托盘: how each device is, in a sign and a word; opens the panel that tests and explains. */
export function DeviceTray() {
  const words = useWords(WORDS);
  const names = useWords(DEVICE_WORDS);
  const devices = useDevicesHere();
  const [isOpen, setOpen] = useState(false);
  useKeys('desk', { showDevices: () => setOpen(true) });
  if (devices === null) return null;
  return (
    <>
      <button
        type="button"
        className="device-tray"
        aria-keyshortcuts={ariaKeys('showDevices')}
        onClick={() => setOpen(true)}
      >
        <span className="spoken">{words.devices}</span>
        {devices.all.map((device) => (
          <DeviceSign
            key={device.kind}
            device={device}
            name={names[device.kind]}
            standing={devices.standings.get(device.kind) ?? null}
          />
        ))}
        <kbd>{keyLabel('showDevices')}</kbd>
      </button>
      {/* The announcer has read it aloud. */}
      {devices.said !== '' && <span className="device-word">{devices.said}</span>}
      <Suspense>{isOpen && <DevicePanel devices={devices} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

type SignProps = { readonly device: Device; readonly name: string; readonly standing: Standing };

/** Sign, name and word: none of them says it alone. */
export function DeviceSign({ device, name, standing }: SignProps) {
  const words = useWords(WORDS);
  const how = howOf(device, standing);
  return (
    <span className={`device device-${how}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        {SIGNS[how]}
      </svg>
      {name} {words[how]}
    </span>
  );
}

const howOf = ({ isSilent }: Device, standing: Standing) => {
  if (standing === null) return isSilent ? 'silent' : 'untested';
  return standing.ok ? 'ready' : 'off';
};

const SIGNS = {
  ready: <path d="M2 8.5 6 12.5 14 3.5" />,
  silent: <circle cx="8" cy="8" r="5.5" />,
  untested: <circle cx="8" cy="8" r="5.5" strokeDasharray="2 2.3" />,
  off: <path d="M3 3l10 10M13 3 3 13" />,
};

const WORDS = bilingual({
  zh: { devices: '外设：', ready: '可用', silent: '直接用', untested: '未测', off: '不可用' },
  en: { devices: 'Devices: ', ready: 'ready', silent: 'just use it', untested: 'untested', off: 'off' },
});
