/** One line for the person at the console. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** One line beside the answer: progress, where standard output belongs to a program. */
export const note = (line: string): void => void process.stderr.write(`${line}\n`);
