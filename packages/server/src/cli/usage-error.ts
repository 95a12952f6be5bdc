/** A wrong command line. Printed as one line, exit code 2: what is wrong and what is allowed. */
export class UsageError extends Error {
  override name = 'UsageError';
}
