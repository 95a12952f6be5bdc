/**
 * 外设助手: a small program of the maker or the hall on the machine of the counter (docs/how-to/attach-devices.md). It
 * is no part of the site; it listens on this machine only, at one known address, which the content security policy of
 * the staff app names.
 */
export const bridgeAddress = 'http://127.0.0.1:17520';
/** New cards are pushed as they are laid on. */
export const bridgeSocket = 'ws://127.0.0.1:17520';

/** What a page of the staff app may ask besides its own site. */
export const bridgeOrigins: readonly string[] = [bridgeAddress, bridgeSocket];
