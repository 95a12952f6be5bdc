import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useAnnounce } from '#shell/announcer.tsx';
import { useLanguage } from '#shell/language.tsx';
import { useMe } from '#shell/me.ts';
import type { Device, DeviceKind, Standing, Trouble } from './device.ts';
import { useRegisteredDevices } from './device-registry.ts';
import { type DeviceSetting, keepDevices, keptDevices } from './kept-devices.ts';
import type { Ports } from './ports.ts';

const NONE: readonly Device[] = [];

/** The devices of this counter: how each is reached, and how it is. */
export function useDevices() {
  const isDemo = useMe()?.demo === true;
  const [setting, setSetting] = useState(() => keptDevices(isDemo));
  const registered = useRegisteredDevices();
  const ports = usePorts(setting);
  const all: readonly Device[] = useMemo(
    () => [...(ports ? Object.values(ports) : NONE), ...registered],
    [ports, registered],
  );
  const { standings, tell } = useStandings(all);
  return {
    /** Null for the moment in which they are loaded. */
    ports,
    all,
    standings,
    setting,
    choose: (now: DeviceSetting) => {
      keepDevices(now);
      setSetting(now);
    },
    tell,
    ...useSaid(),
    test: async (device: Device) => tell(device.kind, await device.test()),
  };
}

function usePorts(setting: DeviceSetting): Ports | null {
  const [ways, setWays] = useState<{ readonly portsOf: (setting: DeviceSetting) => Ports } | null>(null);
  useEffect(() => {
    void import('./ports.ts').then(setWays);
  }, []);
  return useMemo(() => ways?.portsOf(setting) ?? null, [ways, setting]);
}

/** Milliseconds a word about a device stays on the screen. */
const SAID_FOR = 10_000;

/** What a device just told, shown in the tray and read aloud. */
function useSaid() {
  const announce = useAnnounce();
  const { language } = useLanguage();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };
  const sayTrouble = (what: Trouble) =>
    void import('./trouble-words.ts').then(({ TROUBLE_WORDS }) => say(TROUBLE_WORDS[language][what].why));
  return { said, say, sayTrouble };
}

function useStandings(all: readonly Device[]) {
  const [standings, setStandings] = useState<ReadonlyMap<DeviceKind, Standing>>(new Map());
  const [plugged, setPlugged] = useState(0);
  // How often each was told of: what a device did meanwhile is newer than what a look at it began to ask.
  const told = useRef(new Map<DeviceKind, number>());
  const timesTold = (kind: DeviceKind): number => told.current.get(kind) ?? 0;
  const tell = (kind: DeviceKind, standing: Standing) => {
    told.current.set(kind, timesTold(kind) + 1);
    setStandings((now) => new Map(now).set(kind, standing));
  };
  // What the browser refused stays refused until it says otherwise, whatever else is plugged in.
  const note = (kind: DeviceKind, seen: Standing) =>
    setStandings((now) => (seen === null && isRefused(now.get(kind)) ? now : new Map(now).set(kind, seen)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was plugged in or out is looked for again
  useEffect(() => {
    let isGone = false;
    for (const device of all) {
      const before = timesTold(device.kind);
      void device.look().then((standing) => {
        if (!isGone && timesTold(device.kind) === before) note(device.kind, standing);
      });
    }
    return () => {
      isGone = true;
    };
  }, [all, plugged]);
  useEffect(() => {
    const { mediaDevices } = navigator;
    const onChange = () => setPlugged((now) => now + 1);
    mediaDevices?.addEventListener('devicechange', onChange);
    return () => mediaDevices?.removeEventListener('devicechange', onChange);
  }, []);
  return { standings, tell };
}

const isRefused = (standing: Standing = null): boolean =>
  standing?.ok === false && standing.trouble === 'denied';

export type Devices = ReturnType<typeof useDevices>;

const DevicesContext = createContext<Devices | null>(null);
export const DevicesProvider = DevicesContext.Provider;

/** Null outside of the desk. */
export const useDevicesHere = (): Devices | null => useContext(DevicesContext);
