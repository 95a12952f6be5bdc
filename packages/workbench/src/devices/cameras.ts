import { type Device, type Got, READY, type Standing, trouble } from './device.ts';
import { type DeviceSetting, SIMULATOR } from './kept-devices.ts';
import { simulatedCamera } from './simulated-camera.ts';
import { within } from './within.ts';

/** 高拍仪: a camera over the counter. */
export type Camera = Device & {
  readonly kind: 'camera';
  /**
   * Live pictures. Whoever takes them ends the tracks.
   *
   * @param onLate gets the pictures when somebody allows them after the answer was given up
   */
  open(onLate: (stream: MediaStream) => void): Promise<Got<MediaStream>>;
};

export const cameraOf = ({ camera }: Pick<DeviceSetting, 'camera'>): Camera =>
  camera === SIMULATOR ? simulatedCamera : browserCamera(camera);

export const endStream = (stream: MediaStream | null): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};

/** As many dots as A4 needs for 200 to the inch; a camera gives the nearest it has. */
const WANTED = { width: { ideal: 2592 }, height: { ideal: 1944 } } as const;

function browserCamera(deviceId: string): Camera {
  const open: Camera['open'] = async (onLate) => {
    if (!isSupported()) return trouble('unsupported');
    if (isForbiddenByPolicy()) return trouble('policy');
    const late = (answer: Got<MediaStream>) => answer.ok && onLate(answer.value);
    return within(ask(deviceId), trouble('unanswered'), late);
  };
  return {
    kind: 'camera',
    look,
    open,
    test: async () => {
      const opened = await open(endStream);
      if (!opened.ok) return opened;
      endStream(opened.value);
      return READY;
    },
  };
}

async function ask(deviceId: string): Promise<Got<MediaStream>> {
  const chosen = deviceId === '' ? {} : { deviceId: { exact: deviceId } };
  try {
    return {
      ok: true,
      value: await navigator.mediaDevices.getUserMedia({ video: { ...WANTED, ...chosen } }),
    };
  } catch (error) {
    return trouble(troubleOf(error));
  }
}

/** What the names of the browser's refusals mean (Media Capture and Streams, 10.2.1). */
export function troubleOf(error: unknown): 'denied' | 'missing' | 'busy' | 'unsupported' {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'unsupported';
}

const isSupported = (): boolean => typeof navigator.mediaDevices?.getUserMedia === 'function';

type WithPolicy = Document & { readonly featurePolicy?: { allowsFeature(name: string): boolean } };

const isForbiddenByPolicy = (): boolean =>
  (document as WithPolicy).featurePolicy?.allowsFeature('camera') === false;

/** Without a question to the clerk: only what the browser knows already. */
async function look(): Promise<Standing> {
  if (!isSupported()) return trouble('unsupported');
  if (isForbiddenByPolicy()) return trouble('policy');
  const [cameras, permission] = await Promise.all([listCameras(), permissionNow()]);
  if (cameras.length === 0) return trouble('missing');
  if (permission === 'denied') return trouble('denied');
  return permission === 'granted' ? READY : null;
}

/** Names are empty until the camera was allowed once. */
export async function listCameras(): Promise<readonly MediaDeviceInfo[]> {
  if (!isSupported()) return [];
  const all = await within(navigator.mediaDevices.enumerateDevices(), []);
  return all.filter(({ kind }) => kind === 'videoinput');
}

async function permissionNow(): Promise<PermissionState | null> {
  try {
    return (await navigator.permissions.query({ name: 'camera' as PermissionName })).state;
  } catch {
    return null;
  }
}
