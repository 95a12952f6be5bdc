/** 外设设置: how each device is reached at this counter. */
export type DeviceSetting = {
  /** Types like a keyboard, is asked through the bridge, writes a file, or is the built-in one of the demo. */
  readonly reader: 'keyboard' | 'bridge' | 'file' | 'simulator';
  /** Id of the camera as the browser knows it; empty for the first one. */
  readonly camera: string;
  /** Through the browser, without a dialog through the bridge, or nowhere. */
  readonly printer: 'browser' | 'bridge' | 'simulator';
};

export const SIMULATOR = 'simulator';

const KEPT_AS = 'yichuang.devices';
const OTHERWISE: DeviceSetting = { reader: 'keyboard', camera: '', printer: 'browser' };

/**
 * As it was chosen last in this browser: a counter keeps its devices, whoever sits there.
 *
 * @param isDemo elsewhere nothing pretends to be a device, whatever was kept
 */
export function keptDevices(isDemo: boolean): DeviceSetting {
  if (typeof localStorage === 'undefined') return OTHERWISE;
  const [reader, printer, camera = ''] = (localStorage.getItem(KEPT_AS) ?? '').split(' ');
  const mayBe = (kind: string | undefined) => kind === 'bridge' || (isDemo && kind === SIMULATOR);
  return {
    reader: mayBe(reader) || reader === 'file' ? (reader as DeviceSetting['reader']) : OTHERWISE.reader,
    camera: camera === SIMULATOR && !isDemo ? '' : camera,
    printer: mayBe(printer) ? (printer as DeviceSetting['printer']) : OTHERWISE.printer,
  };
}

export const keepDevices = ({ reader, printer, camera }: DeviceSetting): void =>
  localStorage.setItem(KEPT_AS, `${reader} ${printer} ${camera}`);
