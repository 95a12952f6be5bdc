import { createInterface } from 'node:readline/promises';
import { Password } from '@yichuang/contract/identity.ts';
import { UsageError } from './usage-error.ts';

/** Reads one line of standard input; never an argument: arguments are seen by every user of the machine. @throws UsageError */
export async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  if (process.stdin.isTTY) process.stderr.write('Password (at least 15 characters): ');
  const first = await lines[Symbol.asyncIterator]().next();
  lines.close();
  const parsed = Password.safeParse(first.value ?? '');
  if (!parsed.success)
    throw new UsageError('the password has 15 to 128 characters; give it on standard input');
  return parsed.data;
}
