import { fileURLToPath } from 'node:url';

/** Root of the checkout; the only place that counts folders upwards. */
export const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));
