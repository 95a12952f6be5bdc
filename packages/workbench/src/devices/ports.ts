import { cameraOf } from './cameras.ts';
import { readerOf } from './card-readers.ts';
import type { DeviceSetting } from './kept-devices.ts';
import { printerOf } from './printers.ts';

/** The devices of a counter as they are reached by its setting; loaded beside the desk, which stands without them. */
export const portsOf = (setting: DeviceSetting) => ({
  reader: readerOf(setting),
  camera: cameraOf(setting),
  printer: printerOf(setting),
});

export type Ports = ReturnType<typeof portsOf>;
