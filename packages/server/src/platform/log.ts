import pino, { type Logger } from 'pino';

/** JSON lines of events; personal data, cookies and tokens have no place in them. */
export const createLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    redact: {
      paths: ['req', 'headers', 'err.config', 'err.parameters', 'err.detail', 'err.where'],
      remove: true,
    },
  });
