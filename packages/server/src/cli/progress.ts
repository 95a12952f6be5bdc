import { step as timed } from '#platform/embedded/progress.ts';

/** One line for the person at the console. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A step that says so when it takes more than a second. */
export const step = <T>(title: string, run: () => Promise<T>): Promise<T> => timed(say, title, run);
