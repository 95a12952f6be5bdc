/** 外设: what stands on the counter beside the screen. */
export type DeviceKind = 'reader' | 'camera' | 'printer' | 'pad' | 'screen';

/**
 * Why a device does nothing: the browser was told no, the policy of the machine forbids it, nobody answered the
 * question of the browser, nothing is attached, another program holds it, the bridge does not run, it answered
 * nonsense, or the browser cannot do it.
 */
export type Trouble =
  | 'denied'
  | 'policy'
  | 'unanswered'
  | 'missing'
  | 'busy'
  | 'bridgeOff'
  | 'badReply'
  | 'unsupported';

/** What came of asking a device. */
export type Got<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly trouble: Trouble };

/** Null: nothing is known before somebody tests it. */
export type Standing = Got<null> | null;

/** The port of a device. Every question is answered within 1.5 seconds, with a reason at worst. */
export type Device = {
  readonly kind: DeviceKind;
  /** Nothing can be asked of it: it is used, and works or does not. */
  readonly isSilent?: boolean;
  /** What can be known without a question to anybody; asked when the desk opens. */
  look(): Promise<Standing>;
  /** Tries it; the browser may ask for permission. */
  test(): Promise<Got<null>>;
};

export const READY: Got<null> = { ok: true, value: null };
export const trouble = (what: Trouble) => ({ ok: false, trouble: what }) as const;
