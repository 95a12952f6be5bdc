import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useState } from 'react';
import { QueueDialog } from '#queueing/queue-dialog.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useMe } from '#shell/me.ts';
import { listCameras } from './cameras.ts';
import type { Device, DeviceKind } from './device.ts';
import { DeviceSign } from './device-tray.tsx';
import { DEVICE_WORDS } from './device-words.ts';
import { type DeviceSetting, SIMULATOR } from './kept-devices.ts';
import { TROUBLE_WORDS } from './trouble-words.ts';
import type { Devices } from './use-devices.ts';

type Props = { readonly devices: Devices; readonly onClose: () => void };

/** 外设: each with how it is, why, what to do about it, and a button that tries it. */
export function DevicePanel({ devices, onClose }: Props) {
  const words = useWords(WORDS);
  return (
    <QueueDialog title={words.title} onClose={onClose}>
      <p className="hint">{words.hint}</p>
      <ul className="device-list">
        {devices.all.map((device) => (
          <DeviceRow key={device.kind} device={device} devices={devices} />
        ))}
      </ul>
    </QueueDialog>
  );
}

function DeviceRow({ device, devices }: { readonly device: Device; readonly devices: Devices }) {
  const words = useWords(WORDS);
  const names = useWords(DEVICE_WORDS);
  const { language } = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const { kind } = device;
  const standing = devices.standings.get(kind) ?? null;
  const onTest = async () => {
    setBusy(true);
    await devices.test(device);
    setBusy(false);
  };
  return (
    <li className="device-row">
      <DeviceSign device={device} name={names[kind]} standing={standing} />
      <Choice kind={kind} devices={devices} />
      {!device.isSilent && (
        <button type="button" className="button button-quiet" onClick={onTest} aria-disabled={isBusy}>
          {isBusy ? words.testing : words.test(names[kind])}
        </button>
      )}
      <p className="device-said" role="status">
        {device.isSilent && words[silentWords(kind, devices.setting)]}
        {!device.isSilent && standing?.ok === true && words.ready}
        {standing?.ok === false && (
          <>
            <b>{TROUBLE_WORDS[language][standing.trouble].why}</b>{' '}
            {TROUBLE_WORDS[language][standing.trouble].fix}
          </>
        )}
      </p>
    </li>
  );
}

const silentWords = (kind: DeviceKind, { reader }: DeviceSetting) => {
  if (kind !== 'reader') return 'browserSees';
  return reader === 'file' ? 'file' : 'lay';
};

type Option = { readonly value: string; readonly label: string };

/** How the device is reached; kept in this browser. */
function Choice({ kind, devices }: { readonly kind: DeviceKind; readonly devices: Devices }) {
  const names = useWords(DEVICE_WORDS);
  const options = useOptions(kind, devices);
  const { setting, choose } = devices;
  if (options.length < 2 || (kind !== 'reader' && kind !== 'camera' && kind !== 'printer')) return null;
  return (
    <select
      className="input select"
      aria-label={names[kind]}
      value={setting[kind]}
      onChange={({ target }) => choose({ ...setting, [kind]: target.value } as DeviceSetting)}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function useOptions(kind: DeviceKind, { standings }: Devices): readonly Option[] {
  const words = useWords(WORDS);
  const isDemo = useMe()?.demo === true;
  const [cameras, setCameras] = useState<readonly MediaDeviceInfo[]>([]);
  const standing = standings.get('camera');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tested camera tells its name
  useEffect(() => {
    if (kind === 'camera') void listCameras().then(setCameras);
  }, [kind, standing]);
  // What pretends to be a device has no place where people's cases are real.
  const pretended = isDemo ? [{ value: SIMULATOR, label: words.simulator }] : [];
  if (kind === 'camera') {
    const named = cameras.filter(({ deviceId }) => deviceId !== '');
    const found = named.map(({ deviceId, label }) => ({ value: deviceId, label: label || deviceId }));
    return [{ value: '', label: words.first }, ...found, ...pretended];
  }
  const own = kind === 'reader' ? words.keyboard : words.browser;
  const value = kind === 'reader' ? 'keyboard' : 'browser';
  const byFile = kind === 'reader' ? [{ value: 'file', label: words.byFile }] : [];
  return [{ value, label: own }, { value: 'bridge', label: words.bridge }, ...byFile, ...pretended];
}

const WORDS = bilingual({
  zh: {
    title: '外设',
    hint: '设备都不可用时窗口照常办理：号码手工输入，扫描件可以从文件选取。',
    test: (name: string) => `测试${name}`,
    testing: '正在测试…',
    ready: '可以使用。',
    lay: '像键盘一样输入的读卡器和扫描枪：在任何地方刷一张证，识别到就显示可用。',
    byFile: '读卡软件写出的文件',
    file: '按 Alt+J，第一次指出读卡软件写出的文件，以后每次读最新内容；也可以把文件拖到窗口页面。',
    keyboard: '键盘式（扫描枪、读卡器）',
    bridge: '经本机外设助手',
    simulator: '模拟设备（演示）',
    browser: '经浏览器打印',
    browserSees: '打印机由浏览器管理，本页看不到它的状态；按 F9 打印时会弹出对话框，按 Enter 即可。',
    first: '第一个摄像头',
  },
  en: {
    title: 'Devices',
    hint: 'The desk works without any of them: numbers are typed, scans may be chosen from files.',
    test: (name: string) => `Test ${name.toLowerCase()}`,
    testing: 'Testing…',
    ready: 'Ready for use.',
    lay: 'A reader or scanner that types like a keyboard: lay a card on it, wherever the cursor is; once recognised it counts as ready.',
    byFile: 'A file its software writes',
    file: 'Press Alt+J and point out the file once; then it is read anew each time. It may be dropped on the desk as well.',
    keyboard: 'Types like a keyboard',
    bridge: 'Through the bridge on this machine',
    simulator: 'Simulated device (demo)',
    browser: 'Printed by the browser',
    browserSees:
      'The browser has the printer; this page cannot see how it is. F9 opens its dialog, Enter prints.',
    first: 'The first camera',
  },
});
