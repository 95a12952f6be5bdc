import type { Problem } from '@yichuang/contract/problem.ts';
import { problemWords } from '@yichuang/contract/problem-words.ts';
import { DomainError, type ErrorKind } from '@yichuang/domain/errors.ts';
import { InDoubtError } from '../db/database.ts';
import { InvalidInputError, Refusal, StaleError } from './refusal.ts';

const STATUS = {
  invalid: 400,
  conflict: 409,
  forbidden: 403,
  'not-found': 404,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;

/** Every error as problem details; what nobody foresaw says nothing of its inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof InDoubtError) return shape('in-doubt', 503);
  if (error instanceof DomainError) {
    const status = (error instanceof Refusal && error.status) || STATUS[error.kind];
    return {
      ...shape(error.code, status),
      ...(error.said ? { title: error.said.zh, titleEn: error.said.en } : {}),
      ...(Object.keys(error.facts).length > 0 ? { facts: error.facts } : {}),
      ...(error instanceof InvalidInputError ? { errors: [...error.errors] } : {}),
      ...(error instanceof StaleError ? { fresh: error.fresh } : {}),
    };
  }
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (message === NO_CONNECTION_FREE || (typeof code === 'string' && DATABASE_AWAY.test(code)))
    return shape('unavailable', 503);
  return shape('unexpected', 500);
}

/** Connection exceptions, too many connections, shutdown, disk full, statement timeout, socket errors. */
const DATABASE_AWAY = /^(08...|53...|57P0.|57014|ECONN\w+|EPIPE|ETIMEDOUT)$/;

/** What the pool says when nobody gives a connection back in time; it has no code. */
const NO_CONNECTION_FREE = 'timeout exceeded when trying to connect';

const shape = (code: string, status: number): Problem => ({
  type: `/api/problems/${code}`,
  code,
  ...problemWords(code),
  status,
});
