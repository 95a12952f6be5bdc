import { LoginName } from '@yichuang/contract/identity.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import type { WithServer } from './import-folder.ts';
import { UsageError } from './usage-error.ts';

/** What the commands of accounts reach: a prepared database, and the person who types a password. */
export type UserPlace = {
  readonly withServer: WithServer;
  readonly readPassword: () => Promise<string>;
};

/** @throws UsageError */
export function checkedName(loginName: string): string {
  const parsed = LoginName.safeParse(loginName);
  if (!parsed.success)
    throw new UsageError(
      `login name "${loginName}": 3 to 32 lower-case letters, digits, dots or hyphens, beginning with a letter`,
    );
  return parsed.data;
}

/** What a rule of a field refuses is wrong usage at the console: one line with what is allowed. @throws UsageError */
export async function asUsage<T>(done: Promise<T>): Promise<T> {
  try {
    return await done;
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new UsageError(error.errors.map(({ messageEn }) => messageEn).join(' '));
  }
}
