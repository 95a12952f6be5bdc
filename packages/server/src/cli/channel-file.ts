import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { UsageError } from '#cli/usage-error.ts';

/**
 * A file of the right shape.
 *
 * @param label how the user knows the file; stands before every fault
 * @throws UsageError when it cannot be read or parsed, or does not have the shape: every fault with its path
 */
export function readShaped<T>(
  file: string,
  parse: (text: string) => unknown,
  shape: z.ZodType<T>,
  { label, allowed }: { readonly label: string; readonly allowed: string },
): T {
  const parsed = shape.safeParse(parsedText(file, parse, { label, allowed }));
  if (parsed.success) return parsed.data;
  throw new UsageError(`${label}: ${faultList(parsed.error.issues.map(issueText))}; allowed: ${allowed}`);
}

/** Many faults in one line that can still be read. */
export const faultList = (faults: readonly string[]): string =>
  faults.slice(0, MOST_FAULTS).join('; ') +
  (faults.length > MOST_FAULTS ? `; and ${faults.length - MOST_FAULTS} more` : '');

const MOST_FAULTS = 20;

function parsedText(
  file: string,
  parse: (text: string) => unknown,
  { label, allowed }: { readonly label: string; readonly allowed: string },
): unknown {
  let text: string;
  try {
    // A byte order mark is what editors on Windows put before JSON.
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageError(`${label}: cannot be read${reason}; allowed: ${allowed}`);
  }
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : 'cannot be parsed';
    throw new UsageError(`${label}: ${reason}; allowed: ${allowed}`);
  }
}

const issueText = ({ path, message }: z.core.$ZodIssue): string =>
  path.length === 0 ? message : `${pathText(path)}: ${message}`;

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
