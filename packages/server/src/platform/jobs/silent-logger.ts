import { Logger } from '@graphile/logger';

/** The queue would log payloads and errors in its own words; ours are enough. */
export const silentLogger = new Logger(() => () => undefined);
