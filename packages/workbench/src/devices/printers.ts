import { askBridge, bridgeHas } from './bridge.ts';
import { type Device, type Got, READY, trouble } from './device.ts';
import type { DeviceSetting } from './kept-devices.ts';

/** What is to be printed: the papers as files, each so many times. */
export type PrintJob = { readonly paths: readonly string[]; readonly copies: number };

/** 打印机. */
export type Printer = Device & {
  readonly kind: 'printer';
  /** Prints without a dialog. Absent where the browser prints the page itself. */
  readonly print?: (job: PrintJob) => Promise<Got<null>>;
};

export const printerOf = ({ printer }: Pick<DeviceSetting, 'printer'>): Printer => PRINTERS[printer];

const PRINTERS: Readonly<Record<DeviceSetting['printer'], Printer>> = {
  // With `--kiosk-printing` the browser asks nothing; a page cannot know that.
  browser: { kind: 'printer', isSilent: true, look: async () => null, test: async () => READY },
  bridge: {
    kind: 'printer',
    look: () => bridgeHas('printer'),
    test: () => bridgeHas('printer'),
    print: async ({ paths, copies }) => {
      for (const path of paths) {
        const paper = await fetch(path);
        if (!paper.ok) return trouble('badReply');
        const body = await paper.blob();
        const printed = await askBridge(`/v1/print?copies=${copies}`, { method: 'POST', body });
        if (!printed.ok) return printed;
      }
      return READY;
    },
  },
  simulator: { kind: 'printer', look: async () => READY, test: async () => READY, print: async () => READY },
};
