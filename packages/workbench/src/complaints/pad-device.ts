import { type Device, READY, trouble } from '#devices/device.ts';

/** 评价器 in the tray of devices: there when one was paired to the counter. Null: not known yet. */
export const padDevice = (isPaired: boolean | null): Device => {
  const standing = isPaired ? READY : trouble('missing');
  return {
    kind: 'pad',
    look: async () => (isPaired === null ? null : standing),
    test: async () => standing,
  };
};
